/** Fields of a view that print more than plain words: emphasis, line breaks, links. */
import { printable } from "../templates/text.ts";
import { escapeHtml } from "../writers/html.ts";

/** Words made into HTML of ours; prints as that, where a text would be escaped. */
export class Rich {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  toHTML(): string {
    return this.#html;
  }
}

/** A text from records as HTML. */
export const plainHtml = (text: string): string => escapeHtml(printable(text));

/**
 * Words between two asterisks that touch them, the asterisks at the edges of words: *so*. Of a product,
 * a grade (A*) or a footnote's sign nothing is taken for it; a backslash in front takes the meaning off.
 */
const EMPHASIS = /(?<=^|[\s([“‘"'–—/-])(\\?)\*(?=[^*]*\p{L})([\p{L}\p{N}“‘"'(](?:[^*]*[\p{L}\p{N}.,;:!?…%)”’"'])?)\*(?=$|[\s)\].,;:!?…”’"'–—/-])/gu;

/** A sentence of the minutes, with what is emphasised in it. */
export function prose(text: string): string | Rich {
  let html = "";
  let from = 0;
  for (const { 0: whole, 1: escape, 2: words, index } of text.matchAll(EMPHASIS)) {
    html += plainHtml(text.slice(from, index)) + (escape ? plainHtml(whole.slice(1)) : `<em>${plainHtml(words!)}</em>`);
    from = index + whole.length;
  }
  return from === 0 ? text : new Rich(html + plainHtml(text.slice(from)));
}

/** A text of several lines, which print as such. */
export const inLines = (text: string): string | Rich =>
  text.includes("\n") ? new Rich(text.split("\n").map(plainHtml).join("<br>")) : text;
