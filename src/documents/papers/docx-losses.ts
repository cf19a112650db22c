/** What of a Word document the house style cannot keep, counted; and what no way of conversion keeps. */
import { DOCX_LOSSES, docxLoss, paperNote, TRACKED_CHANGES } from "../../text/papers.ts";
import { partText, related, type DocxParts } from "./docx-parts.ts";
import { usablePicture } from "./picture.ts";
import { attribute, isOn, tagsOf, type Tag } from "./xml.ts";

type Loss = keyof typeof DOCX_LOSSES;

const LOSS_OF_TAG: Readonly<Record<string, Loss>> = {
  "w:commentReference": "comments", "m:oMath": "equations", "w:txbxContent": "textBoxes",
  "c:chart": "charts", "dgm:relIds": "charts", "o:OLEObject": "objects", "w:altChunk": "objects",
};
const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
/** Kept or lost by the house style alone; a word processor prints them. */
const HOUSE_ONLY: ReadonlySet<Loss> = new Set(["equations", "textBoxes", "charts", "objects", "pictures", "headers", "struck"]);

const hasText = (xml: string): boolean => /<w:t[ >][^<]*[^<\s][^<]*<\/w:t>/.test(xml);

/** Pictures that are neither PNG nor JPEG, are broken, or lie elsewhere. */
function isLostPicture(parts: DocxParts, tag: Tag): boolean {
  const id = tag.name === "a:blip" ? attribute(tag, "r:embed") ?? attribute(tag, "r:link") : attribute(tag, "r:id");
  const found = id === undefined ? undefined : related(parts, parts.main, { id });
  if (found === undefined) return false;
  const bytes = found.outside ? undefined : parts.files[found.target];
  return bytes === undefined || usablePicture(bytes, "") === undefined;
}

/** A line for each kind, in a fixed order. `house` tells whether the house style sets it, else a word processor prints it. */
export function notKept(parts: DocxParts, file: string, house: boolean): string[] {
  const counts = new Map<Loss, number>();
  const add = (loss: Loss, count = 1): void => { counts.set(loss, (counts.get(loss) ?? 0) + count); };
  let changes = 0;
  let choice = 0;
  for (const tag of tagsOf(partText(parts, parts.main))) {
    if (tag.name === "mc:Choice") choice += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (tag.kind === "close") continue;
    // Charts stand in the first of two forms alone, all else in both.
    const loss = LOSS_OF_TAG[tag.name];
    if (loss && (choice === 0 || loss === "charts")) add(loss);
    else if (CHANGES.has(tag.name) && choice === 0) changes += 1;
    else if ((tag.name === "a:blip" || tag.name === "v:imagedata") && choice === 0 && isLostPicture(parts, tag)) add("pictures");
    else if ((tag.name === "w:strike" || tag.name === "w:dstrike") && isOn(tag)) add("struck");
  }
  for (const name of Object.keys(parts.files)) {
    if (/\/(?:header|footer)\d*\.xml$/.test(name) && hasText(partText(parts, name))) add("headers");
    if (/vbaProject\.bin$/i.test(name)) add("macros");
  }
  return [
    ...(Object.keys(DOCX_LOSSES) as Loss[]).flatMap((loss) => {
      const count = house || !HOUSE_ONLY.has(loss) ? counts.get(loss) : undefined;
      return count ? [docxLoss(file, loss, count)] : [];
    }),
    ...(changes > 0 ? [paperNote(file, TRACKED_CHANGES(changes))] : []),
  ];
}
