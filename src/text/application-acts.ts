/** Words of the application's acts: what is asked, hinted and refused. */

export const members = {
  until: (date: string): string => ` until ${date}`,
  nameHint: "As written in minutes: Cllr A Fern",
  seatHint: "Such as: Secondary Schools' representative",
  initialsHint: "Used for actions; left empty they are made from the name",
  openHint: "Left empty, the term is open",
  nameNeeded: "A member needs a name.",
  addTitle: "A new member",
  editTitle: (name: string): string => `Change ${name}`,
  endAsk: (name: string): string => `What is the last day ${name} serves?`,
  importTitle: "A list of members",
  importIntro: "One member a line, under a line that names the columns. Paste from a spreadsheet, or type.",
  importHeading: "name,post,organisation,office",
  offices: [["", "none"], ["chair", "chair"], ["vice-chair", "vice-chair"], ["joint-chair", "joint chair"]],
  classes: [["voting", "voting member"], ["co-opted", "co-opted member"], ["observer", "observer"]],
} as const;

export const textEntry = {
  how: "Ctrl-S saves, Esc leaves it.",
} as const;

export const plan = {
  empty: "Nothing is planned. Press a to add a line.",
  addTitle: "A new line of the forward plan",
  titleNeeded: "A line of the plan needs a title.",
  presenterHint: "Name and post, as on the agenda: P One, Head",
  meetingHint: "The date of a meeting, a month as 2022-11, or nothing yet",
  deferTitle: (title: string): string => `Defer "${title}"`,
  deferHint: "The date of a later meeting; left empty it waits without a date",
  withdrawTitle: (title: string): string => `Withdraw "${title}"`,
  closed: "This line is dealt with or withdrawn.",
  noneChosen: "There is no line to choose.",
  unplanned: "no date",
  state: { planned: "planned", placed: "on the agenda", deferred: "deferred", withdrawn: "withdrawn", "dealt-with": "dealt with" },
  kinds: [
    ["report", "report"], ["presentation", "presentation"], ["verbal-update", "verbal update"],
    ["information", "for information"], ["noting", "for noting"], ["election", "election"], ["standing", "standing item"],
  ],
} as const;

export const actionWords = {
  none: "No actions.",
  addTitle: "A new action",
  needed: "An action needs its text and who undertook it.",
  dueHint: "27 September 2022, 27/9/2022 or 2022-09-27",
  closed: "This action is closed.",
  noneChosen: "There is no action to choose.",
  due: (date: string): string => `by ${date}`,
  done: "done",
  dropped: "dropped",
  late: "late",
} as const;

export const findWords = {
  title: "Find a body, a meeting or an item",
  count: (known: number): string => `${known} known`,
  none: "Nothing has that name.",
  body: "body",
} as const;

export const firstRun = {
  title: "Quorate",
  welcome: "Welcome. Quorate keeps a board's records in a folder of plain files. There is none here yet.",
  ask: "What would you like to do?",
  make: (folder: string): string => `Set up your council in ${folder}`,
  sample: "Look around in a made-up council (a copy: nothing can go wrong)",
  leave: "Leave",
  formTitle: "Your council",
  council: "Council",
  councilHint: "As printed: Example City Council",
  folder: "Folder",
  folderHint: "Where its records will be kept; git can keep their history",
  nameNeeded: "The council needs a name.",
  opening: "Opening the sample …",
} as const;
