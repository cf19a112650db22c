/**
 * The terminal application: opened on a workspace, or on the first-run screen
 * where there is none. Whoever calls it has made sure that both ends are a
 * terminal; Ink is only loaded with this file.
 */
import { render } from "ink";
import { deskScreen } from "./screens/desk.tsx";
import { findScreen } from "./screens/find.tsx";
import { firstRunScreen } from "./screens/first-run.tsx";
import { helpScreen } from "./screens/help.tsx";
import type { Context } from "../usecases/ports.ts";
import { createApp, type App } from "./app.ts";
import { Shell } from "./shell.tsx";
import type { Services } from "./services.ts";
import { TerminalWindow } from "./window.tsx";

export type { Made, Services } from "./services.ts";

/** Exit code of a process that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The application on its first screen, not drawn yet: what tests drive too. */
export function startApp(services: Services, context?: Context): App {
  const app = createApp(services);
  app.openHelp = helpScreen;
  app.openFind = findScreen;
  if (context) app.use(context);
  app.home(context ? deskScreen(app) : firstRunScreen(app));
  return app;
}

/** Runs until it is left, and gives the exit code: 0, 130 for Ctrl-C, 128 and more for a signal. */
export async function runApplication(services: Services, context?: Context): Promise<number> {
  const app = startApp(services, context);
  let code = 0;
  let failure: unknown;
  // Before the first frame: Ink does it after, and a key pressed in between would be echoed and tear the frame.
  process.stdin.setRawMode(true);
  const instance = render(
    <TerminalWindow><Shell app={app} /></TerminalWindow>,
    { alternateScreen: true, incrementalRendering: true, exitOnCtrlC: false, patchConsole: false },
  );
  app.onLeave((leavingWith, error) => {
    code = leavingWith;
    failure ??= error;
    instance.unmount();
  });
  const listeners = Object.entries(SIGNALS).map(([signal, number]) => [signal, () => app.leave(number)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  // A terminal that has gone can neither be read nor drawn on: there is nobody to wait for.
  const gone = new Promise<void>((done) => {
    const end = (): void => {
      app.leave(SIGNALS.SIGHUP);
      done();
    };
    process.stdin.once("error", end);
    process.stdin.once("end", end);
    process.stdout.once("error", end);
  });
  try {
    await Promise.race([instance.waitUntilExit(), gone]);
  } finally {
    app.flush();
    if (!process.stdin.destroyed) process.stdin.setRawMode(false);
    process.stdin.destroy();
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
  if (failure !== undefined) throw failure;
  return code;
}
