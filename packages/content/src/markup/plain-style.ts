/** Style text as a browser takes it: comments gone, escapes decoded, lower case, no white space but between values. */
export function plainStyle(style: string): string {
  return withoutComments(style)
    .replaceAll(/\\(?<code>[0-9a-f]{1,6})\s?/giu, (_whole, code: string) => {
      const point = Number.parseInt(code, 16);
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : "";
    })
    .replaceAll("\\", "")
    .split(/\s/u)
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(/ ?(?<mark>[:;{},()!]) ?/gu, "$<mark>")
    .toLowerCase();
}

function withoutComments(style: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let start = style.indexOf("/*"); start >= 0; start = style.indexOf("/*", from)) {
    pieces.push(style.slice(from, start));
    const end = style.indexOf("*/", start + 2);
    if (end < 0) return pieces.join("");
    from = end + 2;
  }
  return pieces.join("") + style.slice(from);
}
