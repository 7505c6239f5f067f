import { LinkifyIt } from "linkify-it";

/** A link in running text, by its place in that text. */
export interface TextLink {
  readonly address: string;
  readonly from: "text" | "eprom";
  readonly offset: number;
  readonly length: number;
}

/** Endings under which a name without `https://` or `www.` is taken for a link. */
const BARE_ENDINGS = "no se dk fi is eu com org net info edu gov int health".split(" ");
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
  for (const { 0: word, index } of rest.matchAll(/\S+/gu)) {
    if (mayHoldLink(word)) links.push(...linksInWord(word, index));
  }
  return links.toSorted((a, b) => a.offset - b.offset);
}

/** No link has blanks in it, and few words are links: looking closely at the others took most of the time. */
const mayHoldLink = (word: string): boolean =>
  word.includes("@") || word.includes("//") || word.includes(":") || /[^.]\.[^.]/u.test(word);

function linksInWord(word: string, index: number): TextLink[] {
  const links: TextLink[] = [];
  for (const match of linkify.match(word) ?? []) {
    if (match.schema === "" && isForgottenSpace(match.raw)) continue;
    const isBareMail = match.schema === "mailto:" && !/^mailto:/iu.test(match.raw);
    links.push({
      address: isBareMail ? `mailto:${match.raw}` : match.raw,
      from: "text",
      offset: index + match.index,
      length: match.lastIndex - match.index,
    });
  }
  return links;
}

/** `bilag.Se` is the end of one sentence and the start of the next. */
const isForgottenSpace = (raw: string): boolean => /\p{Ll}\.\p{Lu}\p{Ll}*$/u.test(raw);
