/**
 * Names of days and months. Our own tables: the first use of `Intl` costs
 * several milliseconds, which a quick command would feel.
 */
export const MONTHS: readonly string[] = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** Monday first, as in ISO 8601. */
export const WEEKDAYS: readonly string[] = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
];
