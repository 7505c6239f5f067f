const FENCE = /^(?<mark>`{3,}|~{3,}).*?^\k<mark>`*\s*$/gmsu;
const CODE = /(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)/gsu;
const LINK = /!?\[(?:[^[\]]|!?\[[^\]]*\]\([^)]*\))*\]\((?<to>[^)\s]+)(?:\s+"[^"]*")?\)/gu;
const INNER = /!\[[^\]]*\]\((?<to>[^)\s]+)\)/gu;
const DEFINITION = /^\[[^\]]+\]:\s*(?<to>\S+)/gmu;

/** Where a Markdown page leads: links, pictures and definitions, as they are written; not what stands in code. */
export function linksOf(markdown: string): readonly string[] {
  const prose = withoutCode(markdown);
  return [LINK, INNER, DEFINITION].flatMap((pattern) =>
    [...prose.matchAll(pattern)].flatMap(({ groups }) => groups?.["to"] ?? []),
  );
}

/** The headings of a page that an address can end in, as GitHub names them. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of markdown.replaceAll(FENCE, "").matchAll(/^#{1,6}\s+(.*?)\s*#*\s*$/gmu)) {
    const slug = slugOf(heading);
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  for (const [, id = ""] of markdown.matchAll(/<a (?:id|name)="([^"]+)"/gu)) anchors.add(id);
  return anchors;
}

const withoutCode = (markdown: string): string => markdown.replaceAll(FENCE, "").replaceAll(CODE, "");

/** Links are read as their text; what is neither letter, number, hyphen nor underscore falls; blanks become hyphens. */
const slugOf = (heading: string): string =>
  heading
    .replaceAll(/!?\[(?<text>[^\]]*)\]\([^)]*\)/gu, "$<text>")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
