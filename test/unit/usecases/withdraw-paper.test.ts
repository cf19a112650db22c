import { expect, test } from "vitest";
import { addItem } from "../../../src/usecases/change-agenda.ts";
import { attachPaper } from "../../../src/usecases/attach-paper.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { republishAgenda, type AgendaChange } from "../../../src/usecases/republish-agenda.ts";
import { office, type Office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };
const BYTES = new TextEncoder().encode("# Report\n\nText.\n");

/** A published agenda whose public item and private item have a paper each. */
async function published(): Promise<Office> {
  const o = office().on("2022-09-01");
  o.does(buildAgenda(o, SEPTEMBER));
  o.does(addItem(o, { ...SEPTEMBER, title: "Safeguarding", kind: "report" }));
  o.does(addItem(o, { ...SEPTEMBER, title: "A contract", kind: "report", private: { ground: "exempt", paragraph: 3, reason: "prices" } }));
  const look = async () => ({ format: "md" as const });
  o.does(await attachPaper(o, look, { ...SEPTEMBER, item: "Safeguarding", name: "first.md", bytes: BYTES }));
  o.does(await attachPaper(o, look, { ...SEPTEMBER, item: "A contract", name: "tenderers.md", bytes: new TextEncoder().encode("secret") }));
  o.does(publishAgenda(o, SEPTEMBER));
  return o;
}
const withdraw = (o: Office, ...changes: AgendaChange[]) => republishAgenda(o, { ...SEPTEMBER, reason: "it named a child", changes });

test("a published paper is withdrawn by publishing again; its file stays and that is said", async () => {
  const o = await published();
  const { says } = o.does(withdraw(o, { change: "withdraw-paper", item: "Safeguarding", paper: "first.md" }));
  const { agenda } = o.meeting("2022-09-27");
  expect(agenda.items.find((i) => i.title === "Safeguarding")?.papers).toEqual([]);
  expect(agenda.publications.at(-1)).toMatchObject({ reason: "it named a child", changes: ["paper withdrawn from Safeguarding: First"] });
  expect(says.join(" ")).toMatch(/first\.md/);
  expect([...o.files().keys()].some((f) => f.endsWith("papers/first.md"))).toBe(true);
});

test("a private one leaves the exempt record, and nothing public tells its name", async () => {
  const o = await published();
  const { says } = o.does(withdraw(o, { change: "withdraw-paper", item: "A contract", paper: "tenderers.md" }));
  expect(o.store.load({ kind: "exempt", body: "cpb", key: "2022-09-27" }).value.reveal().items.flatMap((i) => i.papers)).toEqual([]);
  expect(o.meeting("2022-09-27").agenda.publications.at(-1)?.changes).toEqual(["private paper withdrawn from A contract"]);
  expect(JSON.stringify([says, o.meeting("2022-09-27")])).not.toMatch(/tenderers/i);
});

test("a paper that is not there is told of, the agenda left as it is", async () => {
  const o = await published();
  expect(() => withdraw(o, { change: "withdraw-paper", item: "Safeguarding", paper: "other.md" })).toThrow(expect.objectContaining({ code: 2 }));
});
