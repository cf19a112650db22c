/** The house stylesheet of HTML documents: one column on a phone, plain on paper, no script and nothing fetched. */
export const STYLESHEET = `
@counter-style lettered { system: alphabetic; symbols: a b c d e f g h i j k l m n o p q r s t u v w x y z; prefix: "("; suffix: ") "; }
@counter-style open-lettered { system: extends lower-alpha; suffix: ") "; }
@counter-style numbered { system: extends decimal; prefix: "("; suffix: ") "; }
@counter-style in-roman { system: extends lower-roman; prefix: "("; suffix: ") "; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #111; font: 1.0625rem/1.55 "Source Sans 3", "Segoe UI", Roboto, Arial, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .4rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .7rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .5rem; }
p { margin: .8rem 0; }
a { color: #14513f; }
a:focus-visible { outline: 3px solid #c98a00; outline-offset: 2px; }
.label { text-align: right; font-weight: 600; color: #1d4f3f; margin: 0; }
.council { font-size: 1.25rem; font-weight: 700; color: #1d4f3f; margin: .5rem 0 1.5rem; }
.draft { border-left: .3rem solid #8a1c1c; padding: .3rem .8rem; font-weight: 600; color: #8a1c1c; }
.announcement { border-left: .3rem solid #8a1c1c; padding: .2rem .8rem; }
.signature, .signed { margin-top: 2.2rem; }
.signed::after { content: ""; display: inline-block; width: 16rem; max-width: 55%; margin-left: .6rem; border-bottom: 1px solid #111; }
.note, .key, .fingerprint { font-size: .95rem; color: #444; }
.fingerprint { overflow-wrap: anywhere; }
dl.when { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: 1rem 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
ol, ul { padding-left: 2.4rem; margin: .8rem 0; }
li { margin: .45rem 0; padding-left: .2rem; }
ol.lettered { list-style: lettered; }
ol.lettered.open { list-style: open-lettered; }
ol.numbered { list-style: numbered; }
ol.roman { list-style: in-roman; }
ol.labelled { list-style: none; padding-left: 0; }
ol.labelled > li { padding-left: 3rem; }
ol.labelled > li > .mark:first-child { float: left; margin-left: -3rem; padding-right: .6rem; }
.picture img { max-width: 100%; height: auto; }
ul.people, ul.plain { list-style: none; padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; margin: 1.2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid #b5b5b5; }
th { border-bottom: 2px solid #1d4f3f; }
td > :first-child { margin-top: 0; }
td > :last-child { margin-bottom: 0; }
th:first-child, td:first-child { padding-left: 0; }
.priorities td { text-align: center; }
.agenda td { border-bottom: 0; }
.agenda.paged td:last-child, .agenda.paged th:last-child { text-align: right; white-space: nowrap; }
@media (max-width: 30rem) { main { padding: 1rem .9rem 2rem; } ol, ul { padding-left: 1.9rem; } th, td { padding: .35rem .3rem; } tr + tr > * { overflow-wrap: anywhere; } }
@media print {
  @page { size: a4; margin: 2.2cm 2.2cm 2cm; }
  body { font-size: 11.5pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  .notes tr { break-inside: auto; }
}
`.trim();
