import type { fromMarkdown } from "../bundled/markdown.ts";

/** The tree of a Markdown document, and its nodes. */
export type MarkdownTree = ReturnType<typeof fromMarkdown>;
type BlockNode = MarkdownTree["children"][number];
type Inside<Node> = Node extends { children: readonly (infer Child)[] } ? Child : never;
export type MarkdownNode = BlockNode | Inside<BlockNode>;
export type MarkdownText = Extract<MarkdownNode, { type: "text" }>;
export type MarkdownList = Extract<MarkdownNode, { type: "list" }>;

/** Where a node begins and ends in its source. */
export function extentOf(node: MarkdownNode): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
