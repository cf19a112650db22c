import { describe, expect, test } from "vitest";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { nameBeside } from "../../../src/documents/view/venue.ts";
import type { DocumentFormat, DocumentKind } from "../../../src/usecases/documents-port.ts";
import { aBody, june, records, request, september } from "../../helpers/board.ts";

async function told(meeting: Meeting, document: DocumentKind, format: DocumentFormat = "txt", body = aBody()): Promise<string> {
  const [file] = (await renderDocument(request(meeting, { document, formats: [format], records: records(meeting, { body }) }))).files;
  return new TextDecoder().decode(file!.bytes).replace(/\s+/g, " ");
}

const located = (meeting: Meeting): Meeting =>
  ({ ...meeting, venue: { text: "Harbour House", link: "https://harbour.example/map?a=1&b=2", label: "View directions" } });

describe("the address of a venue", () => {
  test.each(["agenda", "notice", "notes"] as const)("stands after the place, with its label: %s", async (document) => {
    expect(await told(located(september()), document)).toContain("Harbour House (View directions: https://harbour.example/map?a=1&b=2)");
  });

  test("stands in the sentence that heads minutes and decisions, as a link", async () => {
    const said = "of the meeting held at Harbour House (View directions: https://harbour.example/map?a=1&b=2) on 28 June 2022";
    expect(await told(located(june()), "minutes")).toContain(`Minutes ${said}`);
    expect(await told(located(june()), "decisions")).toContain(`Decisions ${said}`);
    expect(await told(located(june()), "minutes", "html")).toContain('<a href="https://harbour.example/map?a=1&amp;b=2">https://harbour.example/map?a=1&amp;b=2</a>) on 28');
  });

  test("is behind its label on a page", async () => {
    expect(await told(located(september()), "page", "html")).toContain('Harbour House (<a href="https://harbour.example/map?a=1&amp;b=2">View directions</a>)');
    expect(await told(september(), "page", "html")).toContain('<a href="https://harbour.example/live">https://harbour.example/live</a>');
  });

  test("of another scheme is words alone, and markup in it is text", async () => {
    const meeting = { ...june(), venue: { text: "<b>Hall</b>", link: "javascript:alert(1)", label: "<i>x" } };
    const html = await told(meeting, "minutes", "html");
    expect(html).toContain("held at &lt;b&gt;Hall&lt;/b&gt; (&lt;i&gt;x: javascript:alert(1)) on");
  });
});

describe("the name of a body", () => {
  test.each([
    ["Harbour Council", "Harbour Council Learning Board", "Learning Board"], ["Harbour Council", "HARBOUR COUNCIL: Board", "Board"],
    ["Harbour Council", "Harbour Councillors", "Harbour Councillors"], ["Harbour Council", "Harbour Council", "Harbour Council"],
    ["Harbour Council", "Harbour Council – ", "Harbour Council – "],
  ])("beneath “%s”: %s", (council, name, beside) => expect(nameBeside(council, name)).toBe(beside));

  test("does not say the council's twice", async () => {
    const text = await told(june(), "minutes", "txt", aBody({ name: "Harbour Council Learning Board" }));
    expect(text).toMatch(/Harbour Council Learning Board =/);
    expect(text).not.toContain("Harbour Council Harbour Council");
  });
});

describe("a subtitle", () => {
  const dated = (): Meeting => {
    const meeting = june();
    meeting.agenda.items[4]!.subtitle = "To agree these dates:\n5 July & after\n4 October";
    return meeting;
  };

  test.each(["agenda", "minutes", "page"] as const)("of several lines prints them: %s", async (document) => {
    expect(await told(dated(), document, "html")).toContain("To agree these dates:<br> 5 July &amp; after<br> 4 October");
  });
});

describe("the forward plan", () => {
  const plan = (planBy?: "month") =>
    told(september(), "forward-plan", "txt", aBody({ documents: { record: "minutes", reasonsForApologies: false, ...(planBy ? { planBy } : {}) } }));

  test("names its years, and each meeting", async () => {
    expect(await plan()).toMatch(/Harbour Learning Board: forward plan 2022 to 2023 =+ 27 September 2022 -+ - Transf.* 6 December 2022 -+ - Careers.* March 2023 /);
  });

  test("is headed by months where the body has it so", async () => {
    expect(await plan("month")).toMatch(/ =+ September 2022 -+ - Transf.* December 2022 -+ - Careers.* March 2023 -+ - Site.* Date to be arranged/);
  });
});
