/** What stands between empty lines: a heading, a paragraph, a line of its own. */
export interface Block {
  readonly at: number;
  readonly text: string;
}

/** The blocks of a text in their order, without the spaces around them. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const piece of text.split(/\n[ \t\r]{0,200}(?=\n)/u)) {
    const trimmed = piece.trim();
    if (trimmed !== "") blocks.push({ at: text.indexOf(trimmed, at), text: trimmed });
    at += piece.length;
  }
  return blocks;
}
