/** The option nearly every act of a meeting takes. */
export const MEETING = { meeting: { kind: "meeting", required: true, describe: "the meeting's date" } } as const;

/** The option that names an agenda item. */
export const ITEM = {
  item: { kind: "text", required: true, value: "ITEM", describe: "the item: its number, its title or a part of it" },
} as const;
