import { extentOf, type MarkdownText } from "./markdown-tree.ts";
import type { ReadingText } from "./reading-text.ts";

/**
 * Puts a Markdown text node, whose value may differ from its source: escapes and entities are decoded, line ends in
 * a paragraph are spaces, the indentation of its lines is gone.
 */
export function putMarkdownText(node: MarkdownText, source: string, into: ReadingText): void {
  const value = node.value.replaceAll("\n", " ");
  const { start, end } = extentOf(node);
  if (end - start === value.length) {
    into.put(value, start);
    return;
  }
  let from = start;
  for (let at = 0; at < node.value.length;) {
    let same = 0;
    while (isSame(node.value, at + same, source, from + same)) same += 1;
    into.put(value.slice(at, at + same), from);
    at += same;
    from += same;
    if (at >= node.value.length) return;
    if (source[from] === "&") {
      const close = source.indexOf(";", from);
      const next = close === -1 || close >= end ? end : close + 1;
      const decoded = lengthOfCharacter(node.value, at);
      into.put(value.slice(at, at + decoded), from, next - from);
      at += decoded;
      from = next;
    } else if (from < end) {
      from += 1;
    } else {
      into.put(value.slice(at), end, 0);
      return;
    }
  }
}

/** An escaping backslash or an entity's ampersand never counts as the character of its own. */
function isSame(value: string, at: number, source: string, from: number): boolean {
  if (at >= value.length || value[at] !== source[from]) return false;
  if (source[from] === "&") return !/^&(?:#\d+|#x[\da-f]+|\w+);/iu.test(source.slice(from, from + 40));
  return source[from] !== "\\" || !/[!-/:-@[-`{-~]/u.test(source[from + 1] ?? "");
}

const lengthOfCharacter = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
