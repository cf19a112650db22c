/** In the child: tells the parent which paper is being read, so that it can be named should this process end. */

/** The paper's file name; empty once none is in hand. */
export const takeUp = (file: string): void => {
  process.send?.({ inHand: file });
};
