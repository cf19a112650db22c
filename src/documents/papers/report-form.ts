/**
 * The officer's report form: Markdown with the fields of its head between two
 * lines of "---". docs/report-form.md has an empty one.
 */
import { damaged } from "../../domain/errors.ts";
import { nearestNames } from "../../domain/nearest-names.ts";
import * as say from "../../text/report-form.ts";

const ONE_LINE = ["form", "title", "report-to", "date", "wards"] as const;
const LISTS = ["directors", "contacts", "other-officers", "priorities"] as const;
const FIELDS: readonly string[] = [...ONE_LINE, ...LISTS];

export interface ReportForm {
  title: string;
  reportTo: string;
  /** As written; empty where the meeting's date is meant. */
  date: string;
  wards: string;
  directors: string[];
  contacts: string[];
  otherOfficers: string[];
  /** Names of the priorities it serves. */
  priorities: string[];
  /** Markdown below the head. */
  body: string;
  warnings: string[];
}

const HEAD = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Quotation marks around a value are not part of it. */
const plain = (value: string): string => value.trim().replace(/^(["'])([\s\S]*)\1$/, "$2").trim();

/** The fields of the head. Throws damaged, naming the file and the line. */
function readHead(head: string, file: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let name = "";
  for (const [at, line] of head.split("\n").entries()) {
    // The head begins on the file's second line.
    const number = at + 2;
    const item = /^\s*-\s+(.*)$/.exec(line);
    if (line.trim() === "" || /^\s*#/.test(line)) continue;
    if (item) {
      if (!(LISTS as readonly string[]).includes(name)) throw damaged(...say.listNotExpected(file, number));
      fields.get(name)!.push(plain(item[1]!));
      continue;
    }
    const field = /^([A-Za-z][\w-]*)\s*:(.*)$/.exec(line);
    if (!field) throw damaged(...say.headNotUnderstood(file, number));
    name = field[1]!.toLowerCase();
    if (!FIELDS.includes(name)) throw damaged(...say.unknownFormField(file, number, name, nearestNames(name, FIELDS.map((field) => ({ name: field })))));
    if (fields.has(name)) throw damaged(...say.fieldTwice(file, number, name));
    fields.set(name, [plain(field[2]!)]);
  }
  return fields;
}

/** The form, or undefined where the text is an ordinary paper. Throws damaged where its head can't be understood. */
export function readForm(text: string, file: string): ReportForm | undefined {
  const head = HEAD.exec(text);
  if (!head || !/^form\s*:\s*["']?report["']?\s*$/im.test(head[1]!)) return undefined;
  const fields = readHead(head[1]!, file);
  const list = (name: (typeof LISTS)[number]): string[] => (fields.get(name) ?? []).filter((v) => v !== "");
  const line = (name: (typeof ONE_LINE)[number]): string => fields.get(name)?.[0] ?? "";
  const title = line("title");
  if (title === "") throw damaged(...say.formWithoutTitle(file));
  const body = text.slice(head[0].length);
  const missing = [
    ...(list("contacts").length === 0 ? [say.CONTACTS] : []),
    ...(/^#+\s+recommendations?\b/im.test(body) ? [] : [say.RECOMMENDATIONS]),
  ];
  return {
    title, reportTo: line("report-to"), date: line("date"), wards: line("wards"),
    directors: list("directors"), contacts: list("contacts"), otherOfficers: list("other-officers"), priorities: list("priorities"),
    body, warnings: missing.map((what) => say.formLacks(file, what)),
  };
}
