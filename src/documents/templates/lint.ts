/**
 * Checks a template against its view model: every path it names, through lists
 * and partials. Handlebars' strict mode alone prints nothing for a misspelt
 * list and takes the else of a misspelt question.
 */
import Handlebars from "handlebars";
import { nearestNames } from "../../domain/nearest-names.ts";
import {
  notAList, notText, rawBraces, syntaxWrong, unknownField, unknownHelper, unknownPartial,
} from "../../text/templates.ts";
import type { TemplateSource } from "./load.ts";
import type { Shape } from "./shape.ts";

export interface TemplateProblem {
  template: string;
  /** Where the template or partial lies. */
  file: string;
  line: number;
  problem: string;
}

/** Contexts from the outermost to the one at hand, and block parameters by name. */
interface Scope {
  contexts: readonly Shape[];
  named: ReadonlyMap<string, Shape>;
}

const LOOP_DATA = new Set(["index", "first", "last", "key"]);
const ASKING = new Set(["if", "unless"]);
const isObject = (shape: Shape): shape is { readonly [field: string]: Shape } =>
  typeof shape === "object" && !Array.isArray(shape);
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** The name that may have been meant, if any comes near. */
export const nearestOf = (name: string, known: readonly string[]): string | undefined =>
  nearestNames(name, known.map((k) => ({ name: k })))[0];

/** The template as Handlebars reads it, or the line where it can't. */
export function parsed(source: string): hbs.AST.Program | { line: number } {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    return { line: Number(/line (\d+)/.exec(String(error))?.[1] ?? 1) };
  }
}

class Linter {
  readonly problems: TemplateProblem[] = [];
  /** Names of the partials taken in. */
  readonly reached = new Set<string>();
  readonly #root: Shape;
  readonly #partials: ReadonlyMap<string, TemplateSource>;
  /** Partials being read, so that one that includes itself ends. */
  readonly #open: string[] = [];
  #template: TemplateSource;

  constructor(template: TemplateSource, root: Shape, partials: ReadonlyMap<string, TemplateSource>) {
    this.#template = template;
    this.#root = root;
    this.#partials = partials;
  }

  source(source: string, scope: Scope): void {
    const program = parsed(source);
    if ("line" in program) this.#sayAt(program.line, syntaxWrong);
    else this.#program(program, scope);
  }

  #say(node: hbs.AST.Node, problem: string): void {
    this.#sayAt(node.loc.start.line, problem);
  }

  #sayAt(line: number, problem: string): void {
    this.problems.push({ template: this.#template.name, file: this.#template.file, line, problem });
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope);
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case "ContentStatement": case "CommentStatement": return;
      case "MustacheStatement": return this.#print(node as hbs.AST.MustacheStatement, scope);
      case "BlockStatement": return this.#block(node as hbs.AST.BlockStatement, scope);
      case "PartialStatement": return this.#partial(node as hbs.AST.PartialStatement, scope);
      default: return this.#say(node, unknownHelper(node.type));
    }
  }

  #print(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped) this.#say(node, rawBraces);
    const path = node.path as hbs.AST.PathExpression;
    if (node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) return this.#say(node, unknownHelper(path.original));
    if (path.type !== "PathExpression") return;
    const shape = this.#resolve(path, scope);
    if (shape !== undefined && shape !== "text" && shape !== "flag") this.#say(node, notText(path.original));
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const helper = (node.path as hbs.AST.PathExpression).original;
    const argument = node.params[0];
    if (!ASKING.has(helper) && helper !== "each" && helper !== "with") return this.#say(node, unknownHelper(helper));
    const shape = argument?.type === "PathExpression" ? this.#resolve(argument as hbs.AST.PathExpression, scope) : undefined;
    if (argument?.type === "SubExpression") this.#say(node, unknownHelper("("));
    const inner = this.#inner(node, helper, shape, scope);
    if (inner) this.#program(node.program, inner);
    this.#program(node.inverse, scope);
  }

  /** The scope inside a block, or undefined where it can't be known. */
  #inner(node: hbs.AST.BlockStatement, helper: string, shape: Shape | undefined, scope: Scope): Scope | undefined {
    if (ASKING.has(helper)) return scope;
    if (shape === undefined) return undefined;
    if (helper === "each" && !isList(shape)) {
      this.#say(node, notAList((node.params[0] as hbs.AST.PathExpression).original));
      return undefined;
    }
    const context = helper === "each" ? (shape as readonly [Shape])[0] : shape;
    const [name, counter] = node.program.blockParams ?? [];
    const named = new Map(scope.named);
    if (name !== undefined) named.set(name, context);
    if (counter !== undefined) named.set(counter, "text");
    return { contexts: [...scope.contexts, context], named };
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = (node.name as hbs.AST.PathExpression).original;
    const partial = this.#partials.get(name);
    if (!partial) return this.#say(node, unknownPartial(name, nearestOf(name, [...this.#partials.keys()])));
    this.reached.add(name);
    const given = node.params[0] as hbs.AST.PathExpression | undefined;
    const base = given ? this.#resolve(given, scope) : scope.contexts.at(-1);
    const added = (node.hash?.pairs ?? []).flatMap((pair): [string, Shape][] => {
      const shape = pair.value.type === "PathExpression" ? this.#resolve(pair.value as hbs.AST.PathExpression, scope) : "text";
      return shape === undefined ? [] : [[pair.key, shape]];
    });
    if (base === undefined || this.#open.includes(name)) return;
    const context = isObject(base) ? { ...base, ...Object.fromEntries(added) } : base;
    const outer = this.#template;
    this.#template = partial;
    this.#open.push(name);
    this.source(partial.source, { contexts: [...scope.contexts, context], named: new Map() });
    this.#open.pop();
    this.#template = outer;
  }

  /** The shape a path names; a problem and undefined where there is none. */
  #resolve(path: hbs.AST.PathExpression, scope: Scope): Shape | undefined {
    const [first, ...rest] = path.parts as string[];
    if (path.data) {
      if (first === "root") return this.#follow(path, this.#root, rest);
      if (LOOP_DATA.has(first ?? "")) return "text";
      this.#say(path, unknownField(path.original));
      return undefined;
    }
    const named = first !== undefined && path.depth === 0 && !/^(?:this|\.)/.test(path.original) ? scope.named.get(first) : undefined;
    if (named !== undefined) return this.#follow(path, named, rest);
    const context = scope.contexts.at(-1 - path.depth);
    if (context === undefined) {
      this.#say(path, unknownField(path.original));
      return undefined;
    }
    return this.#follow(path, context, path.parts as string[]);
  }

  #follow(path: hbs.AST.PathExpression, from: Shape, parts: readonly string[]): Shape | undefined {
    let at = from;
    for (const part of parts) {
      const fields: { readonly [field: string]: Shape } = isObject(at) ? at : {};
      const next = Object.hasOwn(fields, part) ? fields[part] : undefined;
      if (next === undefined) {
        this.#say(path, unknownField(part, nearestOf(part, Object.keys(fields))));
        return undefined;
      }
      at = next;
    }
    return at;
  }
}

/** Everything wrong with a template and the partials it takes in, in the order it is met; and which partials those are. */
export function lintWithPartials(
  template: TemplateSource, shape: Shape, partials: readonly TemplateSource[],
): { problems: TemplateProblem[]; reached: ReadonlySet<string> } {
  const linter = new Linter(template, shape, new Map(partials.map((p) => [p.name, p])));
  linter.source(template.source, { contexts: [shape], named: new Map() });
  return linter;
}

/** The problems alone. */
export const lintTemplate = (template: TemplateSource, shape: Shape, partials: readonly TemplateSource[]): TemplateProblem[] =>
  lintWithPartials(template, shape, partials).problems;
