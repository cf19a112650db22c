import { join } from "node:path";
import { lintOwn, listTemplates, shippedTemplate } from "../../documents/templates/own.ts";
import { EXIT, refused } from "../../domain/errors.ts";
import { writeOwnFile } from "../../system/own-file.ts";
import { alreadyOwn, ejected, nothingWrong, ownMark, problemLine, shippedMark } from "../../text/templates.ts";
import { command, commandGroup } from "../command.ts";
import type { Environment } from "../environment.ts";

const folderOf = async (environment: Environment): Promise<string> => join(await environment.workspaceRoot(), "templates");

/** The body that is named, which has to be there; undefined where none is: templates are the workspace's then. */
async function namedBody(environment: Environment): Promise<string | undefined> {
  return environment.options.body === undefined ? undefined : environment.resolveBody(await environment.openContext());
}

const list = command({
  describe: "the templates, what each makes, and which are this workspace's own",
  examples: [{ line: "template list", says: "agenda, minutes and all the others, with the parts they share" }],
  async run(_, environment) {
    const entries = listTemplates(await folderOf(environment));
    if (environment.options.json) {
      environment.out.json({ templates: entries.map(({ name, makes, own }) => ({ name, makes, own: own || null })) });
      return;
    }
    const wide = (of: (entry: (typeof entries)[number]) => string): number => Math.max(...entries.map((e) => of(e).length));
    const [names, makes] = [wide((e) => e.name), wide((e) => e.makes)];
    environment.out.print(entries.map((e) =>
      `${e.name.padEnd(names)}  ${e.makes.padEnd(makes)}  ${e.own ? ownMark(e.own) : shippedMark}`));
  },
});

const eject = command({
  describe: "copy a shipped template into the workspace, to be changed there",
  positionals: { template: { kind: "text", value: "NAME", describe: "as `template list` names it", required: true } },
  options: { force: { kind: "flag", describe: "write over the workspace's own; your changes in it are lost" } },
  examples: [
    { line: "template eject agenda", says: "makes templates/agenda.hbs" },
    { line: "template eject agenda --body cpb", says: "makes one for that body alone" },
    { line: "template eject partials/privacy --force", says: "back to the shipped text" },
  ],
  async run({ template, force }, environment) {
    const { source, file, shown } = shippedTemplate(await folderOf(environment), template, await namedBody(environment));
    const { dryRun, json } = environment.options;
    if (!dryRun && !writeOwnFile(file, source, force)) throw refused(...alreadyOwn(shown));
    if (json) environment.out.json({ file, dryRun });
    else environment.out.print(dryRun ? file : ejected(file));
  },
});

const lint = command({
  describe: "check this workspace's own templates; exit code 1 if anything is wrong",
  positionals: { template: { kind: "text", value: "NAME", describe: "one of them; all, if none is named" } },
  examples: [
    { line: "template lint", says: "unknown fields, braces, attributes and links of every own template" },
    { line: "template lint agenda", says: "of templates/agenda.hbs alone" },
  ],
  async run({ template }, environment) {
    const { files, problems } = lintOwn(await folderOf(environment), (await environment.openContext()).store.bodies(), template);
    if (environment.options.json) environment.out.json({ files, problems });
    else if (problems.length > 0) environment.out.print(problems.map((p) => problemLine(p.file, p.line, p.problem)));
    else environment.out.print(nothingWrong(files.length));
    return problems.length > 0 ? EXIT.found : EXIT.done;
  },
});

export default commandGroup("templates of documents: list them, change your own copy, check it", { list, eject, lint });
