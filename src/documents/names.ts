/** Names of output files: `<body>-<date>-<document>[-<number>][-<form>][-private].<format>`. */
import type { PackForm } from "../domain/body.ts";
import type { DocumentRequest } from "../usecases/documents-port.ts";

/** Without the format's ending. */
export const outputStem = (request: DocumentRequest): string => {
  const { document, number, packFor, private: isPrivate, records: { body, meeting } } = request;
  // A pack paged otherwise than the body's packs are must not take the place of one that is not.
  const form = packFor === undefined || packFor === usualForm(request) ? [] : [packFor];
  return [body.slug, meeting.key, document, ...(number === undefined ? [] : [number]), ...form, ...(isPrivate ? ["private"] : [])].join("-");
};

const usualForm = ({ records }: DocumentRequest): PackForm => records.body.documents.pack ?? "print";

/** How the pack is paged. */
export const packForm = (request: DocumentRequest): PackForm => request.packFor ?? usualForm(request);
