/** Papers written in Markdown. HTML in them is text like any other, and prints as it stands. */
import { Marked, type Token, type Tokens } from "marked";
import { damaged } from "../../domain/errors.ts";
import { markdownPictures, notUnicode, paperNote } from "../../text/papers.ts";
import { pictureOf } from "../../text/documents.ts";
import { parseHtml } from "../html/parse.ts";
import { escapeHtml } from "../writers/html.ts";
import type { Converted } from "./converted.ts";
import { tidied } from "./tidy.ts";

/** The text of a file. Throws damaged, naming it, where it is not UTF-8. */
export function readText(bytes: Uint8Array, file: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text.replace(/\r\n?/g, "\n");
  } catch {
    // Told below.
  }
  throw damaged(...notUnicode(file));
}

const isComment = (html: string): boolean => /^\s*<!--[\s\S]*-->\s*$/.test(html);

/** Reads Markdown and counts the pictures it had to leave out. */
export class MarkdownReader {
  pictures = 0;
  readonly #marked: Marked;

  constructor() {
    this.#marked = new Marked({
      gfm: true,
      renderer: {
        // A comment is a note to whoever writes; all else that looks like HTML is the writer's own words.
        html: ({ text, block }) => {
          if (isComment(text)) return "";
          return block ? `<p>${escapeHtml(text)}</p>` : escapeHtml(text);
        },
        image: ({ text, href }) => {
          this.pictures += 1;
          return escapeHtml(pictureOf(text || href));
        },
        checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
        code: ({ text }) => `<p>${text.split("\n").map((line) => escapeHtml(line)).join("<br>")}</p>`,
      },
    });
  }

  /** The blocks of a text: headings, paragraphs, lists, tables. */
  tokens(text: string): Token[] {
    return this.#marked.lexer(text);
  }

  html(tokens: Token[]): string {
    return this.#marked.parser(tokens);
  }
}

export const isHeading = (token: Token): token is Tokens.Heading => token.type === "heading";

/** The whole paper as a tree. `title` heads it where it has no heading of its own. */
export function convertMarkdown(text: string, file: string, title: string): Converted {
  const reader = new MarkdownReader();
  const tree = tidied(parseHtml(reader.html(reader.tokens(text))), title);
  return { tree, warnings: picturesLost(reader, file) };
}

export const picturesLost = ({ pictures }: MarkdownReader, file: string): string[] =>
  pictures > 0 ? [paperNote(file, markdownPictures(pictures))] : [];
