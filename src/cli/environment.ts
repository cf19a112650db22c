import type { Command } from "./command.ts";
import type { GlobalOptions } from "./options.ts";
import type { Output } from "./output.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import type { Clock, Context, Plan } from "../usecases/ports.ts";

/** What a command is run with: the surroundings, and ways to read and print. */
export interface Environment {
  /** The words of the command, such as "dates set". */
  readonly name: string;
  readonly command: Command;
  readonly options: GlobalOptions;
  readonly cwd: string;
  /** Standard input and output are both a terminal; otherwise nothing may be asked. */
  readonly isTerminal: boolean;
  readonly out: Output;
  /** Absolute folder named by `--data` or `QUORATE_DATA`, else the current one: where `init` makes a workspace. */
  chosenFolder(): string;
  /**
   * Absolute folder of the workspace: `--sample`, `--data`, `QUORATE_DATA`, the
   * nearest folder upward, the preference. Usage error where there is none.
   */
  workspaceRoot(): Promise<string>;
  /** The same, but undefined where nothing names a workspace. */
  findWorkspaceRoot(): Promise<string | undefined>;
  openContext(): Promise<Context>;
  /** `--today`, else today in the zone, which is only asked for when it is needed. */
  clock(timeZone: () => string): Clock;
  /** `--today`, else today in that zone. */
  today(timeZone: string): LocalDate;
  /** Slug of the body meant: `--body`, or the only one. Usage error otherwise. */
  resolveBody(context: Context): string;
  /**
   * The bytes of a file, or of standard input for "-". Usage error where there
   * is no such file; nobody is asked for anything.
   */
  readInput(path: string): Promise<Uint8Array>;
  /** The same as text; damaged where it is not UTF-8. A byte order mark is dropped. */
  readInputText(path: string): Promise<string>;
  /**
   * Carries out a plan unless `--dry-run`, and says what was done: lines on
   * standard output and warnings on standard error, or with `--json` one object
   * `{done, warnings, dryRun, ...extra}`.
   */
  finish(context: Context, plan: Plan, extra?: Readonly<Record<string, unknown>>): void;
}
