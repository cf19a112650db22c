/** What use cases ask of the documents, and what they get back. */
import type { Action } from "../domain/actions.ts";
import type { Body, PackForm } from "../domain/body.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { Exempt } from "../domain/exempt.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";
import type { Id } from "../domain/ids.ts";
import type { ExemptRecord, Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import type { Workspace } from "../domain/workspace.ts";

export const DOCUMENT_KINDS = ["agenda", "pack", "supplement", "minutes", "notes", "forward-plan", "decisions", "notice", "page"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_FORMATS = ["pdf", "html", "docx", "md", "txt"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What each document is made as; the first where nothing is said. */
export const FORMATS_OF: Readonly<Record<DocumentKind, readonly DocumentFormat[]>> = {
  "agenda": DOCUMENT_FORMATS, "minutes": DOCUMENT_FORMATS, "notes": DOCUMENT_FORMATS, "forward-plan": DOCUMENT_FORMATS,
  "decisions": DOCUMENT_FORMATS, "notice": DOCUMENT_FORMATS, "pack": ["pdf", "html", "md", "txt"], "supplement": ["pdf", "html", "md", "txt"], "page": ["html"],
};

/** Documents that are there to be published: none of them has a private form. */
export const PUBLIC_KINDS: ReadonlySet<DocumentKind> = new Set(["decisions", "notice", "page"]);

/** The records a document is made from. */
export interface DocumentRecords {
  workspace: Workspace;
  body: Body;
  members: readonly Member[];
  plan: readonly PlanEntry[];
  actions: readonly Action[];
  /** The meeting the document is about. */
  meeting: Meeting;
  /** Every meeting of the body by key, the one above included. */
  meetings: ReadonlyMap<MeetingKey, Meeting>;
  /** Minute numbers as printed, by item id, over all meetings. */
  numbers: ReadonlyMap<Id, string>;
  /** What is private about a meeting: revealed for private documents and for the scan alone. */
  exempt(key: MeetingKey): Exempt<ExemptRecord>;
}

export interface DocumentRequest {
  document: DocumentKind;
  formats: readonly DocumentFormat[];
  /** Include exempt matter; every output name then ends in `-private`. */
  private: boolean;
  /** With the meeting's page: the pack as PDF beside it, and a link to it. */
  withPack?: boolean;
  /** Which supplement, from 1; the last where it is left out. */
  number?: number;
  /** How a pack or supplement is paged; the body's own way where it is left out. */
  packFor?: PackForm;
  records: DocumentRecords;
  /** Bytes of a paper; `private` looks under `exempt/`. */
  readPaper(key: MeetingKey, file: string, isPrivate: boolean): Uint8Array;
  /** Absolute folder of the workspace's own templates, where it has one. */
  ownTemplates?: string;
  /** Absolute folder of the workspace's own logo and fonts. */
  houseFolder?: string;
}

/** A finished file: a plain name without folders. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

export interface RenderedDocument {
  files: OutputFile[];
  /** What was dropped or could not be kept, for the person, a line each. */
  warnings: string[];
  /** Of a pack as PDF: its pages, and each item's range such as "7 - 14", by item id. */
  pages?: number;
  ranges?: ReadonlyMap<Id, string>;
}

/** The documents, as use cases see them. */
export interface Documents {
  render(request: DocumentRequest): Promise<RenderedDocument>;
}
