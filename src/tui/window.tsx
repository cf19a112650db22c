/** The size of the window, in columns and rows. A context, so that a test can set it. */
import { useWindowSize } from "ink";
import { createContext, useContext, type ReactNode } from "react";

export interface WindowSize {
  columns: number;
  rows: number;
}

const Size = createContext<WindowSize>({ columns: 80, rows: 24 });

/** Gives a fixed size to what is inside. */
export function FixedWindow({ size, children }: { size: WindowSize; children: ReactNode }): ReactNode {
  return <Size.Provider value={size}>{children}</Size.Provider>;
}

/** Gives the terminal's own size, and the new one when it changes. */
export function TerminalWindow({ children }: { children: ReactNode }): ReactNode {
  return <Size.Provider value={useWindowSize()}>{children}</Size.Provider>;
}

export const useSize = (): WindowSize => useContext(Size);
