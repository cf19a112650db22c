import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fieldsChapter, withFields } from "../../../scripts/template-docs/fields.ts";
import { loadPartials, loadTemplate, TEMPLATE_NAMES } from "../../../src/documents/templates/load.ts";
import { templateMakes } from "../../../src/text/templates.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/templates.md"), "utf8");

describe("docs/templates.md", () => {
  it("has every field with what it is, and no meaning is of a field there is not", () => {
    const { missing, unused } = fieldsChapter();
    expect({ missing, unused }).toEqual({ missing: [], unused: [] });
  });

  it("is current (else run node scripts/make-template-docs.ts)", () => {
    expect(page).toBe(withFields(page));
  });

  it("and the list of templates say what each one makes", () => {
    const all = [...TEMPLATE_NAMES, ...loadPartials().map((p) => `partials/${p.name}`)];
    expect(Object.keys(templateMakes).toSorted()).toEqual(all.toSorted());
  });

  it("quotes lines that the shipped templates hold", () => {
    expect(loadTemplate("agenda").source).toContain("<p><strong>Governance officer:</strong> {{officer}}");
  });
});
