/** Landmarks → the meeting's page: one heading of the first level, a way past what comes first, nothing fetched and no script. */
import { skipLink } from "../../text/publications.ts";
import type { Landmarks, Stretch } from "../html/landmarks.ts";
import { escapeHtml, htmlHead, htmlOf } from "./html.ts";
import type { PageFacts } from "./page.ts";

const STYLES = `
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: #fff; color: #14513f; }
.skip:focus { left: .5rem; top: .5rem; }
body > header, body > footer { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem 0; overflow-wrap: break-word; }
body > header .council { margin: 0; }
body > footer { margin-top: 1rem; padding-bottom: 2rem; border-top: 1px solid #b5b5b5; font-size: .95rem; color: #444; }
.body { font-size: 1.25rem; font-weight: 600; margin: 0 0 1rem; }
main:focus { outline: none; }
main { padding-top: 1rem; }
h2 { border-top: 1px solid #b5b5b5; padding-top: 1.2rem; scroll-margin-top: 1rem; }
.subtitle { color: #444; }
.minute { font-weight: 600; color: #444; }
ul.papers { list-style: none; padding-left: 0; }
nav { margin: 1.5rem 0; padding: .2rem 1rem; background: #f1f5f3; }
nav li { margin: 0; }
nav a, ul.papers a { display: inline-block; padding: .25rem 0; }
nav a { vertical-align: top; }
@media (max-width: 30rem) { body > header, body > footer { padding-left: .9rem; padding-right: .9rem; } dl.when { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .5rem; } }
@media print { .skip, nav { display: none; } body > header, body > footer { max-width: none; padding-left: 0; padding-right: 0; } }
`.trim();

const stretch = ({ nav, tree }: Stretch): string =>
  nav === "" ? htmlOf(tree) : `<nav aria-label="${escapeHtml(nav)}">\n${htmlOf(tree)}\n</nav>`;
const landmark = (tag: "header" | "footer", stretches: readonly Stretch[]): string =>
  stretches.length === 0 ? "" : `<${tag}>\n${stretches.map(stretch).join("\n")}\n</${tag}>\n`;

export const writeMeetingPage = ({ header, main, footer }: Landmarks, facts: PageFacts): string => `${htmlHead(facts, STYLES)}
<body>
<a class="skip" href="#content">${escapeHtml(skipLink)}</a>
${landmark("header", header)}<main id="content" tabindex="-1">
${main.map(stretch).join("\n")}
</main>
${landmark("footer", footer)}</body>
</html>
`;
