/** How a Word document numbers its paragraphs: counted as Word counts, printed as Word prints. */
import { roman } from "../writers/markers.ts";
import { attribute, isOn, numberAttribute, tagsOf } from "./xml.ts";

interface Level {
  format: string;
  /** "%1.%2" */
  text: string;
  start: number;
  /** Numbers of higher levels are printed as 1, 2, 3. */
  plain: boolean;
  /** The level after which it starts again; 0 never. */
  restart?: number;
  style?: string;
}

interface Instance {
  abstract: number;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Numbering {
  abstracts: ReadonlyMap<number, ReadonlyMap<number, Level>>;
  instances: ReadonlyMap<number, Instance>;
}

const emptyLevel = (): Level => ({ format: "decimal", text: "", start: 1, plain: false });

export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<number, Map<number, Level>>();
  const instances = new Map<number, Instance>();
  let levels: Map<number, Level> | undefined;
  let instance: Instance | undefined;
  let override = 0;
  let level = emptyLevel();
  for (const tag of tagsOf(xml)) {
    if (tag.kind === "close") continue;
    const value = attribute(tag, "w:val") ?? "";
    switch (tag.name) {
      case "w:abstractNum":
        levels = new Map();
        abstracts.set(numberAttribute(tag, "w:abstractNumId") ?? -1, levels);
        break;
      case "w:num":
        instance = { abstract: -1, starts: new Map(), levels: new Map() };
        levels = instance.levels;
        instances.set(numberAttribute(tag, "w:numId") ?? -1, instance);
        break;
      case "w:abstractNumId": if (instance) instance.abstract = numberAttribute(tag, "w:val") ?? -1; break;
      case "w:lvlOverride": override = numberAttribute(tag, "w:ilvl") ?? 0; break;
      case "w:startOverride": instance?.starts.set(override, numberAttribute(tag, "w:val") ?? 1); break;
      case "w:lvl": levels?.set(numberAttribute(tag, "w:ilvl") ?? 0, level = emptyLevel()); break;
      case "w:numFmt": level.format = value; break;
      case "w:lvlText": level.text = value; break;
      case "w:start": level.start = numberAttribute(tag, "w:val") ?? 1; break;
      case "w:isLgl": level.plain = isOn(tag); break;
      case "w:lvlRestart": level.restart = numberAttribute(tag, "w:val") ?? 0; break;
      case "w:pStyle": level.style = value; break;
    }
  }
  return { abstracts, instances };
}

/** Word goes on after z with aa, bb. */
const repeated = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 10));
const ordinal = (n: number): string => {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teens ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
};

function counted(n: number, format: string): string {
  if (n < 1) return String(n);
  switch (format) {
    case "lowerLetter": return repeated(n);
    case "upperLetter": return repeated(n).toUpperCase();
    case "lowerRoman": return roman(Math.min(n, 4000));
    case "upperRoman": return roman(Math.min(n, 4000)).toUpperCase();
    case "decimalZero": return String(n).padStart(2, "0");
    case "ordinal": return ordinal(n);
    case "none": return "";
    default: return String(n);
  }
}

const DEEPEST = 8;

/** Gives each numbered paragraph its mark; to be asked in the order of the text. */
export class Counter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<number, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  #level(instance: Instance, at: number): Level | undefined {
    return instance.levels.get(at) ?? this.#numbering.abstracts.get(instance.abstract)?.get(at);
  }

  /** The level of a list that belongs to a style, or 0. */
  levelOfStyle(numId: number, style: string): number {
    const instance = this.#numbering.instances.get(numId);
    if (!instance) return 0;
    for (let at = 0; at <= DEEPEST; at += 1) if (this.#level(instance, at)?.style === style) return at;
    return 0;
  }

  /** The definition that a list counts by, which several may share; -1 where it is not known. */
  listOf(numId: number): number {
    return this.#numbering.instances.get(numId)?.abstract ?? -1;
  }

  /** "1.2", "(a)"; "•" for a bullet; undefined where the list is not known. */
  mark(numId: number, given: number): string | undefined {
    const at = Math.min(Math.max(given, 0), DEEPEST);
    const instance = this.#numbering.instances.get(numId);
    const level = instance && this.#level(instance, at);
    if (!instance || !level) return undefined;
    if (level.format === "bullet") return "•";
    const counts = this.#counts.get(instance.abstract) ?? [];
    this.#counts.set(instance.abstract, counts);
    const start = instance.starts.get(at);
    const first = start !== undefined && !this.#begun.has(`${numId} ${at}`);
    this.#begun.add(`${numId} ${at}`);
    counts[at] = first ? start : (counts[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper <= DEEPEST; deeper += 1) {
      const { restart } = this.#level(instance, deeper) ?? {};
      if (restart === undefined ? true : restart !== 0 && at < restart) counts[deeper] = undefined;
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const which = Number(digit) - 1;
      const of = this.#level(instance, which);
      const n = counts[which] ??= of?.start ?? 1;
      return counted(n, level.plain && which !== at ? "decimal" : (of?.format ?? "decimal"));
    });
  }
}
