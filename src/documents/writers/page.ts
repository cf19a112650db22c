import type { HouseStyle } from "../house/load.ts";

/** What every writer needs to know of a document besides its tree. */
export interface PageFacts {
  /** Title of the whole document, as a browser tab or a PDF viewer shows it. */
  title: string;
  author: string;
  /** The local date it stands for: publication, else meeting. */
  date: string;
  /** Printed on every page of a PDF, or empty. */
  mark: string;
  /** The council's own colour and font; its logo stands in the tree. */
  house?: HouseStyle | undefined;
}
