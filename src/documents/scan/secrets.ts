/** What must not be in a public document, taken from the exempt records. */
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { loadPartials, loadTemplate, TEMPLATE_NAMES } from "../templates/load.ts";
import type { Secrets } from "./finder.ts";
import { phrasesOf, squash } from "./squash.ts";

const SHORTEST = 4;
/** Members of a record that are no words of anybody's. */
const NOT_TEXT = new Set(["item", "id", "type", "kind", "role", "format", "sha256", "member", "interest", "verb", "key", "due", "time", "state", "on", "meeting"]);

function* texts(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const one of value) yield* texts(one);
  else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) if (!NOT_TEXT.has(key)) yield* texts(one);
  }
}

/** Words that public documents hold anyway: the public records, the templates and our own sentences. */
function publicWords(records: DocumentRecords): string {
  const own = [...TEMPLATE_NAMES.map((n) => loadTemplate(n)), ...loadPartials()].map((t) => t.source);
  const said = Object.values(say).flatMap((s) => (typeof s === "string" ? [s] : []));
  const { workspace, body, members, plan, actions, meetings } = records;
  return [...texts([workspace, body, members, plan, actions, [...meetings.values()]]), ...own, ...said].join("\n");
}

/** Nothing where no meeting of the body has exempt matter: there is then nothing to look for. */
export function secretsOf(records: DocumentRecords): Secrets | undefined {
  const exempt = [...records.meetings.keys()].flatMap((key) => {
    const { items, actions } = records.exempt(key).reveal();
    return [...texts([items, actions ?? []])];
  });
  if (exempt.length === 0) return undefined;
  const open = publicWords(records);
  const squashed = squash(open);
  const known = phrasesOf(open);
  const needles = [...new Set(exempt.map(squash))].filter((n) => n.length >= SHORTEST && !squashed.includes(n));
  return {
    needles,
    phrases: new Set(exempt.flatMap((text) => [...phrasesOf(text)]).filter((p) => !known.has(p))),
  };
}
