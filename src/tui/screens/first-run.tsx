/** The first start, where there is no workspace: set one up, or look around in the sample. */
import { Box, Text } from "ink";
import { usage } from "../../domain/errors.ts";
import { firstRun as text } from "../../text/application-acts.ts";
import type { App } from "../app.ts";
import { ChoiceView } from "../components/choice-view.tsx";
import { textLine } from "../components/form.ts";
import { LIST, pressList } from "../components/list.ts";
import { acts, type Screen } from "../screen.ts";
import { wrapWords } from "../terminal-text.ts";
import { newBodyScreen } from "./body-form.ts";
import { bodyScreen } from "./body.tsx";
import { deskScreen } from "./desk.tsx";
import { formScreen } from "./form.tsx";

export function firstRunScreen(app: App): Screen {
  let list = LIST;
  const { services } = app;
  const options: readonly (readonly [string, () => void])[] = [
    [text.make(services.newWorkspaceFolder), () => app.open(councilForm(app))],
    [text.sample, () => {
      app.say("good", text.opening);
      app.attemptLater(async () => {
        app.use(await services.openSample());
        app.home(deskScreen(app));
      });
    }],
    [text.leave, () => app.leave()],
  ];
  return {
    scope: "choice",
    title: () => ({ left: text.title }),
    acts: () => acts("choice", { take: () => options[list.cursor]?.[1](), list: () => {}, back: () => app.leave() }),
    press(key) {
      const next = pressList(list, key, options.length, options.length);
      if (next) list = next;
      return next !== undefined;
    },
    draw({ columns }) {
      return (
        <Box flexDirection="column">
          <Text> </Text>
          {wrapWords(text.welcome, columns - 2).map((line, index) => <Text key={index}>{` ${line}`}</Text>)}
          <Text> </Text>
          <Text bold>{` ${text.ask}`}</Text>
          <Text> </Text>
          <ChoiceView list={list} labels={options.map(([label]) => label)} columns={columns} rows={options.length} />
        </Box>
      );
    },
  };
}

/** The council's name, then its first body, then that body's screen with members and dates still to come. */
const councilForm = (app: App): Screen =>
  formScreen(app, {
    title: text.formTitle,
    lines: [
      textLine("council", text.council, "", text.councilHint),
      textLine("folder", text.folder, app.services.newWorkspaceFolder, text.folderHint),
    ],
    take: (values) => app.attempt(() => {
      if (!values["council"]) throw usage(text.nameNeeded);
      app.use(app.services.createWorkspace(values["folder"] || app.services.newWorkspaceFolder, values["council"]));
      app.home(deskScreen(app));
      app.open(newBodyScreen(app, (slug) => app.open(bodyScreen(app, slug))));
    }),
  });
