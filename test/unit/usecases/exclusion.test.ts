import { describe, expect, it } from "vitest";
import { EXIT } from "../../../src/domain/errors.ts";
import type { AgendaItem } from "../../../src/domain/agenda.ts";
import { exclusionTooLate, settledExclusion } from "../../../src/domain/agenda-building/exclusion.ts";
import { checkBody } from "../../../src/domain/checks/index.ts";
import { addItem, editItem, moveAgendaItem, removeItem } from "../../../src/usecases/change-agenda.ts";
import { addPlanEntry, withdrawPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { republishAgenda } from "../../../src/usecases/republish-agenda.ts";
import { showMinutes } from "../../../src/usecases/show.ts";
import { loadBodyState } from "../../../src/usecases/state.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };
const WHY = "prices are in confidence";
const exempt = { ground: "exempt", paragraph: 3, reason: WHY } as const;
const TITLE = "Exclusion of the public";

const items = (o: Office) => o.meeting("2022-09-27").agenda.items;
const titles = (o: Office): string[] => items(o).map((i) => i.title);
const subtitle = (o: Office) => items(o).find((i) => i.role === "exclusion")?.subtitle;
const code = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { code?: number }).code;
  }
  return 0;
};

/** Apologies, declarations, key messages and the forward plan: an agenda with nothing private. */
function built(): Office {
  const o = office();
  o.does(buildAgenda(o, SEPTEMBER));
  o.does(addItem(o, { ...SEPTEMBER, title: "Budget" }));
  return o;
}

function withContract(): Office {
  const o = built();
  o.does(addItem(o, { ...SEPTEMBER, title: "Contract", private: exempt }));
  return o;
}

describe("the item on excluding the public", () => {
  it("comes with the first private item, right before it, and goes with the last", () => {
    const o = withContract();
    const before = titles(o).filter((t) => t !== TITLE && t !== "Contract");
    const at = titles(o).indexOf(TITLE);
    expect(titles(o)[at + 1]).toBe("Contract");
    expect(subtitle(o)).toBe(`To consider excluding the public while item ${at + 2} is discussed (exempt, paragraph 3 of Schedule 12A)`);
    o.does(editItem(o, { ...SEPTEMBER, item: "Contract", private: null }));
    expect(titles(o)).not.toContain(TITLE);
    o.does(editItem(o, { ...SEPTEMBER, item: "Contract", private: exempt }));
    expect(titles(o)).toContain(TITLE);
    o.does(removeItem(o, { ...SEPTEMBER, item: "Contract" }));
    expect(titles(o)).toEqual(before);
  });

  it("comes with a private line of the plan, and goes when that is withdrawn", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Award", kind: "report", private: exempt }));
    o.does(buildAgenda(o, SEPTEMBER));
    expect(titles(o)[titles(o).indexOf("Award") - 1]).toBe(TITLE);
    o.does(buildAgenda(o, SEPTEMBER));
    expect(titles(o).filter((t) => t === TITLE)).toHaveLength(1);
    o.does(withdrawPlanEntry(o, { body: "cpb", title: "Award" }));
    expect(titles(o)).not.toContain(TITLE);
  });

  it("names every private item, its place and its ground, whatever moves", () => {
    const o = withContract();
    o.does(addItem(o, { ...SEPTEMBER, title: "Inspection", at: 1, private: { ground: "confidential" } }));
    expect(titles(o).slice(0, 2)).toEqual([TITLE, "Inspection"]);
    const contract = () => titles(o).indexOf("Contract") + 1;
    expect(subtitle(o)).toBe(
      `To consider excluding the public while these items are discussed: 2 (confidential, section 100A(3)) and ${contract()} (exempt, paragraph 3 of Schedule 12A)`);
    o.does(moveAgendaItem(o, { ...SEPTEMBER, item: "Inspection", to: contract() }));
    expect(exclusionTooLate(items(o))).toBe(false);
    expect(items(o)[titles(o).indexOf(TITLE) + 1]!.private).toBeDefined();
    expect(subtitle(o)).toContain(` ${contract()} (exempt`);
  });

  it("lets no public item come between it and the private one it stood before", () => {
    const o = withContract();
    o.does(addItem(o, { ...SEPTEMBER, title: "Roads", at: titles(o).indexOf("Contract") + 1 }));
    const at = titles(o).indexOf("Roads");
    expect(titles(o).slice(at, at + 3)).toEqual(["Roads", TITLE, "Contract"]);
  });

  it("cannot be removed, and is found by the check where an officer moved it too late", () => {
    const o = withContract();
    expect(code(() => removeItem(o, { ...SEPTEMBER, item: TITLE }))).toBe(EXIT.refused);
    o.does(moveAgendaItem(o, { ...SEPTEMBER, item: TITLE, to: items(o).length }));
    expect(titles(o).at(-1)).toBe(TITLE);
    const found = () => {
      const s = loadBodyState(o.store, "cpb");
      return checkBody({
        slug: "cpb", workspace: s.workspace.value, body: s.body.value, members: s.members.value, plan: s.plan.value,
        actions: s.actions.value, meetings: [...s.meetings.values()].map((m) => m.value),
      }, "2022-09-01").filter((f) => f.kind === "exclusion");
    };
    expect(found().map((f) => [f.urgency, f.meeting])).toEqual([["wrong", "2022-09-27"]]);
    o.does(moveAgendaItem(o, { ...SEPTEMBER, item: "Contract", to: 1 }));
    expect(titles(o).slice(0, 2)).toEqual([TITLE, "Contract"]);
    expect(found()).toEqual([]);
  });

  it("keeps a subtitle that an officer wrote", () => {
    const o = withContract();
    o.does(editItem(o, { ...SEPTEMBER, item: TITLE, subtitle: "In the usual form" }));
    o.does(moveAgendaItem(o, { ...SEPTEMBER, item: "Contract", to: 1 }));
    expect(subtitle(o)).toBe("In the usual form");
  });

  it("changes nothing of an agenda that is settled", () => {
    const o = withContract();
    expect(settledExclusion(items(o), items(o), o.newId)).toEqual(items(o));
    const open: AgendaItem[] = [{ id: "a", kind: "noting", title: "A", papers: [] }];
    expect(settledExclusion(open, open, o.newId)).toBe(open);
  });
});

describe("the reason for privacy", () => {
  it("is needed before publication, and can be given by itself", () => {
    const o = built();
    o.does(addItem(o, { ...SEPTEMBER, title: "Contract", private: { ground: "exempt", paragraph: 3 } }));
    const publish = () => publishAgenda(o, { ...SEPTEMBER, on: "2022-09-16" });
    expect(code(publish)).toBe(EXIT.refused);
    expect(code(() => editItem(o, { ...SEPTEMBER, item: "Budget", why: WHY }))).toBe(EXIT.usage);
    o.does(editItem(o, { ...SEPTEMBER, item: "Contract", why: WHY }));
    expect(items(o).find((i) => i.title === "Contract")?.private).toEqual(exempt);
    o.does(publish());
  });

  it("is not asked for confidential matter, about which the law leaves no choice", () => {
    const o = built();
    o.does(addItem(o, { ...SEPTEMBER, title: "Letter", private: { ground: "confidential" } }));
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-16" }));
  });

  it("is needed of an item that a republication adds, and the exclusion comes with it", () => {
    const o = built();
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-10" }));
    const add = (reason?: string) => republishAgenda(o, {
      ...SEPTEMBER, reason: "A bid came", on: "2022-09-12",
      changes: [{ change: "add", title: "Bid", private: { ground: "exempt", paragraph: 3, ...(reason ? { reason } : {}) } }],
    });
    expect(code(() => add())).toBe(EXIT.refused);
    o.does(add(WHY));
    const { agenda } = o.meeting("2022-09-27");
    const exclusion = agenda.items.find((i) => i.role === "exclusion")!;
    const bid = agenda.items.find((i) => i.title === "Bid")!;
    expect(agenda.items.indexOf(exclusion) + 1).toBe(agenda.items.indexOf(bid));
    expect(agenda.publications.at(-1)).toMatchObject({
      changes: ["item added: Bid", `item added: ${TITLE}`],
      added: { items: [exclusion.id, bid.id], papers: [] },
    });
    o.does(republishAgenda(o, { ...SEPTEMBER, reason: "withdrawn", on: "2022-09-13", changes: [{ change: "remove", item: "Bid" }] }));
    expect(o.meeting("2022-09-27").agenda.items.some((i) => i.role === "exclusion")).toBe(false);
  });
});

describe("the resolution to exclude the public", () => {
  const minute = (o: Office, text: string) => o.does(writeMinutes(o, { ...SEPTEMBER, text }));
  const resolved = (o: Office) => showMinutes(o, SEPTEMBER).items.find((i) => i.title === TITLE)!.resolutions;

  it("is written when a private item is minuted: item, paragraph, what it means, and the public interest", () => {
    const o = withContract();
    minute(o, "## Budget\nNoted.\n");
    expect(resolved(o)).toEqual([]);
    const { says } = minute(o, `## Contract\nEXEMPT 3: ${WHY}\nThe sum was agreed.\n`);
    const n = titles(o).indexOf("Contract") + 1;
    expect(says.at(-1)).toBe(`The resolution to exclude the public is written under item ${n - 1} (${TITLE}).`);
    expect(resolved(o)).toEqual([
      "RESOLVED to exclude the public from the meeting under section 100A(4) of the Local Government Act 1972 "
      + `while item ${n} (Contract) was considered, since it was likely that exempt information as defined in paragraph 3 of `
      + "Part 1 of Schedule 12A to the Act (information relating to the financial or business affairs of any particular person "
      + "(including the authority holding that information)) would be disclosed to them, and in all the circumstances of the case "
      + `the public interest in maintaining the exemption outweighed the public interest in disclosing the information: ${WHY}`,
    ]);
    // What is printed can be read again.
    const { text } = showMinutes(o, { ...SEPTEMBER, private: true });
    minute(o, text);
    expect(showMinutes(o, { ...SEPTEMBER, private: true }).text).toBe(text);
  });

  it("has a part for each item; confidential matter under section 100A(2), without a reason", () => {
    const o = withContract();
    o.does(addItem(o, { ...SEPTEMBER, title: "Letter", private: { ground: "confidential", reason: "what the department wrote" } }));
    minute(o, "## Letter\nEXEMPT confidential\nIt was read out.\n");
    const parts = resolved(o);
    expect(parts).toHaveLength(2);
    expect(parts[1]).toMatch(/section 100A\(2\).*\(Letter\).*section 100A\(3\)/);
    expect(parts.join()).not.toContain("department wrote");
  });

  it("leaves alone what the officer wrote there", () => {
    const o = withContract();
    minute(o, `## ${TITLE}\nNo member of the public was present.\n## Contract\nEXEMPT 3\nThe sum was agreed.\n`);
    expect(resolved(o)).toEqual([]);
  });
});
