import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const status = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    // Gone between two looks.
    return "";
  }
};
const field = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);

/** The process and all below it that are alive now, each with the most memory it has had, in KiB. */
function tree(pid) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), text: status(name) }));
  const found = [];
  const visit = (at) => {
    const one = all.find((p) => p.pid === at);
    if (one) found.push(field(one.text, "VmHWM"));
    for (const child of all) if (field(child.text, "PPid") === at) visit(child.pid);
  };
  visit(pid);
  return found;
}

/**
 * The most memory (MiB) that a command and its children held, looked at every
 * 40 ms: each living process's own peak, added up, so rather too much than too
 * little. Undefined where the system has no /proc. Throws where the command fails.
 */
export function peakMemory(words, { env } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(words[0], words.slice(1), { env, stdio: "ignore" });
    let most = 0;
    const look = setInterval(() => {
      try {
        most = Math.max(most, tree(child.pid).reduce((sum, kib) => sum + kib, 0));
      } catch {
        // No /proc: nothing is measured, and the benchmark says so.
      }
    }, 40);
    child.on("error", failed);
    child.on("exit", (code) => {
      clearInterval(look);
      if (code !== 0) failed(new Error(`exit ${code}: ${words.join(" ")}`));
      else done(most === 0 ? undefined : most / 1024);
    });
  });
}
