/** Reads a list of members in CSV form, as councils keep them in a spreadsheet. */
import { CsvError, parse } from "csv-parse/sync";
import { damaged, usage } from "../domain/errors.ts";
import type { Member, Office } from "../domain/member.ts";
import { badClass, badOffice, csvBadRow, csvNeedsName, csvUnknownColumn, csvUnreadable, noName } from "../text/members.ts";
import type { MemberInput } from "../usecases/members.ts";

const COLUMNS = ["name", "post", "organisation", "office", "seat", "class", "initials", "from", "to"] as const;
const OFFICES = ["chair", "vice-chair", "joint-chair"];
const CLASSES = ["voting", "co-opted", "observer"];

/**
 * Gives the members in the order of the list. The first line names the
 * columns: name, and any of post, organisation, office, seat, class, initials,
 * from, to. Throws usage or damaged with the line, never with its content.
 */
export function readMembersCsv(text: string): MemberInput[] {
  const rows = records(text);
  const columns = (rows[0] ?? []).map((c) => c.trim().toLowerCase());
  if (!columns.includes("name")) throw usage(...csvNeedsName());
  const unknown = columns.find((c) => c !== "" && !(COLUMNS as readonly string[]).includes(c));
  if (unknown !== undefined) throw usage(...csvUnknownColumn(unknown, [...COLUMNS]));
  return rows.slice(1).map((row, n) => member(row, columns, n + 2));
}

function records(text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: false });
  } catch (e) {
    // The library's message quotes the list; only the line it stopped at is told.
    if (e instanceof CsvError) throw damaged(...csvUnreadable(Number(e["lines"]) || 1));
    throw e;
  }
}

function member(row: string[], columns: string[], line: number): MemberInput {
  const of = (column: (typeof COLUMNS)[number]): string | undefined => row[columns.indexOf(column)] || undefined;
  const name = of("name");
  if (name === undefined) throw usage(...csvBadRow(line, noName));
  const office = of("office")?.toLowerCase();
  if (office !== undefined && !OFFICES.includes(office)) throw usage(...csvBadRow(line, badOffice(office)));
  const klass = of("class")?.toLowerCase();
  if (klass !== undefined && !CLASSES.includes(klass)) throw usage(...csvBadRow(line, badClass(klass)));
  return {
    name,
    post: of("post"), organisation: of("organisation"), seat: of("seat"), initials: of("initials"),
    office: office as Office | undefined,
    class: klass as Member["class"] | undefined,
    from: of("from"), to: of("to"),
  };
}
