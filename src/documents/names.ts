/** Names of output files: `<body>-<date>-<document>[-<number>][-private].<format>`. */
import type { DocumentRequest } from "../usecases/documents-port.ts";

/** Without the format's ending. */
export const outputStem = ({ document, number, private: isPrivate, records: { body, meeting } }: DocumentRequest): string =>
  [body.slug, meeting.key, document, ...(number === undefined ? [] : [number]), ...(isPrivate ? ["private"] : [])].join("-");
