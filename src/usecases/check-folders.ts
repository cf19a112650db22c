/** Folders that do not fit what lies in them: deleted, renamed or copied by hand. */
import type { Finding } from "../domain/checks/index.ts";
import { renamedBody, renamedFolder, strayFolder } from "../text/checks.ts";
import type { Store } from "./ports.ts";
import type { BodyState } from "./state.ts";

const wrong = (body: string, text: string, meeting?: string): Finding =>
  ({ body, ...(meeting === undefined ? {} : { meeting }), kind: "data", urgency: "wrong", text });

/** Folders that no record belongs to, of one body where it is named. */
export const checkStrays = (store: Store, only?: string): Finding[] =>
  store.strays().filter(({ body }) => only === undefined || body === only).map(({ body, path, kind }) => wrong(body, strayFolder[kind](path)));

/** Records that name another folder than theirs. */
export function checkFolderNames({ slug, body, meetings }: BodyState): Finding[] {
  return [
    ...(body.value.slug === slug ? [] : [wrong(slug, renamedBody(`bodies/${slug}`, body.value.slug))]),
    ...[...meetings].flatMap(([key, { value }]) =>
      value.key === key ? [] : [wrong(slug, renamedFolder(`bodies/${slug}/meetings/${key}`, value.key), key)]),
  ];
}
