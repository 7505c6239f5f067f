/** Words and phrases written with commas between them, over as many lines as they need. */
export function wordList(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim().replaceAll(/\s{1,40}/gu, " "))
    .filter((word) => word !== "");
}
