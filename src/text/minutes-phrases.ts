/** Sentences that minutes are made of, put in by a key of the editor. */

/** Begins the points of a discussion. */
export const discussionHeading = "The following points were made in discussion:";
