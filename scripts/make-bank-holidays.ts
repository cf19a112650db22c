/**
 * Writes the bank holidays of England and Wales into the source, one-off days
 * included, from the package date-holidays: it takes a quarter of a second to
 * load, which no command should pay. Run by `node scripts/make-bank-holidays.ts`;
 * a unit test holds the file and the package together.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const FIRST = 2017;
const LAST = 2032;

export const generatedFile = fileURLToPath(
  new URL("../src/domain/calendar/england-and-wales.ts", import.meta.url),
);

interface Holiday {
  date: string;
  name: string;
  type: string;
}

/** The days of one year as the package has them: date and name, in order. */
export function bankHolidaysOf(year: number): [string, string][] {
  const Holidays = createRequire(import.meta.url)("date-holidays") as new (
    country: string,
    state: string,
  ) => { getHolidays(year: number, language: string): Holiday[] };
  return new Holidays("GB", "ENG")
    .getHolidays(year, "en")
    .filter((day) => day.type === "public" || day.type === "bank")
    .map((day): [string, string] => [day.date.slice(0, 10), day.name.replaceAll("’", "'")])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The whole text of the generated module. */
export function bankHolidaysModule(): string {
  const lines: string[] = [];
  for (let year = FIRST; year <= LAST; year++) {
    for (const [date, name] of bankHolidaysOf(year)) {
      lines.push(`  ${JSON.stringify(date)}: ${JSON.stringify(name)},`);
    }
  }
  return [
    "/** Bank holidays of England and Wales. Made by scripts/make-bank-holidays.ts; not edited by hand. */",
    `export const FIRST_YEAR = ${FIRST};`,
    `export const LAST_YEAR = ${LAST};`,
    "",
    "/** Name by date. A holiday that falls on a weekend stands here beside its substitute day. */",
    "export const ENGLAND_AND_WALES: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(generatedFile, bankHolidaysModule());
}
