import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** What a screen reader says of a page, block by block in the order of its tags: "P: words". */
export async function readAloud(pdf: Uint8Array, page: number): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, isEvalSupported: false });
  const found = await (await task.promise).getPage(page);
  const tree = (await found.getStructTree()) as Node | null;
  const { items } = await found.getTextContent({ includeMarkedContent: true });
  const said = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const within = open.findLast((id) => id !== "");
      if (within) said.set(within, (said.get(within) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("id" in item ? (item.id ?? "") : "");
  }
  const out: string[] = [];
  const walk = (node: Node): void => {
    const own = (node.children ?? []).filter((k) => k.type === "content").map((k) => said.get(k.id ?? "") ?? "").join(" ");
    if (own !== "" || node.alt) out.push(`${node.role}: ${node.alt ?? own}`);
    for (const kid of node.children ?? []) if (kid.type === undefined) walk(kid);
  };
  if (tree) walk(tree);
  await task.destroy();
  return out;
}
