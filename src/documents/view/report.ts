/** An officer's report as its template sees it. */
import { SECTION, unknownPriority } from "../../text/report-form.ts";
import type { ReportContext } from "../papers/converted.ts";
import { isHeading, type MarkdownReader } from "../papers/markdown.ts";
import type { ReportForm } from "../papers/report-form.ts";
import { Rich } from "./rich.ts";
import { nameBeside } from "./venue.ts";
import type { Token, Tokens } from "marked";

export interface PriorityView {
  name: string;
  ticked: boolean;
}

export interface NumberedView {
  /** "1.2" in a section, "1" for a recommendation. */
  number: string;
  content: Rich;
}

export interface ReportPartView {
  /** A heading within the section, or empty. */
  heading: string;
  paragraphs: NumberedView[];
}

export interface ReportSectionView {
  number: string;
  title: string;
  parts: ReportPartView[];
}

export interface ReportView {
  council: string;
  body: string;
  title: string;
  reportTo: string;
  date: string;
  wards: string;
  directors: string[];
  contacts: string[];
  otherOfficers: string[];
  priorities: PriorityView[];
  /** Empty, or the summary. */
  summary: string | Rich;
  recommendations: NumberedView[];
  sections: ReportSectionView[];
  /** Empty, or the list of background papers. */
  backgroundPapers: string | Rich;
}

interface Section {
  title: string;
  tokens: Token[];
}

/** What stands under each heading of the second level or above; what stands before the first is the summary's. */
function sectionsOf(tokens: readonly Token[]): Section[] {
  const out: Section[] = [];
  for (const token of tokens) {
    if (isHeading(token) && token.depth <= 2) out.push({ title: plainHeading(token), tokens: [] });
    else {
      if (out.length === 0) out.push({ title: SECTION.summary, tokens: [] });
      out.at(-1)!.tokens.push(token);
    }
  }
  return out;
}

/** A number that the writer put before a heading would stand there twice. */
const plainHeading = ({ text }: Tokens.Heading): string => text.replace(/^\d+(?:\.\d+)*\.?\s+/, "").trim();
const isBlank = (tokens: readonly Token[]): boolean => tokens.every((t) => t.type === "space" || (t.type === "html" && /^\s*<!--/.test(t.raw)));

/** Paragraphs numbered through the section; lists and tables belong to the paragraph before them. */
function partsOf(tokens: readonly Token[], prefix: string, reader: MarkdownReader): ReportPartView[] {
  const parts: { heading: string; paragraphs: Token[][] }[] = [{ heading: "", paragraphs: [] }];
  for (const token of tokens) {
    const part = parts.at(-1)!;
    if (isHeading(token)) parts.push({ heading: plainHeading(token), paragraphs: [] });
    else if (isBlank([token])) continue;
    else if (token.type === "paragraph" || part.paragraphs.length === 0) part.paragraphs.push([token]);
    else part.paragraphs.at(-1)!.push(token);
  }
  let next = 0;
  return parts.filter((p) => p.heading !== "" || p.paragraphs.length > 0).map(({ heading, paragraphs }) => ({
    heading,
    paragraphs: paragraphs.map((own) => {
      next += 1;
      return { number: `${prefix}.${next}`, content: new Rich(reader.html(own)) };
    }),
  }));
}

/** Each item of the list, or each paragraph where it is no list. */
function recommendations(tokens: readonly Token[], reader: MarkdownReader): NumberedView[] {
  const own = tokens.filter((t) => !isBlank([t])).flatMap((t): Token[][] =>
    t.type === "list" ? (t as Tokens.List).items.map((i) => i.tokens) : [[t]]);
  return own.map((content, at) => ({ number: String(at + 1), content: new Rich(reader.html(content)) }));
}

function prioritiesOf(form: ReportForm, context: ReportContext): { rows: PriorityView[]; unknown: number } {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const others = form.priorities.filter((p) => !context.priorities.some((own) => same(own, p)));
  return {
    rows: [
      ...context.priorities.map((name) => ({ name, ticked: form.priorities.some((p) => same(p, name)) })),
      ...others.map((name) => ({ name, ticked: true })),
    ],
    unknown: context.priorities.length > 0 ? others.length : 0,
  };
}

/** The report's fields, and what is odd about them, a line each. */
export function reportView(
  form: ReportForm, context: ReportContext, reader: MarkdownReader, file: string,
): { view: ReportView; warnings: string[] } {
  const sections = sectionsOf(reader.tokens(form.body));
  const named = (name: string): Token[] => sections.filter((s) => s.title.toLowerCase() === name).flatMap((s) => s.tokens);
  const rich = (tokens: Token[]): string | Rich => (isBlank(tokens) ? "" : new Rich(reader.html(tokens)));
  const special: readonly string[] = [...Object.values(SECTION), "recommendation"];
  const { rows, unknown } = prioritiesOf(form, context);
  return {
    view: {
      council: context.council,
      body: nameBeside(context.council, context.body),
      title: form.title,
      reportTo: form.reportTo || context.body,
      date: form.date || context.date,
      wards: form.wards,
      directors: form.directors,
      contacts: form.contacts,
      otherOfficers: form.otherOfficers,
      priorities: rows,
      summary: rich(named(SECTION.summary)),
      recommendations: recommendations([...named(SECTION.recommendations), ...named("recommendation")], reader),
      sections: sections.filter((s) => !special.includes(s.title.toLowerCase())).map(({ title, tokens }, at) => ({
        number: String(at + 1), title, parts: partsOf(tokens, String(at + 1), reader),
      })),
      backgroundPapers: rich(named(SECTION.papers)),
    },
    warnings: unknown > 0 ? [unknownPriority(file, unknown)] : [],
  };
}
