import { describe, expect, it } from "vitest";
import { agendaView } from "../../../src/documents/view/agenda.ts";
import { aBody, records, september } from "../../helpers/board.ts";

const form = { pack: false, paged: false, private: false, papersOf: () => undefined };

describe("the face of an agenda", () => {
  it("summons nobody to a meeting that was cancelled, and says so instead of a draft", () => {
    const view = agendaView(records(september(undefined, { status: "cancelled", cancelled: { on: "2022-09-20", reason: "a state funeral" } })), form);
    expect(view.summons).toMatch(/^Members are not asked to attend/);
    expect(view.draft).toBe("Cancelled: this meeting will not be held");
    expect(view.announcements).toContain("This meeting was cancelled on 20 September 2022: a state funeral.");
    expect(agendaView(records(september()), form)).toMatchObject({ draft: "", summons: expect.stringMatching(/^Members are asked to attend/) });
  });

  it("points to the officer only where one is printed", () => {
    const { officer: _, ...nobody } = aBody();
    expect(agendaView(records(september()), form).notes.join()).toMatch(/governance officer named above/);
    for (const body of [nobody, aBody({ officer: { name: "" } })]) {
      const { notes } = agendaView(records(september(), { body }), form);
      expect(notes).toHaveLength(2);
      expect(notes.join()).not.toMatch(/named above|governance officer/);
    }
  });
});
