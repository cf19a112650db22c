import { longDate } from "../../text/dates.ts";
import { STATUS } from "../../text/status.ts";
import type { ShownAgenda } from "../../usecases/show.ts";

/** An agenda as a person reads it in a terminal. */
export function agendaLines(agenda: ShownAgenda): string[] {
  const width = String(agenda.items.length).length;
  return [
    `${longDate(agenda.date)}: ${STATUS[agenda.status]}`,
    ...(agenda.items.length === 0 ? ["  The agenda is not built yet: quorate agenda build."] : []),
    ...agenda.items.flatMap((i) => {
      const indent = " ".repeat(width + 4);
      const pages = i.papers.map((p) => `${p.title}${p.pages ? `, ${p.pages} ${p.pages === 1 ? "page" : "pages"}` : ""}`);
      return [
        `  ${String(i.number).padStart(width)}  ${i.title}`,
        ...(i.subtitle ? i.subtitle.split("\n").map((line) => `${indent}${line}`) : []),
        ...(i.private ? [`${indent}private: ${i.private.paragraph ? `exempt, paragraph ${i.private.paragraph}` : "confidential"}`] : []),
        ...pages.map((p) => `${indent}paper: ${p}`),
      ];
    }),
  ];
}
