/**
 * View model → HTML. Strict Handlebars with its built-in block helpers and
 * nothing else; its escaping is the right one, since its output is HTML.
 */
import Handlebars from "handlebars";
import { damaged } from "../../domain/errors.ts";
import { rawBraces, syntaxWrong, templateWrong, unknownField, unknownHelper, unknownPartial } from "../../text/templates.ts";
import { loadPartials, loadTemplate, type TemplateName, type TemplateSource } from "./load.ts";
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

/** Renders templates; those of `ownFolder` come before the shipped ones. */
export class Renderer {
  readonly #handlebars = Handlebars.create();
  readonly #ownFolder: string | undefined;
  readonly #compiled = new Map<TemplateName, HandlebarsTemplateDelegate<object>>();

  constructor(ownFolder?: string) {
    this.#ownFolder = ownFolder;
    for (const name of ["log", "lookup"]) this.#handlebars.unregisterHelper(name);
    for (const partial of loadPartials(ownFolder)) {
      refuseRaw(partial);
      this.#handlebars.registerPartial(partial.name, partial.source);
    }
  }

  /** HTML of one document. Throws damaged, naming template and line, where the template errs. */
  html(name: TemplateName, view: object): string {
    try {
      return this.#template(name)(printableView(view), {
        allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false,
      });
    } catch (error) {
      if (error instanceof Error && error.name === "QuorateError") throw error;
      const { line, reason } = why(error);
      throw damaged(...templateWrong(name, line, reason));
    }
  }

  #template(name: TemplateName): HandlebarsTemplateDelegate<object> {
    const known = this.#compiled.get(name);
    if (known) return known;
    const source = loadTemplate(name, this.#ownFolder);
    refuseRaw(source);
    const made = this.#handlebars.compile<object>(source.source, OPTIONS);
    this.#compiled.set(name, made);
    return made;
  }
}

/** Triple braces print without escaping; no template may have them, an officer's included. */
function refuseRaw({ name, source }: TemplateSource): void {
  const at = /\{\{~?(?:\{|&)/.exec(source)?.index;
  if (at === undefined) return;
  const line = source.slice(0, at).split("\n").length;
  throw damaged(...templateWrong(name, line, rawBraces));
}
