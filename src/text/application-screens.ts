/** Words of the application's screens and forms. */

export const application = {
  noBodyYet: "No body yet. Press a to set up the first.",
  onlyOne: "There is only one.",
  meetings: (count: number): string => `${count} ${count === 1 ? "meeting" : "meetings"}`,
  members: (count: number): string => `${count} ${count === 1 ? "member" : "members"}`,
  noMeetings: "No dates yet. Press d, then a, to set some.",
  noMembers: "No members yet. Press a to add one, or i to paste a list.",
  emptyPlan: "Nothing is planned. Press a to add a line.",
  noActions: "No actions.",
} as const;

export const bodyForm = {
  newTitle: "A new body",
  newIntro: "Only the name is needed; the rest can be filled in later.",
  editTitle: (name: string): string => `Change ${name}`,
  nameHint: "As printed: Children's Partnership Board",
  slugHint: "For folders and commands, such as cpb; left empty it is made from the name",
  quorumHint: "Members needed for a quorum",
  seatsHint: "Seats of the constitution, if it names a number",
  signatoryHint: "The post that signs the summons",
  timeHint: "16:00, 4.00 pm or 4pm",
  venueHint: "A room and address, or: To be held remotely via Zoom",
  nameNeeded: "A body needs a name.",
  notANumber: (what: string): string => `${what} must be a whole number.`,
  numbering: [
    ["municipal-year", "run on through the municipal year"],
    ["per-meeting", "begin anew at each meeting"],
    ["perpetual", "run on for ever"],
  ],
  notice: [
    ["principal-council", "five clear working days"],
    ["parish", "three clear days (parish)"],
    ["calendar", "28 calendar days"],
    ["none", "no notice required"],
  ],
  chairing: [["chair", "a chair and vice-chair"], ["joint-chairs", "joint chairs"]],
  record: [["minutes", "formal minutes"], ["notes", "action notes"]],
} as const;
