import type { Body, Venue, Weekday } from "../../domain/body.ts";
import { defined } from "../../domain/defined.ts";
import { usage } from "../../domain/errors.ts";
import { loadSignature } from "../../documents/house/picture.ts";
import { addBody, editBody, type BodyInput } from "../../usecases/bodies.ts";
import { houseFolder } from "../../usecases/generate.ts";
import { bodyLines, bodyListLine, planEmailAlone } from "../../text/bodies.ts";
import { command, commandGroup, type Arguments } from "../command.ts";
import { closedDay } from "../closed-day.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const CONSTITUTION = {
  seats: { kind: "number", describe: "seats of the constitution" },
  quorum: { kind: "number", describe: "members needed for a quorum" },
  jointChairs: { kind: "flag", describe: "it is led by joint chairs" },
  numbering: { kind: "text", choices: ["municipal-year", "per-meeting", "perpetual"], describe: "how minutes are numbered" },
  numberFormat: { kind: "text", value: "FORM", describe: "how a number is printed, for example {n}/{yy}" },
  numberCode: { kind: "text", value: "CODE", describe: "the body's code in its numbers" },
  firstNumber: { kind: "number", describe: "number of the first minute on record, where earlier ones are on paper" },
  lettering: { kind: "text", choices: ["(a)", "a)"], describe: "how paragraphs are lettered" },
  secondLevel: { kind: "text", choices: ["bullet", "roman", "i."], describe: "points under a lettered one: bullets, (i) or i." },
  regime: { kind: "text", choices: ["principal-council", "parish", "calendar", "none"], describe: "how clear days are counted" },
  noticeDays: { kind: "number", describe: "clear days needed, if not the regime's own number" },
  officer: { kind: "text", value: "NAME", describe: "the governance officer" },
  phone: { kind: "text", value: "NUMBER", describe: "the officer's direct dial" },
  email: { kind: "text", value: "ADDRESS", describe: "the officer's address" },
  signatory: { kind: "text", value: "POST", describe: "the post that signs the summons" },
  signatoryName: { kind: "text", value: "NAME", describe: "the person who signs the summons" },
  signature: { kind: "text", value: "FILE", describe: "their signature: PNG, JPEG or SVG in the workspace's house/ folder; none to take it out" },
  day: { kind: "text", choices: DAYS, describe: "the usual day of the week" },
  time: { kind: "time", describe: "the usual time" },
  venue: { kind: "text", value: "PLACE", describe: "the usual venue" },
  link: { kind: "text", value: "URL", describe: "address to join, watch or find it" },
  linkLabel: { kind: "text", value: "TEXT", describe: "what that address is for, such as View directions" },
  record: { kind: "text", choices: ["minutes", "notes"], describe: "formal minutes or action notes" },
  packFor: { kind: "text", choices: ["print", "screen"], describe: "how packs are paged: odd starts and blanks, or neither" },
  reasons: { kind: "flag", describe: "print the reasons given with apologies" },
  apologiesOrder: { kind: "text", choices: ["membership", "surname"], describe: "order of those who sent apologies (membership unless told)" },
  apologiesWith: { kind: "text", choices: ["name", "organisation"], describe: "print their names alone, or with organisation, seat or post" },
  summons: { kind: "text", value: "SENTENCE", describe: "the summons on the front sheet, if not ours" },
  note: { kind: "each", value: "SENTENCE", describe: "a note under the agenda, if not ours (all of them anew)" },
  planBy: { kind: "text", choices: ["meeting", "month"], describe: "what heads the entries of the forward plan (the meeting unless told)" },
  planContact: { kind: "text", value: "NAME", describe: "whom to tell of suggestions for the forward plan" },
  planEmail: { kind: "text", value: "ADDRESS", describe: "that person's address" },
  priority: { kind: "each", value: "TEXT", describe: "a priority of the body, to be ticked on officers' reports (all of them anew)" },
  closed: { kind: "each", value: "DATE=WHY", describe: "a day closed for this body besides the council's" },
} as const;

type Said = Arguments<typeof CONSTITUTION>;

function inputFrom(said: Said, known?: Body): BodyInput {
  return defined({
    seats: said.seats,
    quorum: said.quorum,
    chairing: said.jointChairs ? ("joint-chairs" as const) : undefined,
    numbering: defined({ scheme: said.numbering, format: said.numberFormat, code: said.numberCode, start: said.firstNumber }),
    lettering: defined({ first: said.lettering, second: said.secondLevel }),
    notice: defined({ regime: said.regime, days: said.noticeDays }),
    officer: some(defined({ name: said.officer, phone: said.phone, email: said.email })),
    signatory: some(defined({ post: said.signatory, name: said.signatoryName, picture: said.signature })),
    usual: defined({
      weekday: said.day as Weekday | undefined,
      time: said.time,
      venue: venueFrom(said, known?.usual.venue),
    }),
    closedDays: said.closed.length > 0 ? [...(known?.closedDays ?? []), ...said.closed.map(closedDay)] : undefined,
    documents: defined({
      record: said.record,
      pack: said.packFor,
      reasonsForApologies: said.reasons || undefined,
      apologiesOrder: said.apologiesOrder,
      apologiesWith: said.apologiesWith,
      summons: said.summons,
      notes: listed(said.note),
      planBy: said.planBy,
      planContact: planContact(said, known),
      priorities: listed(said.priority),
    }),
  });
}

/** A new place has no address but its own; what is said of the address alone leaves the place as it is. */
function venueFrom({ venue, link, linkLabel }: Said, known?: Venue): Venue | undefined {
  if (venue !== undefined) return { text: venue, ...defined({ link, label: linkLabel }) };
  if (link === undefined && linkLabel === undefined) return undefined;
  return { text: "To be held remotely", ...known, ...defined({ link, label: linkLabel }) };
}

/** An address alone goes to the contact the plan has, else to the governance officer. */
function planContact({ planContact: named, planEmail, officer }: Said, known?: Body): Body["documents"]["planContact"] {
  if (named !== undefined) return { name: named, ...defined({ email: planEmail }) };
  const name = known?.documents.planContact?.name ?? officer ?? known?.officer?.name;
  if (planEmail === undefined) return undefined;
  if (name === undefined) throw usage(...planEmailAlone);
  return { name, email: planEmail };
}

const listed = (values: string[]): string[] | undefined => (values.length > 0 ? values : undefined);

const some = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);

const add = command({
  describe: "set up a body",
  positionals: { name: { kind: "text", required: true, describe: "its name, as printed" } },
  options: { slug: { kind: "text", value: "SLUG", describe: "its short name, used in commands and folders" }, ...CONSTITUTION },
  examples: [{
    line: 'body add "Children\'s Partnership Board" --slug cpb --quorum 6 --day tuesday --time 16:00',
    says: "a board that usually meets on Tuesdays at 4.00 pm",
  }],
  async run({ name, slug, ...said }, environment) {
    const context = await environment.openContext();
    environment.finish(context, addBody(context, { name, ...defined({ slug }), ...inputFrom(said) },
      ({ signatory }) => void loadSignature(signatory, houseFolder(context))));
  },
});

const edit = command({
  describe: "change a body's constitution",
  options: { name: { kind: "text", describe: "its new name" }, ...CONSTITUTION },
  examples: [{ line: "body edit --body cpb --quorum 8", says: "a quorum of eight" }],
  async run({ name, ...said }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    const known = context.store.load({ kind: "body", body }).value;
    environment.finish(context, editBody(context, { body, ...defined({ name }), ...inputFrom(said, known) },
      ({ signatory }) => void loadSignature(signatory, houseFolder(context))));
  },
});

const list = command({
  describe: "list the bodies",
  examples: [{ line: "body list", says: "short name and name of each" }],
  async run(_, environment) {
    const { store } = await environment.openContext();
    const bodies = store.bodies().map((body) => store.load({ kind: "body", body }).value);
    if (environment.options.json) environment.out.json(bodies.map(({ slug, name }) => ({ body: slug, name })));
    else environment.out.print(bodies.map(bodyListLine));
  },
});

const show = command({
  describe: "show a body's constitution",
  examples: [{ line: "body show --body cpb", says: "its settings" }],
  async run(_, environment) {
    const context = await environment.openContext();
    const body = context.store.load({ kind: "body", body: environment.resolveBody(context) }).value;
    if (environment.options.json) environment.out.json(body);
    else environment.out.print(bodyLines(body));
  },
});

export default commandGroup("set up bodies and change their constitution", { add, edit, list, show });
