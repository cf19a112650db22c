/**
 * Keys as data: one table a screen. The handler, the footer, the help and
 * docs/keys.md are all made from it, so that none can say what another doesn't
 * do. The order is that of the footer: what matters most first.
 */
export interface KeyEntry {
  /** Names of keys, as in decode.ts; several do the same. */
  keys: readonly string[];
  /** A word or two for the footer; absent keeps it out of there. */
  label?: string;
  /** How the footer writes the key, where one word covers two entries: "J/K". */
  show?: string;
  /** A sentence for the help. */
  help: string;
}

const LIST_KEYS = { keys: ["up", "down"], label: "choose", help: "Choose the line above or below; Page Up, Page Down, Home and End go further." };
const SAVE = { keys: ["ctrl-s"], label: "save", help: "Save what the form holds." };

export const KEYMAP = {
  everywhere: {
    undo: { keys: ["u"], label: "undo", help: "Take back the last act." },
    find: { keys: ["/"], label: "find", help: "Find a body, a meeting or an item by typing part of its name." },
    help: { keys: ["?"], label: "keys", help: "Show the keys that work here." },
    back: { keys: ["escape"], label: "back", help: "Go back to the screen before." },
  },
  desk: {
    open: { keys: ["enter"], label: "do it", help: "Open what the chosen line speaks of." },
    list: LIST_KEYS,
    bodies: { keys: ["b"], label: "bodies", help: "The boards, committees and groups." },
    leave: { keys: ["q"], label: "leave", help: "Leave Quorate. Everything is saved already." },
  },
  bodies: {
    open: { keys: ["enter"], label: "open", help: "Open the chosen body." },
    list: LIST_KEYS,
    add: { keys: ["a"], label: "add a body", help: "Add a board, committee or group." },
  },
  body: {
    open: { keys: ["enter"], label: "open meeting", help: "Open the chosen meeting." },
    list: LIST_KEYS,
    dates: { keys: ["d"], label: "dates", help: "Set, move and cancel the dates of its meetings." },
    members: { keys: ["m"], label: "members", help: "Its members, seats and terms." },
    plan: { keys: ["p"], label: "plan", help: "Its forward plan." },
    actions: { keys: ["t"], label: "actions", help: "Its actions: who undertook to do what." },
    edit: { keys: ["e"], label: "edit", help: "Change its name, officer, quorum and the rest of its constitution." },
  },
  dates: {
    open: { keys: ["enter"], label: "open", help: "Open the chosen meeting." },
    list: LIST_KEYS,
    add: { keys: ["a"], label: "add", help: "Set one date or several, with commas between them." },
    move: { keys: ["m"], label: "move", help: "Move the chosen meeting to another date; the old one is kept in its record." },
    cancel: { keys: ["x"], label: "cancel", help: "Cancel the chosen meeting; its items wait in the plan." },
  },
  meetingDates: {
    move: { keys: ["m"], label: "move", help: "Move the meeting to another date; the old one is kept in its record." },
    cancel: { keys: ["x"], label: "cancel", help: "Cancel the meeting; its items wait in the plan." },
    all: { keys: ["enter", "d"], label: "all dates", help: "All dates of the body." },
    pane: { keys: ["tab", "left"], label: "stages", help: "Back to the stages of the meeting." },
  },
  members: {
    list: LIST_KEYS,
    add: { keys: ["a"], label: "add", help: "Add a member." },
    import: { keys: ["i"], label: "import", help: "Paste or type a list of members, one a line, with a heading line." },
    edit: { keys: ["enter", "e"], label: "edit", help: "Change the chosen member." },
    end: { keys: ["x"], label: "end term", help: "Record the last day of the chosen member's term." },
  },
  plan: {
    list: LIST_KEYS,
    add: { keys: ["a"], label: "add", help: "Add a line to the forward plan." },
    defer: { keys: ["d"], label: "defer", help: "Defer the chosen line to a later meeting, with the reason." },
    withdraw: { keys: ["x"], label: "withdraw", help: "Withdraw the chosen line; it stays in the record." },
  },
  actions: {
    list: LIST_KEYS,
    done: { keys: ["enter", "space"], label: "done", help: "Mark the chosen action as done." },
    add: { keys: ["a"], label: "add", help: "Add an action." },
  },
  meeting: {
    open: { keys: ["enter", "right", "tab"], label: "open", help: "Go to the act at the right." },
    list: { ...LIST_KEYS, help: "Choose a stage in the life of the meeting." },
    previous: { keys: ["["], label: "earlier", help: "The body's meeting before this one." },
    next: { keys: ["]"], label: "later", help: "The body's meeting after this one." },
    body: { keys: ["b"], label: "body", help: "The body: members, plan, all its meetings." },
  },
  agenda: {
    open: { keys: ["enter"], label: "open", help: "Change the chosen item: title, presenter, kind, minutes expected. Once published: its papers." },
    down: { keys: ["J"], show: "J/K", label: "move", help: "Move the item down." },
    up: { keys: ["K"], help: "Move the item up." },
    add: { keys: ["a"], label: "add", help: "Add an item." },
    papers: { keys: ["p"], label: "papers", help: "The item's papers: attach one, take one away." },
    republish: { keys: ["R"], label: "republish", help: "Publish a published agenda again, with one change and its reason." },
    publish: { keys: ["P"], label: "publish", help: "Publish the agenda on a day; a later change is a republication with its reason." },
    build: { keys: ["b"], label: "build", help: "Build the agenda from the standing items, the last minutes and the plan; or bring it up to date." },
    defer: { keys: ["d"], label: "defer", help: "Defer the item to another meeting, with the reason." },
    private: { keys: ["x"], label: "private", help: "Make the item private under a paragraph of Schedule 12A, or public again." },
    remove: { keys: ["delete", "backspace"], label: "remove", help: "Take the item off the agenda." },
    list: LIST_KEYS,
    pane: { keys: ["tab", "left"], label: "stages", help: "Back to the stages of the meeting." },
  },
  papers: {
    list: LIST_KEYS,
    attach: { keys: ["a"], label: "attach", help: "Attach a PDF or DOCX file by its path." },
    detach: { keys: ["delete", "backspace"], label: "take away", help: "Take the chosen paper away." },
  },
  pack: {
    generate: { keys: ["enter", "g"], label: "make the pack", help: "Make the public pack, scanned before it leaves." },
    private: { keys: ["x"], label: "private pack", help: "Make the private pack, for those entitled to exempt papers." },
    list: LIST_KEYS,
    pane: { keys: ["tab", "left"], label: "stages", help: "Back to the stages of the meeting." },
  },
  attendance: {
    cycle: { keys: ["space"], label: "mark", help: "Present, then apologies, then absent; again to begin anew." },
    reason: { keys: ["R"], label: "reason", help: "The reason or capacity given with apologies." },
    substitute: { keys: ["S"], label: "substitute", help: "Who came in the member's place." },
    presides: { keys: ["C"], label: "presides", help: "This member presided, and why the chair did not." },
    others: { keys: ["+"], label: "others", help: "Someone who attends without a seat: name, post." },
    less: { keys: ["-"], help: "Take the last of the others away." },
    times: { keys: ["T"], label: "times", help: "When the meeting began and ended." },
    all: { keys: ["A"], label: "all present", help: "Everyone not heard from is present." },
    save: { keys: ["enter", "ctrl-s"], label: "save", help: "Save the roll." },
    list: LIST_KEYS,
    pane: { keys: ["tab"], label: "stages", help: "Back to the stages of the meeting; what was marked is saved." },
  },
  minutes: {
    open: { keys: ["enter"], label: "write", help: "Write the minutes of the chosen item." },
    list: LIST_KEYS,
    hold: { keys: ["h"], label: "held", help: "Mark the meeting as held." },
    adjourn: { keys: ["j"], label: "adjourned", help: "The meeting broke off: when it resumes, and why." },
    inquorate: { keys: ["n"], label: "inquorate", help: "Too few came for the meeting to be held." },
    reopen: { keys: ["o"], label: "take back", help: "It was marked as held, broken off or inquorate by mistake." },
    generate: { keys: ["g"], label: "make document", help: "Make the minutes as PDF, HTML, Markdown and text." },
    restore: { keys: ["r"], label: "unsaved text", help: "Text typed earlier and never saved: see it, keep it or set it aside." },
    pane: { keys: ["tab", "left"], label: "stages", help: "Back to the stages of the meeting." },
  },
  editor: {
    discussion: { keys: ["ctrl-d"], label: "discussion", help: "The sentence that begins a discussion, and the first point." },
    resolve: { keys: ["ctrl-r"], label: "resolve", help: "RESOLVED to." },
    action: { keys: ["ctrl-t"], label: "action", help: "ACTION: who, by when, what." },
    next: { keys: ["ctrl-n"], label: "next item", help: "Save, and go on to the next item." },
    previous: { keys: ["ctrl-p"], help: "Save, and go back to the item before." },
    done: { keys: ["escape"], label: "done", help: "Save and go back to the list of items; text that cannot be read yet stays as a draft." },
    editor: { keys: ["ctrl-e"], label: "editor", help: "Write the item in your own editor ($VISUAL or $EDITOR)." },
    help: { keys: ["ctrl-g"], label: "keys", help: "Show these keys." },
    save: { keys: ["ctrl-s"], label: "save", help: "Put the text into the record." },
    level: { keys: ["tab"], help: "Make the point one of the second level." },
    unlevel: { keys: ["shift-tab"], help: "Bring the point back to the first level." },
    name: { keys: ["@"], help: "Then letters of a name, and Tab or Enter completes it." },
    undo: { keys: ["ctrl-z"], help: "Take back the last stretch of typing; ^Y brings it again." },
    words: { keys: ["ctrl-w"], help: "Delete the word before; ^U to the line's start, ^K to its end, ^X the line." },
  },
  confirm: {
    confirm: { keys: ["enter"], label: "confirm", help: "Confirm the chosen minutes at this meeting, with or without corrections." },
    list: LIST_KEYS,
    rescind: { keys: ["x"], label: "take back", help: "Take back a confirmation that was wrong, with the reason." },
    pane: { keys: ["tab", "left"], label: "stages", help: "Back to the stages of the meeting." },
  },
  followUp: {
    done: { keys: ["enter", "space"], label: "done", help: "Mark the chosen action as done." },
    list: LIST_KEYS,
    suggest: { keys: ["s"], label: "suggestion", help: "A suggestion made at this meeting becomes a line of the forward plan." },
    plan: { keys: ["p"], label: "forward plan", help: "The body's forward plan." },
    pane: { keys: ["tab", "left"], label: "stages", help: "Back to the stages of the meeting." },
  },
  form: {
    next: { keys: ["enter", "tab", "down"], label: "next", help: "Go to the next line; from the last one Enter saves." },
    previous: { keys: ["shift-tab", "up"], label: "previous", help: "Go to the line before." },
    change: { keys: ["left", "right"], help: "On a line with choices: another choice." },
    save: SAVE,
    back: { keys: ["escape"], label: "leave it", help: "Go back and change nothing." },
  },
  textEntry: {
    save: { keys: ["ctrl-s"], label: "save", help: "Take the text as it stands." },
    back: { keys: ["escape"], label: "leave it", help: "Go back and change nothing." },
  },
  question: {
    answer: { keys: ["enter"], label: "answer", help: "Take the answer as typed." },
    complete: { keys: ["tab"], label: "complete", help: "Complete the name of a file or person." },
    back: { keys: ["escape"], label: "leave it", help: "Go back and change nothing." },
  },
  choice: {
    take: { keys: ["enter"], label: "take it", help: "Take the chosen line." },
    list: LIST_KEYS,
    back: { keys: ["escape"], label: "leave it", help: "Go back and change nothing." },
  },
  find: {
    open: { keys: ["enter"], label: "open", help: "Open the chosen line." },
    list: LIST_KEYS,
    back: { keys: ["escape"], label: "back", help: "Go back." },
  },
  page: {
    scroll: { keys: ["up", "down"], label: "scroll", help: "Scroll." },
    keep: { keys: ["enter"], label: "keep it", help: "Go on with this text in the editor." },
    discard: { keys: ["x"], label: "set aside", help: "Throw this text away." },
    back: { keys: ["escape"], label: "back", help: "Go back." },
  },
} as const satisfies Record<string, Record<string, KeyEntry>>;

export type Scope = keyof typeof KEYMAP;
export type ActName<S extends Scope> = keyof (typeof KEYMAP)[S];

/** How each scope is headed in the help and in docs/keys.md. */
export const SCOPE_TITLE: Readonly<Record<Scope, string>> = {
  everywhere: "Everywhere",
  desk: "The desk",
  bodies: "Bodies",
  body: "A body",
  dates: "Dates",
  meetingDates: "A meeting: its dates",
  members: "Members",
  plan: "Forward plan",
  actions: "Actions",
  meeting: "A meeting: its stages",
  agenda: "Agenda",
  papers: "Papers of an item",
  pack: "Pack",
  attendance: "Attendance",
  minutes: "Minutes: the items",
  editor: "Minutes: the editor",
  confirm: "Confirm",
  followUp: "Follow-up",
  form: "Forms",
  textEntry: "Texts of several lines",
  question: "Questions",
  choice: "Choices",
  find: "Find",
  page: "Reading a text",
};
