import { spawnSync } from "node:child_process";

/**
 * CPU time (user and system, milliseconds) of one run of a command, its
 * children included, as the shell's `time` measures it. Throws where the
 * command fails: a fast failure is no result.
 */
export function cpuTime(words, { cwd, env } = {}) {
  const script = 'TIMEFORMAT="%3U %3S"; { time "$@" </dev/null >/dev/null 2>/dev/null; } 2>&1; exit $?';
  const { stdout, status } = spawnSync("bash", ["--norc", "-c", script, "bash", ...words], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`exit ${status}: ${words.join(" ")}`);
  const [user, system] = stdout.trim().split(/\s+/).map(Number);
  return (user + system) * 1000;
}

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Medians of `times` runs of each, taken in turn so that a busy machine slows all alike. */
export function interleaved(times, runs) {
  const taken = runs.map(() => []);
  for (let round = 0; round <= times; round++) {
    runs.forEach((measure, at) => {
      const time = measure();
      // The first round fills the disk cache.
      if (round > 0) taken[at].push(time);
    });
  }
  return taken.map(median);
}
