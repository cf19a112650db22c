import { command } from "../command.ts";

export default command({
  describe: "the coming meetings of all bodies",
  options: {
    count: { kind: "number", describe: "how many meetings" },
    ics: { kind: "flag", describe: "print a calendar" },
  },
  examples: [{ line: "next", says: "when is the next meeting?" }],
  async run(args, environment) {
    environment.out.json(args.count);
  },
});
