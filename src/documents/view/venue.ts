/** Where a meeting is held, and the body's name beside the council's. */
import type { Venue } from "../../domain/body.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";

export interface VenueView {
  place: string;
  /** Address to join, watch or find it, or empty. */
  link: string;
  /** What the address is for, or empty. */
  linkLabel: string;
}

export const venueView = ({ text, link, label }: Venue): VenueView =>
  ({ place: text, link: link ?? "", linkLabel: link === undefined ? "" : (label ?? "") });

/** The body's name, without the council's where it begins with that: documents print the council's above it. */
export function nameBeside(council: string, name: string): string {
  const [, rest = ""] = /^[\s:,–—-]+(.*)$/s.exec(name.slice(council.length)) ?? [];
  return name.toLowerCase().startsWith(council.toLowerCase()) && rest !== "" ? rest : name;
}

export const bodyName = ({ workspace, body }: Pick<DocumentRecords, "workspace" | "body">): string =>
  nameBeside(workspace.council, body.name);
