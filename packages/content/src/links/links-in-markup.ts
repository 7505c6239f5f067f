import type { FoundLink, LinkTrap, TextPlace } from "@sluse/core";

import { linksInRunningText, type LinkAt, type RunningText } from "./links-in-running-text.ts";

/** A link that markup makes, and the stretch of the letter's text that stands on it. */
export interface MarkedLink {
  readonly address: string;
  readonly place: TextPlace;
  readonly at: number;
  readonly end: number;
  readonly traps: readonly LinkTrap[];
}

/** The links of a letter with markup: those of the markup, each with what it shows, and addresses in running text. */
export function linksInMarkup(running: RunningText, marked: readonly MarkedLink[]): FoundLink[] {
  const inText: LinkAt[] = [];
  const shownOn = new Map<MarkedLink, string[]>();
  for (const { shown, around } of withMarkup(linksInRunningText(running), marked)) {
    if (!around) {
      inText.push(shown);
      continue;
    }
    const { address } = shown.link;
    shownOn.set(around, [...(shownOn.get(around) ?? []), address]);
    inText.push(...otherPage(shown, around, textOn(around, running)));
  }
  const inMarkup = marked.map((each): LinkAt => {
    const { address, place, at, traps } = each;
    const text = textOn(each, running);
    const shows = shownOn.get(each);
    const link: FoundLink = {
      address,
      ...(text !== "" && text !== address && { text }),
      ...(shows && { shows }),
      from: "markup",
      place,
      ...(traps.length > 0 && { traps }),
    };
    return { link, at };
  });
  return inOrder([...inMarkup, ...inText]).map(({ link }) => link);
}

/** Each link in the text with the innermost one of the markup that it stands on. */
function withMarkup(
  inText: readonly LinkAt[],
  marked: readonly MarkedLink[],
): { readonly shown: LinkAt; readonly around: MarkedLink | undefined }[] {
  const coming = inOrder(marked);
  const open: MarkedLink[] = [];
  let next = 0;
  return inOrder(inText).map((shown) => {
    for (let each = coming[next]; each && each.at <= shown.at; each = coming[next]) {
      open.push(each);
      next += 1;
    }
    while ((open.at(-1)?.end ?? Infinity) <= shown.at) open.pop();
    return { shown, around: open.at(-1) };
  });
}

const inOrder = <Each extends { readonly at: number }>(all: readonly Each[]): Each[] =>
  all.toSorted((one, other) => one.at - other.at);

const textOn = ({ at, end }: MarkedLink, { text }: RunningText): string =>
  text.slice(at, end).replaceAll(/\s+/gu, " ").trim();

/** A page that a link shows beside the one it leads to: somebody will type it from paper. */
function otherPage({ link, at }: LinkAt, around: MarkedLink, text: string): LinkAt[] {
  const { address, traps } = link;
  if (traps?.some(({ kind }) => kind !== "broken-over-lines") === true) return [{ link, at }];
  // An address on a link may be broken over lines while the link is whole.
  if (address.startsWith("mailto:") || [address, text.replaceAll(" ", "")].some(isSameAs(around.address)))
    return [];
  const { place } = around;
  return [{ link: { address: withScheme(address), from: link.from, place }, at }];
}

const isSameAs = (address: string) => (shown: string) => plain(shown) === plain(address);
const plain = (address: string): string =>
  withScheme(address)
    .replace(/^https?:\/\/[^/?#]*/iu, (host) => host.toLowerCase())
    .replace(/\/$/u, "");
const withScheme = (address: string): string =>
  /^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `https://${address}`;
