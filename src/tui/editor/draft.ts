/**
 * The draft of one item while it is typed. Text with an EXEMPT part has its
 * draft under `exempt/`, from the moment the word is there.
 */
import type { Draft, DraftPlace, Store } from "../../usecases/ports.ts";

export interface LiveDraft {
  /** Notes the whole text; on disk within 250 ms. */
  record(text: string, isPrivate: boolean): void;
  flush(): void;
  /** The text is in the record. */
  discard(): void;
  /** Leaves the draft for later. */
  close(): void;
}

export function liveDraft(store: Store, place: Omit<DraftPlace, "private">): LiveDraft {
  let open: { draft: Draft; isPrivate: boolean } | undefined;
  return {
    record(text, isPrivate) {
      if (open && open.isPrivate !== isPrivate) {
        const old = open.draft;
        open = { draft: store.openDraft({ ...place, private: isPrivate }), isPrivate };
        open.draft.record(text);
        open.draft.flush();
        old.discard();
        return;
      }
      open ??= { draft: store.openDraft({ ...place, private: isPrivate }), isPrivate };
      open.draft.record(text);
    },
    flush: () => open?.draft.flush(),
    discard() {
      open?.draft.discard();
      open = undefined;
    },
    close() {
      open?.draft.close();
      open = undefined;
    },
  };
}
