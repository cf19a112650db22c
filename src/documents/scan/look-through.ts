/** In the child: looks through finished PDFs for secrets. */
import { takeUp } from "../papers/in-hand.ts";
import type { LookThroughTask, LookedThrough } from "../typst/job.ts";
import { finder } from "./finder.ts";
import { pdfTexts, Unreadable } from "./pdf-texts.ts";

/** The first place that holds a secret or that can't be looked into; else pages with letters that no table explains. */
export async function lookThrough({ file, bytes, secrets }: LookThroughTask): Promise<LookedThrough> {
  const holdsSecret = finder(secrets);
  try {
    takeUp(file);
    const texts = pdfTexts(bytes);
    for (let next = await texts.next(); ; next = await texts.next()) {
      if (next.done) return { mute: next.value.mute };
      // Each page has its own time.
      takeUp(file);
      if (holdsSecret(next.value.text)) return { found: next.value.where };
    }
  } catch (error) {
    return { unreadable: error instanceof Unreadable ? error.where : "" };
  } finally {
    takeUp("");
  }
}
