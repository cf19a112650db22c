import { defined } from "../../domain/defined.ts";
import { parsePersonAndPost } from "../../domain/people-input.ts";
import { readMembersCsv } from "../../exchange/members-csv.ts";
import { memberLine } from "../../text/member-lines.ts";
import { addMembers, editMember, endMember } from "../../usecases/members.ts";
import { removeMember } from "../../usecases/remove-member.ts";
import { command, commandGroup } from "../command.ts";

const DETAILS = {
  post: { kind: "text", describe: "their post" },
  organisation: { kind: "text", describe: "where they work" },
  seat: { kind: "text", describe: "the seat held, such as Secondary Schools' representative" },
  initials: { kind: "text", describe: "initials used for actions" },
  class: { kind: "text", choices: ["voting", "co-opted", "observer"], describe: "class of member" },
  office: { kind: "text", choices: ["chair", "vice-chair", "joint-chair"], describe: "office held" },
  from: { kind: "date", describe: "first day of the term" },
  to: { kind: "date", describe: "last day of the term" },
} as const;

const add = command({
  describe: "add a member",
  positionals: { name: { kind: "text", required: true, describe: "the name, title included" } },
  options: DETAILS,
  examples: [{ line: 'member add "Cllr A Fern" --post "Portfolio Holder" --office chair', says: "a member who chairs" }],
  async run({ name, ...details }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    environment.finish(context, addMembers(context, { body, members: [{ name, ...details }] }));
  },
});

const importing = command({
  describe: "add the members of a list in CSV form",
  positionals: { file: { kind: "text", required: true, value: "FILE", describe: "the list, or - for standard input" } },
  examples: [{ line: "member import --body cpb members.csv", says: "columns: name,post,organisation,office,seat,class,initials,from,to" }],
  async run({ file }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    const members = readMembersCsv(await environment.readInputText(file));
    environment.finish(context, addMembers(context, { body, members }));
  },
});

const edit = command({
  describe: "change a member",
  positionals: { member: { kind: "text", required: true, describe: "the name, or a part only one member has" } },
  options: {
    ...DETAILS,
    name: { kind: "text", describe: "the new name" },
    officeFrom: { kind: "date", describe: "first day in the new office; whoever held it ends the day before" },
    substitute: { kind: "text", value: "NAME, POST", describe: "someone who may stand in" },
  },
  examples: [{ line: 'member edit "B Rowan" --office vice-chair --office-from 2026-06-02', says: "a new vice-chair" }],
  async run({ member, substitute, ...details }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    environment.finish(context, editMember(context, {
      body, member, ...details, ...(substitute === undefined ? {} : { substitute: parsePersonAndPost(substitute) }),
    }));
  },
});

const end = command({
  describe: "end a member's term",
  positionals: { member: { kind: "text", required: true, describe: "the name, or a part only one member has" } },
  options: { on: { kind: "date", describe: "the last day served (else today)" } },
  examples: [{ line: 'member end "C Hazel" --on 2026-11-30', says: "their last day is 30 November" }],
  async run({ member, on }, environment) {
    const context = await environment.openContext();
    environment.finish(context, endMember(context, { body: environment.resolveBody(context), member, ...defined({ on }) }));
  },
});

const remove = command({
  describe: "take off a member entered by mistake, whom no record names",
  positionals: { member: { kind: "text", required: true, describe: "the name, or a part only one member has" } },
  examples: [{ line: 'member remove "C Hazle"', says: "a slip; one who served has a last day instead" }],
  async run({ member }, environment) {
    const context = await environment.openContext();
    environment.finish(context, removeMember(context, { body: environment.resolveBody(context), member }));
  },
});

const list = command({
  describe: "list the members",
  options: { all: { kind: "flag", describe: "those whose term has ended too" } },
  examples: [{ line: "member list --body cpb", says: "who serves today" }],
  async run({ all }, environment) {
    const context = await environment.openContext();
    const today = context.clock.today();
    const { members } = context.store.load({ kind: "members", body: environment.resolveBody(context) }).value;
    const shown = members.filter((m) => all || ((m.to ?? today) >= today && (m.from ?? today) <= today));
    if (environment.options.json) environment.out.json(shown);
    else environment.out.print(shown.map((m) => memberLine(m, today)));
  },
});

export default commandGroup("members, their seats and terms", { add, import: importing, edit, end, remove, list });
