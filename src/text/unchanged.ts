/** Said where an act would leave everything as it is. */
export const unchanged = (what: string): string => `Nothing changed: ${what} is so already.`;
