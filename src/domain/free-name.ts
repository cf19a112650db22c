/** The name itself, or with a number before its ending: "report.pdf", "report-2.pdf". `taken` holds names in lower case. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${stem}-${count}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
