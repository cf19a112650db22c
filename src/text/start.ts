/** What `npm start` prints where there is no terminal. */

export const madeFromSample = (paths: string[]): string[] => [
  "Made from the sample workspace:",
  ...paths.map((path) => `  ${path}`),
];

export const openItInTerminal: string[] = ["In a terminal, the same command opens the application on your own copy of the sample."];
