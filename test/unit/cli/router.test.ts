import { describe, expect, it } from "vitest";
import { route } from "../../../src/cli/router.ts";

const asked = async (...words: string[]): Promise<unknown> => {
  const { to, words: rest, ...found } = await route(words);
  return { to, rest, ...("name" in found ? { name: found.name } : {}) };
};

describe("from words to a command", () => {
  it("finds it behind the options of every command", async () => {
    expect(await asked("--data", "next", "--json", "next", "--count", "3")).toEqual({
      to: "command", name: "next", rest: ["--data", "next", "--json", "--count", "3"],
    });
    expect(await asked("--data=x", "-h", "notice")).toMatchObject({ name: "notice", rest: ["--data=x", "-h"] });
  });

  it("takes no word for the application, and help for --help", async () => {
    expect(await asked("--data", "x")).toEqual({ to: "top", rest: ["--data", "x"] });
    expect(await asked("help", "next")).toEqual({ to: "command", name: "next", rest: ["--help"] });
    expect(await asked("help")).toEqual({ to: "top", rest: ["--help"] });
  });

  it.each([
    [["nxt"], 'no command "nxt"', "Did you mean next?"],
    [["zebra"], 'no command "zebra"', "quorate --help"],
    [["--count", "3", "next"], "--count stands before the command", "after the command"],
    [["--jsn"], "no option --jsn", "--json"],
    [["constructor"], "no command", "--help"],
    [["\u001b[2J"], 'no command "[2J"', "--help"],
  ])("%j is wrong use", async (words, message, next) => {
    await expect(route(words)).rejects.toMatchObject({
      code: 2, message: expect.stringContaining(message), next: expect.stringContaining(next),
    });
  });
});
