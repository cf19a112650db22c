/** What a person is told about dates, times and meeting keys that cannot be used. */

/** What was typed, made safe to print back: one line, no control characters, not too long. */
export function asTyped(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : line;
}

export const notADate = (text: string): string =>
  asTyped(text) === "" ? "A date is missing." : `"${asTyped(text)}" is not a date.`;

export const howToWriteADate = "Write a date as 2022-09-27, 27/9/2022 or 27 September 2022.";

export const shortYear = (text: string): string =>
  `"${asTyped(text)}" has no year of four figures.`;

export const noSuchMonth = (text: string, month: number): string =>
  `"${asTyped(text)}" is not a date: there is no month ${month}. The day comes before the month, as in 27/9/2022.`;

export const noSuchDay = (text: string, month: string, year: number, days: number): string =>
  `"${asTyped(text)}" is not a date: ${month} ${year} has ${days} days.`;

export const wrongWeekday = (text: string, weekday: string): string =>
  `"${asTyped(text)}" does not agree with itself: that day is a ${weekday}.`;

export const beyondCalendar = "That many days lead beyond the years 1 to 9999.";

export const notATime = (text: string): string =>
  asTyped(text) === "" ? "A time is missing." : `"${asTyped(text)}" is not a time of day.`;

export const howToWriteATime = "Write a time as 16:00, 1600, 4.00 pm or 4pm.";

export const notAMeetingKey = (text: string): string =>
  `"${asTyped(text)}" does not name a meeting.`;

export const howToWriteAMeetingKey =
  "A meeting is named by its date, as 2022-09-27, with b, c and so on for a further one that day.";

export const dayIsFull = (date: string): string =>
  `${date} has as many meetings as a day can hold.`;

export const timeDoesNotExist = (date: string, time: string, zone: string): string =>
  `There is no ${time} on ${date} in ${zone}: the clocks go forward past it.`;

export const chooseAnotherTime = "Choose a time before or after the change.";

export const notATimeZone = (zone: string): string => `"${asTyped(zone)}" is not a time zone.`;

export const howToWriteATimeZone = "Write a time zone by its name, such as Europe/London.";

export const bankHolidaysUnknown = (year: string, first: number, last: number): string =>
  `Bank holidays are known for ${first} to ${last}, not for ${year}, so working days cannot be counted.`;

export const bankHolidaysUnknownNext =
  "Check the year. For another year, count the days by hand from the published list.";

export const morningOrAfternoon = (text: string): string =>
  `"${asTyped(text)}" may be morning or afternoon: add am or pm.`;
