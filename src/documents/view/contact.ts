/** Whom to ask, and who signs: as front sheet, notices and pages print them. */
import type { Body } from "../../domain/body.ts";

export interface ContactView {
  officer: string;
  phone: string;
  email: string;
}

export interface SignatoryView {
  signatoryName: string;
  signatoryPost: string;
}

export const contactView = ({ officer }: Body): ContactView => ({
  officer: officer?.name ?? "", phone: officer?.phone ?? "", email: officer?.email ?? "",
});

export const signatoryView = ({ signatory }: Body): SignatoryView => ({
  signatoryName: signatory?.name ?? "", signatoryPost: signatory?.post ?? "",
});
