import type { MarkdownList } from "./markdown-tree.ts";

/** How an item of a list begins in what a person reads. */
export const BULLET = "• ";

/** `3. ` for the third item of a list that starts at one. */
export const numberOf = (list: Pick<MarkdownList, "start">, index: number): string =>
  `${(list.start ?? 1) + index}. `;

/** Whether empty lines stand between a list's items. */
export const isSpreadOut = (list: MarkdownList): boolean =>
  list.spread === true || list.children.some((item) => item.spread === true);
