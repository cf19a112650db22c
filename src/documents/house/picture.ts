/** A small picture of the council's own: its logo, or the signature on a summons. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { damaged } from "../../domain/errors.ts";
import type { Body } from "../../domain/body.ts";
import { LOGO_NAME } from "../../domain/house.ts";
import * as say from "../../text/house.ts";
import { signatureOf } from "../../text/documents.ts";
import type { Picture } from "../html/tree.ts";
import { pictureFacts } from "../papers/picture.ts";
import { printable } from "../templates/text.ts";
import { svgSize } from "./svg.ts";

const MOST_BYTES = 2_000_000;

/** The picture `name` in `folder`. Throws damaged, naming the file, where it can't be used. */
export function smallPicture(kind: say.OwnPicture, folder: string, name: string, alt: string): Picture {
  const shown = `house/${name}`;
  if (!LOGO_NAME.test(name)) throw damaged(...say.badPictureName(kind, name));
  const file = path.join(folder, name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw damaged(...say.noPicture(kind, shown));
  if (found.size > MOST_BYTES) throw damaged(...say.largePicture(shown, MOST_BYTES / 1_000_000));
  const bytes = new Uint8Array(readFileSync(file));
  const common = { bytes, alt: printable(alt), whole: false, small: kind } as const;
  if (/\.svg$/i.test(name)) return { ...common, format: "svg", ...svgSize(new TextDecoder().decode(bytes), shown) };
  const facts = pictureFacts(bytes, shown);
  if (!facts) throw damaged(...say.badPicture(shown));
  return { ...common, ...facts };
}

/** The signature of a body's signatory, where the body has one. Throws damaged where it can't be used. */
export const loadSignature = (signatory: Body["signatory"], folder: string | undefined): Picture | undefined =>
  signatory?.picture === undefined || folder === undefined ? undefined
    : smallPicture("signature", folder, signatory.picture, signatureOf(signatory.name ?? signatory.post));
