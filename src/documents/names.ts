/** Names of output files: `<body>-<date>-<document>[-private].<format>`. */
import type { DocumentRequest } from "../usecases/documents-port.ts";

/** Without the format's ending. */
export const outputStem = (request: DocumentRequest): string =>
  `${request.records.body.slug}-${request.records.meeting.key}-${request.document}${request.private ? "-private" : ""}`;
