/** What an officer's report is made of. */

export type ReportBlock =
  | { kind: "heading"; text: string }
  /** A numbered paragraph, with bullets under it where it has any. */
  | { kind: "paragraph"; text: string; bullets?: string[] }
  | { kind: "table"; caption: string; head: string[]; rows: string[][] };

export interface Report {
  title: string;
  body: string;
  /** As printed, and as the document's own date. */
  meeting: string;
  date: [year: number, month: number, day: number];
  /** The rows of the table under the title. */
  facts: [string, string][];
  summary: string[];
  recommendations: string[];
  blocks: ReportBlock[];
  /** Printed at the head of every page of a private paper. */
  private?: string;
}

export const heading = (text: string): ReportBlock => ({ kind: "heading", text });
export const paragraph = (text: string, bullets?: string[]): ReportBlock =>
  bullets ? { kind: "paragraph", text, bullets } : { kind: "paragraph", text };
export const table = (caption: string, head: string[], rows: string[][]): ReportBlock =>
  ({ kind: "table", caption, head, rows });
