/** Text from records made fit to print. */

// Control characters are what this is about.
// oxlint-disable no-control-regex
/** Controls of terminals and of writing direction, private-use characters and halves of surrogate pairs. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;

/** The text with every character that would act rather than print shown as "�". */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, "\n").toWellFormed().replace(UNPRINTABLE, "\uFFFD");

/** The same for every string of a view model; objects of a class are left as they are. */
export function printableView<T>(view: T): T {
  if (typeof view === "string") return printable(view) as T;
  if (Array.isArray(view)) return view.map((v: unknown) => printableView(v)) as T;
  if (typeof view === "object" && view !== null && Object.getPrototypeOf(view) === Object.prototype) {
    return Object.fromEntries(Object.entries(view).map(([k, v]) => [k, printableView(v as unknown)])) as T;
  }
  return view;
}
