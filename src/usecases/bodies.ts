/** Bodies: set one up, change its constitution. */
import type { Body } from "../domain/body.ts";
import { SCHEMA } from "../domain/new-meeting.ts";
import { usage } from "../domain/errors.ts";
import { LOGO_NAME } from "../domain/house.ts";
import { defaultStandingItems } from "../domain/standing-items.ts";
import { isShortName, shortNameFrom } from "../domain/slug.ts";
import { badSlug, bodyAdded, bodyEdited, bodyExists, noSlug } from "../text/members.ts";
import { unchanged } from "../text/unchanged.ts";
import { badPictureName } from "../text/house.ts";
import { mustBeSound } from "./body-input.ts";
import type { Context, Plan } from "./ports.ts";

/** What may be said of a body; what is left out keeps its value, or our default for a new body. */
export interface BodyInput {
  seats?: number;
  quorum?: number;
  chairing?: Body["chairing"];
  numbering?: Partial<Body["numbering"]>;
  lettering?: Partial<Body["lettering"]>;
  notice?: Partial<Body["notice"]>;
  officer?: Partial<NonNullable<Body["officer"]>>;
  signatory?: Body["signatory"];
  usual?: Partial<Body["usual"]>;
  closedDays?: Body["closedDays"];
  documents?: Partial<Body["documents"]>;
  standingItems?: Partial<Body["standingItems"]>;
}

/** Sets up a body. Its short name becomes a folder's. */
export function addBody(ctx: Context, input: { name: string; slug?: string } & BodyInput, usable?: (made: Body) => void): Plan {
  const slug = input.slug ?? shortNameFrom(input.name);
  if (slug === "" && input.slug === undefined) throw usage(...noSlug(input.name));
  if (!isShortName(slug)) throw usage(...badSlug(slug));
  mustBeSound(input);
  if (ctx.store.bodies().includes(slug)) throw usage(...bodyExists(slug));
  const body = changed(newBody(slug, input.name, input.chairing ?? "chair"), input);
  if (body.signatory?.picture !== undefined) usable?.(body);
  return {
    act: `set up ${body.name}`,
    steps: [{ do: "write", ref: { kind: "body", body: slug }, value: body, base: null }],
    says: [bodyAdded(body.name, slug)],
    warnings: [],
  };
}

/** Changes a body's name or constitution. `usable` is shown the body where its signature changes, and throws if that can't be used. */
export function editBody(ctx: Context, input: { body: string; name?: string } & BodyInput, usable?: (changed: Body) => void): Plan {
  const ref = { kind: "body", body: input.body } as const;
  mustBeSound(input);
  const loaded = ctx.store.load(ref);
  const body = changed({ ...loaded.value, name: input.name ?? loaded.value.name }, input);
  const same = JSON.stringify(body) === JSON.stringify(loaded.value);
  if (body.signatory?.picture !== loaded.value.signatory?.picture) usable?.(body);
  return {
    act: `change ${body.name}`,
    steps: same ? [] : [{ do: "write", ref, value: body, base: loaded.hash }],
    says: [same ? unchanged(body.name) : bodyEdited(body.name)],
    warnings: [],
  };
}

function newBody(slug: string, name: string, chairing: Body["chairing"]): Body {
  return {
    schema: SCHEMA,
    slug,
    name,
    chairing,
    numbering: { scheme: "municipal-year", format: "{n}" },
    lettering: { first: "(a)", second: "bullet" },
    notice: { regime: "principal-council" },
    standingItems: defaultStandingItems(chairing),
    usual: { time: "10:00", venue: { text: "To be announced" } },
    closedDays: [],
    documents: { record: "minutes", reasonsForApologies: false },
  };
}

function changed(body: Body, input: BodyInput): Body {
  const officer = input.officer && { name: "", ...body.officer, ...input.officer };
  return {
    ...body,
    ...(input.seats === undefined ? {} : { seats: input.seats }),
    ...(input.quorum === undefined ? {} : { quorum: input.quorum }),
    chairing: input.chairing ?? body.chairing,
    numbering: { ...body.numbering, ...input.numbering },
    lettering: { ...body.lettering, ...input.lettering },
    notice: { ...body.notice, ...input.notice },
    ...(officer ? { officer } : {}),
    ...(input.signatory ? { signatory: signatoryFrom({ ...body.signatory, ...input.signatory }) } : {}),
    usual: { ...body.usual, ...input.usual },
    closedDays: input.closedDays ?? body.closedDays,
    documents: { ...body.documents, ...input.documents },
    standingItems: { ...body.standingItems, ...input.standingItems },
  };
}

/** A signature called "none" is taken out. Throws usage for a name that no file there can have. */
function signatoryFrom({ picture, ...signatory }: NonNullable<Body["signatory"]>): NonNullable<Body["signatory"]> {
  if (picture === undefined || picture === "none") return signatory;
  if (!LOGO_NAME.test(picture)) throw usage(...badPictureName("signature", picture));
  return { ...signatory, picture };
}
