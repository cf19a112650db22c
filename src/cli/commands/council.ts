import { loadHouse } from "../../documents/house/load.ts";
import { councilLines } from "../../text/council.ts";
import { editWorkspace } from "../../usecases/edit-workspace.ts";
import { houseFolder } from "../../usecases/generate.ts";
import { closedDay } from "../closed-day.ts";
import { command, commandGroup } from "../command.ts";

const edit = command({
  describe: "change the council's settings",
  options: {
    name: { kind: "text", describe: "the council's name, as printed" },
    timeZone: { kind: "text", value: "ZONE", describe: "its time zone" },
    annualCouncil: { kind: "each", value: "DATE", describe: "the day of an annual council, from which the municipal year runs" },
    usualAnnualCouncil: { kind: "text", value: "MM-DD", describe: "its usual day, for years without a date" },
    closed: { kind: "each", value: "DATE=WHY", describe: "a day the council is closed, besides bank holidays" },
    accent: { kind: "text", value: "COLOUR", describe: "colour of headings in documents, such as #1d4f3f; none for the usual one" },
    logo: { kind: "text", value: "FILE", describe: "PNG, JPEG or SVG in the workspace's house/ folder; none to take it out" },
    logoText: { kind: "text", value: "TEXT", describe: "what stands for the logo where it cannot be seen" },
    font: { kind: "text", value: "FOLDER", describe: "folder of font files in house/fonts/; none for the usual font" },
    open: { kind: "each", value: "DATE", describe: "a closed day taken out again" },
  },
  examples: [
    { line: "council edit --annual-council 2026-05-19", says: "the municipal year 2026/27 begins that day" },
    { line: 'council edit --closed "2026-12-29=offices closed"', says: "it counts as no clear day" },
    { line: 'council edit --accent "#1d4f3f" --logo crest.png --logo-text "Example City Council" --font "Public Sans"', says: "the council's own look" },
  ],
  async run({ name, timeZone, annualCouncil, usualAnnualCouncil, closed, open, accent, logo, logoText, font }, environment) {
    const context = await environment.openContext();
    environment.finish(context, editWorkspace(context, {
      council: name, timeZone, usualAnnualCouncil,
      annualCouncils: annualCouncil, closedDays: closed.map(closedDay), openDays: open, accent, logo, logoText, font,
    }, (changed) => void loadHouse(changed.house, houseFolder(context), changed.council)));
  },
});

const show = command({
  describe: "show the council's settings",
  examples: [{ line: "council show", says: "annual council, closed days" }],
  async run(_, environment) {
    const { store } = await environment.openContext();
    const workspace = store.load({ kind: "workspace" }).value;
    if (environment.options.json) environment.out.json(workspace);
    else environment.out.print(councilLines(workspace));
  },
});

export default commandGroup("the council's own settings: annual council, closed days, logo, colour and font", { edit, show });
