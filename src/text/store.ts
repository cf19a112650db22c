/** What a person reads about the workspace on disk. File contents are never quoted. */

/** Reasons why a file is no proper JSON, for `atPlace`. */
export const jsonFault = {
  tooBig: "the file is larger than 20 MB",
  notUtf8: "the bytes are not UTF-8 text",
  empty: "the file is empty",
  endsEarly: "the file ends in the middle of a value",
  unexpected: "something that JSON does not allow here",
  afterEnd: "something follows the end of the record",
  badString: "a text has a character or an escape that JSON does not allow",
  openString: "a text is not closed on its line",
  badNumber: "a number is not written as JSON allows",
  hugeNumber: "a number is too large to be kept exactly",
  duplicate: "the same key stands twice in one record",
  proto: "the key __proto__ is not allowed",
  tooDeep: "values are nested more than 64 levels deep",
  markers: "the file holds the marks of an unfinished merge (<<<<<<<, =======, >>>>>>>)",
} as const;

export const atPlace = (file: string, line: number, column: number, fault: string): string =>
  `${file}, line ${line}, column ${column}: ${fault}.`;

export const mendJson = "Mend the file in an editor, or put back an earlier version from git or a backup.";
export const mendMarkers =
  "Choose one side of each marked place, take the three marks out, and save the file; or put it back with git checkout.";

/** A field's path in words: `agenda, items, no. 3, title`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === "number" ? `no. ${part + 1}` : String(part))).join(", ");

export const invalidField = (file: string, path: readonly PropertyKey[], expected: string): string =>
  path.length === 0 ? `${file}: ${expected}.` : `${file}: ${fieldPath(path)}: ${expected}.`;

export const moreFaults = (count: number): string =>
  count === 1 ? "One more field is wrong." : `${count} more fields are wrong.`;

export const newerFile = (file: string): string => `${file} was made by a newer version of Quorate.`;
export const newerNext = "It can be read here but not changed. Install the newer version to change it.";

export const notASlug = (slug: string): string => `“${slug}” cannot be the short name of a body.`;
export const slugNext = "Use small letters, digits and single hyphens, at most 64.";
export const notAKey = (key: string): string => `“${key}” cannot name a meeting.`;
export const keyNext = "Use its date, such as 2022-09-27, or 2022-09-27b for a second meeting that day.";
export const notAnId = "That cannot be the id of a record.";
export const notAPaperName = "That cannot be the name of a paper.";
export const paperNameNext = "A paper's name has no folders in it and does not begin with a full stop.";

export const noWorkspace = (root: string): string => `There is no workspace in ${root}.`;
export const noWorkspaceNext = "Name a folder that holds a workspace.json, with --data or QUORATE_DATA.";
export const hasWorkspace = (root: string): string => `${root} holds a workspace already.`;
export const hasWorkspaceNext = "Choose another folder.";
export const noBody = (slug: string): string => `There is no body called ${slug}.`;
export const noMeeting = (body: string, key: string): string => `${body} has no meeting ${key}.`;
export const noPaper = (where: string): string => `A paper is missing: ${where}.`;
export const paperNotAFile = (where: string): string => `A paper is not an ordinary file: ${where}.`;
export const paperNext = "Put the file back, or attach the paper again.";
export const privatePaper = (body: string, key: string): string => `a private paper of ${body}, ${key}`;

export const notAFile = (file: string): string => `${file} is not an ordinary file.`;
export const leavesWorkspace = (file: string): string =>
  `${file} is reached through a link, so writing there could leave the workspace.`;
export const leavesNext = "Put a real folder in the link's place.";

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EROFS: "the disk can only be read",
  EACCES: "you are not permitted to",
  EPERM: "you are not permitted to",
  EIO: "the disk reported a fault",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EFBIG: "the file would be too large",
  EXDEV: "part of the workspace lies on another disk",
};

/** Why the disk refused, in words. */
export const diskReason = (code: string | undefined): string =>
  (code !== undefined ? DISK[code] : undefined) ?? `the system refused${code === undefined ? "" : ` (${code})`}`;

export const cannotRead = (file: string, code: string | undefined): string =>
  `${file} could not be read: ${diskReason(code)}.`;
export const cannotSave = (code: string | undefined): string =>
  `Not saved: ${diskReason(code)}. Nothing was changed.`;
export const saveUnsure = (code: string | undefined): string =>
  `Saving was cut short: ${diskReason(code)}. It will be finished or undone when the workspace is next opened.`;
export const saveUnconfirmed = (code: string | undefined): string =>
  `The change was written, but the disk did not confirm it: ${diskReason(code)}.`;
export const unsureNext = "Make room or mend the disk, then look at the record before you change it again.";
export const cannotDraft = (code: string | undefined): string =>
  `What is being typed could not be kept as a draft: ${diskReason(code)}.`;
export const diskNext = (code: string | undefined): string =>
  code === "ENOSPC" || code === "EDQUOT"
    ? "Make room on the disk and try again."
    : code === "EROFS" || code === "EACCES" || code === "EPERM"
      ? "Ask whoever looks after the folder for permission to write in it."
      : "Try again; if it fails again, have the disk looked at.";

export const lockedBy = (holder: { user: string; host: string; pid: number; at: string } | undefined): string =>
  holder === undefined
    ? "The workspace is locked by an unreadable lock file."
    : `The workspace is in use by ${holder.user} on ${holder.host} (process ${holder.pid}, since ${holder.at}).`;
export const lockedNext = (file: string): string =>
  `Wait until that is done. If that computer or process is gone for good, delete ${file}.`;
export const lockTaken = "The lock was taken away while saving. Nothing was changed.";
export const lockTakenNext = "Try again.";

export const changedSince = (files: string[]): string =>
  `${files.join(" and ")} ${files.length === 1 ? "was" : "were"} changed by someone else in the meantime, and the changes cannot be put together.`;
export const keptAt = (places: string[]): string =>
  places.length === 0 ? "Look at the record again and repeat the change." : `Your version is kept in ${places.join(" and ")}.`;
export const undoChanged = (act: string, files: string[]): string =>
  `Cannot undo “${act}”: ${files.join(" and ")} changed since.`;
export const undoNext = "Look at the record and change it by hand.";
export const dateTaken = (body: string, key: string): string => `${body} has a meeting ${key} already.`;
export const dateTakenNext = "Choose another date, or use a further letter for a second meeting that day.";

export const intentFinished = (act: string): string => `An act that had been cut short was finished: ${act}.`;
export const intentSetAside = (place: string): string =>
  `An act that had been cut short could not be finished, because files have changed since. It is kept in ${place}.`;
export const privateAct = "a change to private matter";

/** What a field should have held, for `invalidField`. */
export const expected = {
  date: "a date that exists was expected, such as 2022-09-27",
  time: "a time was expected, such as 16:00",
  meeting: "a meeting's date was expected, such as 2022-09-27 or 2022-09-27b",
  month: "a month was expected, such as 2022-09",
  colour: "a colour was expected, such as #1d4f3f",
  logo: "the name of a PNG, JPEG or SVG file was expected, such as crest.png",
  font: "the name of a folder was expected, of letters, digits, spaces and hyphens",
  monthDay: "a month and day were expected, such as 05-20",
  sha256: "a SHA-256 in 64 hexadecimal digits was expected",
  string: "a text was expected",
  number: "a number was expected",
  int: "a whole number was expected",
  boolean: "true or false was expected",
  array: "a list was expected",
  object: "a record in braces was expected",
  record: "a record in braces was expected",
  tooSmall: "the value is too small or empty",
  tooBig: "the value is too large",
  other: "the value is not one that is allowed here",
} as const;

export const expectedOneOf = (values: readonly string[]): string => `one of ${values.join(", ")} was expected`;
export const bodyGone = (folder: string): string => `${folder} has meetings and no body.json, so they are left out.`;
export const bodyGoneNext = "Put body.json back, from git or a backup.";
export const otherKey = (file: string): string => `${file} names another date than its folder.`;
export const otherKeyNext = "Give the folder the date in the file, or move the meeting with quorate dates move.";
