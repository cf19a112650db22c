/** What a council's own look adds to the stylesheet. Colour and name of the font are checked before (house/load.ts). */
import type { HouseStyle } from "../house/load.ts";

const LOGO = `.logo { margin: 0 0 1rem; }
.logo img { height: 4.5rem; width: auto; max-width: 70%; object-fit: contain; object-position: left; }
@media print { .logo img { height: 1.9cm; } }`;

const SIGNATURE = `.signature-picture { margin: 2.2rem 0 0; }
.signature-picture img { height: 3.6rem; width: auto; max-width: 60%; object-fit: contain; object-position: left; }
.signature.below { margin-top: .4rem; }
@media print { .signature-picture img { height: 1.5cm; } }`;

/** The accent reads on white; so navigation, which is tinted otherwise, has a white ground too. */
const coloured = (accent: string): string => `h1, h2, h3, .label, .council { color: ${accent}; }
th { border-bottom-color: ${accent}; }
nav { background: #fff; border: 1px solid ${accent}; }
.skip { color: ${accent}; }
@media screen { a { color: ${accent}; } }`;

/** Nothing where the council has no look of its own. A page names the font; only who has it sees it, since a page fetches nothing. */
export const houseStyles = (house: HouseStyle | undefined): string =>
  house === undefined ? "" : [
    house.accent === undefined ? "" : coloured(house.accent),
    house.font === undefined ? "" : `body { font-family: "${house.font.family}", "Source Sans 3", "Segoe UI", Roboto, Arial, sans-serif; }`,
    house.logo === undefined ? "" : LOGO,
    house.signature === undefined ? "" : SIGNATURE,
  ].filter(Boolean).join("\n");
