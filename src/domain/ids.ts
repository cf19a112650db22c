/**
 * Record ids. Records are found and merged by id, never by their place in a
 * list, so that two officers' changes to one file can be put together.
 */

/** A short opaque id with a readable prefix, such as `item-7k2m9q4d`. */
export type Id = string;

/** Makes a fresh id; handed in so that plans stay pure and tests repeatable. */
export type NewId = (prefix: string) => Id;
