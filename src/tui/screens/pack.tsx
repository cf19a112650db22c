/** The pack: its deadline, what goes into it, making it, and where it was written. */
import { Box, Text } from "ink";
import { packWords as text } from "../../text/application-minutes.ts";
import { longDate, mediumDate } from "../../text/dates.ts";
import type { Made } from "../services.ts";
import { Row, type Cell } from "../components/row.tsx";
import { lastDayToPublish, meetingAt } from "../facts.ts";
import { acts } from "../screen.ts";
import { wrapWords } from "../terminal-text.ts";
import type { MakePane } from "./meeting.tsx";

interface Making {
  name: string;
  step: string;
  made?: Made;
}

export const packPane: MakePane = (app, body, key, toStages) => {
  let top = 0;
  let makings: Making[] = [];
  let busy = false;
  let ranges: ReadonlyMap<string, string> = new Map<string, string>();
  let lastRows = 0;

  const make = (isPrivate: boolean): void => {
    const making: Making = { name: isPrivate ? text.private : text.public, step: "" };
    makings = [...makings.filter((one) => one.name !== making.name), making];
    busy = true;
    app.attemptLater(async () => {
      try {
        making.made = await app.services.makePack(app.context(), { body, meeting: key, private: isPrivate }, (step) => {
          making.step = step;
          app.changed();
        });
        if (making.made.ranges) ranges = making.made.ranges;
      } catch (error) {
        makings = makings.filter((one) => one !== making);
        throw error;
      } finally {
        busy = false;
        app.changed();
      }
    });
  };

  return {
    scope: "pack",
    title: () => ({ left: text.title }),
    acts() {
      const { items } = meetingAt(app, body, key).agenda;
      const none = busy ? { why: text.busy } : items.length === 0 ? { why: text.empty } : undefined;
      return acts("pack", {
        generate: none ?? (() => make(false)),
        private: none ?? (items.some((item) => item.private) ? () => make(true) : { why: text.noPrivate }),
        ...(items.length > lastRows && { list: () => {} }),
        pane: toStages,
      });
    },
    press(pressed) {
      if (pressed !== "up" && pressed !== "down") return false;
      top = Math.max(0, top + (pressed === "up" ? -1 : 1));
      return true;
    },
    refresh() {
      ranges = new Map();
    },
    draw({ columns, rows }) {
      const { agenda } = meetingAt(app, body, key);
      if (agenda.items.length === 0) return <Text>{`\n   ${text.empty}`}</Text>;
      const deadline = lastDayToPublish(app, body, key);
      const last = agenda.publications.at(-1);
      const when = last ? text.published(mediumDate(last.on)) : deadline ? text.by(columns >= 60 ? longDate(deadline.latestWorkingDay) : mediumDate(deadline.latestWorkingDay)) : "";
      const kept = agenda.items.map((item) => {
        const pages = item.papers.reduce((sum, paper) => sum + (paper.pages ?? 0), 0);
        return item.private ? text.privateOnly(item.private.paragraph) : item.papersToFollow ? text.toFollow : pages > 0 ? text.pages(pages) : "";
      });
      const about = Math.max(...kept.map((words) => words.length)) + 3;
      const lines = agenda.items.map((item, index): Cell[] => [
          { text: String(index + 1), width: 4, align: "right" }, { text: "  " }, { text: item.title, grow: true },
          { text: ` ${ranges.get(item.id) ?? ""}`, width: ranges.size > 0 ? 11 : 0, align: "right" },
          { text: columns >= 48 ? `  ${kept[index] ?? ""}` : "", width: columns >= 48 ? about : 0, tone: item.private ? "warn" : "dim" },
      ]);
      const foot: string[] = last ? [] : [text.notPublished];
      for (const { name, step, made } of makings) {
        foot.push(made ? `✓ ${name}${made.pages === undefined ? "" : ` · ${text.pages(made.pages)}`}` : `${name} · ${step || text.making}`);
        if (made?.scan !== undefined) foot.push(`  ${made.scan}`);
        for (const warning of made?.warnings ?? []) foot.push(`! ${warning}`);
        for (const path of made?.paths ?? []) foot.push(`  ${path}`);
      }
      const footLines = foot.flatMap((line) => wrapWords(line, columns - 2).map((part, index) => (index > 0 && line.startsWith("  ") ? `  ${part}` : part)));
      const room = Math.max(3, rows - 3 - footLines.length);
      top = Math.min(top, Math.max(0, lines.length - room));
      lastRows = room;
      return (
        <Box flexDirection="column">
          <Row columns={columns} cells={[{ text: ` ${text.title}`, tone: "head", grow: true }, { text: `${when} `, tone: last ? "good" : "plain" }]} />
          <Text> </Text>
          {lines.slice(top, top + room).map((cells, index) => <Row key={index} columns={columns} cells={cells} />)}
          <Text> </Text>
          {footLines.map((line, index) => <Text key={`foot${index}`} wrap="truncate">{` ${line}`}</Text>)}
        </Box>
      );
    },
  };
};
