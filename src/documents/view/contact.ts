/** Whom to ask, and who signs: as front sheet, notices and pages print them. */
import type { Body } from "../../domain/body.ts";
import { signatureOf } from "../../text/documents.ts";

export interface ContactView {
  officer: string;
  phone: string;
  email: string;
}

export interface SignatoryView {
  /** What the signature's picture shows, for who cannot see it; empty without one, or while nothing is given out. */
  signature: string;
  signatoryName: string;
  signatoryPost: string;
}

export const contactView = ({ officer }: Body): ContactView => ({
  officer: officer?.name ?? "", phone: officer?.phone ?? "", email: officer?.email ?? "",
});

/** A summons that is still a draft is not signed. */
export const signatoryView = ({ signatory }: Body, isDraft: boolean): SignatoryView => ({
  signature: signatory?.picture === undefined || isDraft ? "" : signatureOf(signatory.name ?? signatory.post),
  signatoryName: signatory?.name ?? "", signatoryPost: signatory?.post ?? "",
});
