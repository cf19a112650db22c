/**
 * View model → HTML. Strict Handlebars with its built-in block helpers and
 * nothing else; its escaping is the right one, since its output is HTML.
 */
import Handlebars from "handlebars";
import { damaged, QuorateError } from "../../domain/errors.ts";
import { printsNothing, rawBraces, syntaxWrong, templateWrong, unknownField, unknownHelper, unknownPartial } from "../../text/templates.ts";
import type { HouseStyle } from "../house/load.ts";
import { lintTemplate } from "./lint.ts";
import { loadPartials, loadTemplate, ownName, type TemplateName, type TemplateSource } from "./load.ts";
import { SHAPES } from "./shape.ts";
import { printableView } from "./text.ts";

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { log: false, lookup: false, helperMissing: false, blockHelperMissing: false },
  preventIndent: true,
};

/** What Handlebars says of an error, without the text around it: that may be anybody's words. */
function why(error: unknown): { line: number | undefined; reason: string } {
  const { message = "", lineNumber } = error as { message?: string; lineNumber?: number };
  const line = lineNumber ?? (Number(/line (\d+)|- (\d+):/.exec(message)?.slice(1).find(Boolean)) || undefined);
  const missing = /"([\w.@/-]+)" not defined/.exec(message);
  if (missing) return { line, reason: unknownField(missing[1]!) };
  const helper = /unknown helper ([\w.-]+)/.exec(message);
  if (helper) return { line, reason: unknownHelper(helper[1]!) };
  const partial = /partial ([\w.-]+) could not be found/.exec(message);
  if (partial) return { line, reason: unknownPartial(partial[1]!) };
  return { line, reason: syntaxWrong };
}

/** Renders templates; those of `ownFolder` come before the shipped ones, and the `body`'s own before all. */
export class Renderer {
  readonly #handlebars = Handlebars.create();
  readonly #ownFolder: string | undefined;
  readonly #body: string | undefined;
  readonly #partials: readonly TemplateSource[];
  readonly #compiled = new Map<TemplateName, HandlebarsTemplateDelegate<object>>();

  /** The council's own look, for whoever writes what is rendered. */
  readonly house: HouseStyle | undefined;

  constructor(ownFolder?: string, house?: HouseStyle, body?: string) {
    this.#body = body;
    this.house = house;
    this.#ownFolder = ownFolder;
    for (const name of ["log", "lookup"]) this.#handlebars.unregisterHelper(name);
    this.#partials = loadPartials(ownFolder);
    for (const partial of this.#partials) {
      refuseRaw(partial);
      this.#handlebars.registerPartial(partial.name, partial.source);
    }
  }

  /** HTML of one document. Throws damaged, naming template and line, where the template errs or prints nothing. */
  html(name: TemplateName, view: object): string {
    const wrong = (line: number | undefined, reason: string): QuorateError =>
      damaged(...templateWrong(ownName(loadTemplate(name, this.#ownFolder, this.#body)), line, reason));
    let html: string;
    try {
      html = this.#template(name)(printableView(view), {
        allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false,
      });
    } catch (error) {
      if (error instanceof QuorateError) throw error;
      const { line, reason } = why(error);
      throw wrong(line, reason);
    }
    if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>|&\w+;/g, ""))) throw wrong(undefined, printsNothing);
    return html;
  }

  #template(name: TemplateName): HandlebarsTemplateDelegate<object> {
    const known = this.#compiled.get(name);
    if (known) return known;
    const source = loadTemplate(name, this.#ownFolder, this.#body);
    refuseRaw(source);
    this.#refuseWrong(source, name);
    const made = this.#handlebars.compile<object>(source.source, OPTIONS);
    this.#compiled.set(name, made);
    return made;
  }

  /**
   * Handlebars would print nothing for a misspelt list, in silence; so what a workspace
   * wrote is checked before it is used. The shipped templates are held by tests.
   */
  #refuseWrong(source: TemplateSource, name: TemplateName): void {
    if (![source, ...this.#partials].some((s) => s.own)) return;
    const [first] = lintTemplate(source, SHAPES[name], this.#partials);
    if (!first) return;
    const at = [source, ...this.#partials].find((s) => s.file === first.file);
    throw damaged(...templateWrong(at ? ownName(at) : name, first.line, first.problem));
  }
}

/** Triple braces print without escaping; no template may have them, an officer's included. */
function refuseRaw(template: TemplateSource): void {
  const { source } = template;
  const at = /\{\{~?(?:\{|&)/.exec(source)?.index;
  if (at === undefined) return;
  const line = source.slice(0, at).split("\n").length;
  throw damaged(...templateWrong(ownName(template), line, rawBraces));
}
