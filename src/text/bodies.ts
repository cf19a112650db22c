/** A body's constitution as a person reads it. */
import { clockTime, mediumDate } from "./dates.ts";
import type { Body } from "../domain/body.ts";

export const bodyListLine = (body: Body): string => `${body.slug.padEnd(12)} ${body.name}`;

const SCHEMES: Record<Body["numbering"]["scheme"], string> = {
  "municipal-year": "run on through the municipal year",
  "per-meeting": "begin at 1 at each meeting",
  perpetual: "run on for ever",
};

const REGIMES: Record<Body["notice"]["regime"], string> = {
  "principal-council": "clear working days",
  parish: "clear days as a parish counts them",
  calendar: "clear calendar days",
  none: "no notice required",
};

const line = (label: string, value: string | undefined): string[] =>
  value === undefined || value === "" ? [] : [`  ${label.padEnd(14)} ${value}`];

/** How apologies are printed, where it is not the usual way. */
const apologies = ({ apologiesOrder, apologiesWith, reasonsForApologies }: Body["documents"]): string =>
  [
    apologiesOrder === "surname" && "in the order of surnames",
    apologiesWith === "organisation" && "with the organisation, seat or post",
    reasonsForApologies && "with the reason",
  ].filter(Boolean).join(", ");

export const bodyLines = (body: Body): string[] => [
  `${body.name} (${body.slug})`,
  ...line("Meets", [cap(body.usual.weekday), clockTime(body.usual.time), body.usual.venue.text].filter(Boolean).join(", ")),
  ...line("Seats", body.seats?.toString()),
  ...line("Quorum", body.quorum?.toString()),
  ...line("Minute numbers", `${SCHEMES[body.numbering.scheme]}, printed as ${body.numbering.format}`),
  ...line("Notice", `${body.notice.days ?? ""} ${REGIMES[body.notice.regime]}`.trim()),
  ...line("Officer", [body.officer?.name, body.officer?.phone, body.officer?.email].filter(Boolean).join(", ")),
  ...line("Signatory", [body.signatory?.name, body.signatory?.post, body.signatory?.picture && `house/${body.signatory.picture}`].filter(Boolean).join(", ")),
  ...line("Plan contact", [body.documents.planContact?.name, body.documents.planContact?.email].filter(Boolean).join(", ")),
  ...line("Summons", body.documents.summons),
  ...(body.documents.notes ?? []).flatMap((n) => line("Note", n)),
  ...(body.documents.priorities ?? []).flatMap((p) => line("Priority", p)),
  ...line("Record", body.documents.record === "notes" ? "action notes" : "minutes"),
  ...line("Packs", body.documents.pack === "screen" ? "for the screen, without blank pages" : undefined),
  ...line("Apologies", apologies(body.documents)),
  ...line("Closed days", body.closedDays.map((d) => `${mediumDate(d.date)} (${d.name})`).join(", ")),
  "  Standing items",
  ...body.standingItems.firstOfYear.map((i) => `    first meeting of the year: ${i.title}`),
  ...body.standingItems.opening.map((i) => `    ${i.title}`),
  "    … items of the forward plan …",
  ...body.standingItems.closing.map((i) => `    ${i.title}`),
];

export const planEmailAlone: [string, string] = [
  "--plan-email says an address, but not whose it is.",
  "Give --plan-contact NAME too.",
];

const cap = (s: string | undefined): string => (s ? s.charAt(0).toUpperCase() + s.slice(1) : "");
