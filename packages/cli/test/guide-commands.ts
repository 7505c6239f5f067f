import { readFile } from "node:fs/promises";

const GUIDE = new URL("../../../docs/guide/superusers.md", import.meta.url);

/** The commands that the superusers' guide says are executed by a test, in its order. */
export async function shownIn(test: string): Promise<readonly string[]> {
  const page = await readFile(GUIDE, "utf8");
  const blocks = page.split("<!-- executed by ").filter((block) => block.split(" -->")[0]?.endsWith(test));
  return blocks.flatMap((block) => {
    const [, commands = ""] = block.split("```");
    return commands.split("\n").filter((line) => line.startsWith("sluse "));
  });
}

/** What a command is called with: words, and what stands in quotation marks as one. */
export const wordsOf = (line: string): readonly string[] =>
  (line.match(/"[^"]*"|\S+/gu) ?? []).slice(1).map((word) => word.replaceAll('"', ""));
