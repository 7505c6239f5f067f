import { createFinding, type Finding, type FoundLink, type LetterText } from "@sluse/core";

import { documentRules } from "./document-rules.ts";

/** No letter has more; those beyond are taken for hidden unseen. */
const MOST_LINKS = 200;

/** A template has only addresses that can be read, so a link that leads elsewhere was put in by somebody. */
export function hiddenLinks({ links, text }: LetterText): Finding[] {
  return links
    .filter(({ from }) => from !== "text" && from !== "eprom")
    .filter((link, index) => index >= MOST_LINKS || !isShown(link, text))
    .slice(0, MOST_LINKS)
    .map(({ place }) => createFinding(documentRules["text/link-hidden"], { place }));
}

/** Whether a link's address can be read, whole, on the link itself or somewhere in the letter. */
function isShown({ address, text: onLink = "" }: FoundLink, text: string): boolean {
  const number = /^tel:(?<number>.*)$/isu.exec(address)?.groups?.["number"];
  if (number !== undefined) return isNumberShown(number, text);
  const wanted = plain(address);
  if (wanted === "") return false;
  // An address on paper may be broken over lines; what stands on the link is nothing but it.
  return isSamePage(plain(onLink.replaceAll(/\s/gu, "")), wanted) || standsAlone(text, wanted);
}

/** Whether an address stands in a text as it is: the beginning of a longer one is another page. */
function standsAlone(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  // Lower-casing may change lengths (İ); then the offsets would lie.
  const hay = lower.length === text.length ? lower : text;
  const needle = wanted.toLowerCase();
  let places = 0;
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const before = text.slice(Math.max(at - 8, 0), at).replace(/(?<![\p{L}\p{N}.-])www\.$/iu, "");
    const isPart = /[\p{L}\p{N}@.-]$/u.test(before) || GOES_ON.test(text.slice(end, end + 40));
    if (!isPart && isSamePage(text.slice(at, end), wanted)) return true;
    places += 1;
    if (places === MOST_PLACES) return false;
  }
  return false;
}

/** No address stands in a letter more often than this without once standing alone. */
const MOST_PLACES = 50;
/** A dot may end the sentence; a letter or digit behind it goes on with the address. */
const GOES_ON = /^[/?#=&%.,:;!+~_@-]{0,30}[\p{L}\p{N}]/u;

/** The host is the same in capitals; a path is not. */
function isSamePage(one: string, other: string): boolean {
  const [host, path] = parts(one);
  const [otherHost, otherPath] = parts(other);
  return host.toLowerCase() === otherHost.toLowerCase() && path === otherPath;
}

function parts(address: string): [host: string, path: string] {
  const slash = address.search(/[/?#]/u);
  return slash === -1 ? [address, ""] : [address.slice(0, slash), address.slice(slash)];
}

const plain = (address: string): string =>
  address
    .trim()
    .replace(/^(?:mailto:|https?:\/\/)/iu, "")
    .replace(/\/$/u, "");

/** E.164: no telephone number has more. */
const MOST_DIGITS = 15;

/** A number is read however it is grouped, and without the country's code. */
function isNumberShown(number: string, text: string): boolean {
  const digits = number.replaceAll(/\D/gu, "").replace(/^(?:00)?47(?=\d{8}$)/u, "");
  if (digits === "" || digits.length > MOST_DIGITS) return false;
  // Whole numbers of this country have eight digits, or five; of others it cannot be told but by what follows.
  const goesOn = digits.length === 8 || digits.length === 5 ? /^\d/u : /^\s?\d/u;
  const starts = Array.from(text.matchAll(/(?<!\d)\d/gu), ({ index }) => index);
  return starts.some((start) => {
    const end = endOfNumber(text, start, digits);
    return end !== undefined && !goesOn.test(text.slice(end, end + 2));
  });
}

/** Where `digits` end when they begin at `start`, two signs at most between any of them. */
function endOfNumber(text: string, start: number, digits: string): number | undefined {
  let at = start;
  for (const digit of digits) {
    const gap = at === start ? "" : (/^[\s().-]{0,2}/u.exec(text.slice(at, at + 2))?.[0] ?? "");
    at += gap.length;
    if (text[at] !== digit) return undefined;
    at += 1;
  }
  return at;
}
