import { LinkifyIt } from "linkify-it";

/** A link in running text, by its place in that text. */
export interface TextLink {
  readonly address: string;
  readonly from: "text" | "eprom";
  readonly offset: number;
  readonly length: number;
}

/** Endings under which a name without `https://` or `www.` is taken for a link. */
const BARE_ENDINGS = [
  "no",
  "se",
  "dk",
  "fi",
  "is",
  "eu",
  "com",
  "org",
  "net",
  "info",
  "edu",
  "gov",
  "int",
  "health",
];
const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, tlds: BARE_ENDINGS, maxLength: 4_096 });

/** ePROM's markup for a link in a form's texts. */
const EPROM = /#a#([^#]*(?:#(?!a#)[^#]*)*)#a#/gu;

/** Links in running text: with a scheme, `www.`, bare names, mail addresses, and ePROM's `#a#…#a#`. */
export function linksInText(text: string): TextLink[] {
  const links: TextLink[] = [];
  const rest = text.replaceAll(EPROM, (whole: string, inner: string, offset: number) => {
    const address = inner.trim();
    links.push({
      address,
      from: "eprom",
      offset: offset + 3 + inner.indexOf(address),
      length: address.length,
    });
    return " ".repeat(whole.length);
  });
  for (const match of linkify.match(rest) ?? []) {
    if (match.schema === "" && isForgottenSpace(match.raw)) continue;
    links.push({
      address:
        match.schema === "mailto:" && !/^mailto:/iu.test(match.raw) ? `mailto:${match.raw}` : match.raw,
      from: "text",
      offset: match.index,
      length: match.lastIndex - match.index,
    });
  }
  return links.toSorted((a, b) => a.offset - b.offset);
}

/** `bilag.Se` is the end of one sentence and the start of the next. */
const isForgottenSpace = (raw: string): boolean => /\p{Ll}\.\p{Lu}\p{Ll}*$/u.test(raw);
