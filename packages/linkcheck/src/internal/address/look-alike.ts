import { domainToUnicode } from "node:url";

/** Names that people in Norway know and trust, by where they really are. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["helsenorge", "helsenorge.no"],
  ["helsedirektoratet", "helsedirektoratet.no"],
  ["helsetilsynet", "helsetilsynet.no"],
  ["nettskjema", "nettskjema.no"],
  ["altinn", "altinn.no"],
  ["digipost", "digipost.no"],
  ["bankid", "bankid.no"],
  ["skatteetaten", "skatteetaten.no"],
  ["regjeringen", "regjeringen.no"],
  ["datatilsynet", "datatilsynet.no"],
  ["kreftregisteret", "kreftregisteret.no"],
  ["folkehelseinstituttet", "fhi.no"],
]);
/** An ordinary word too: as a part of somebody's own site it imitates nobody. */
const ORDINARY: ReadonlySet<string> = new Set(["nettskjema"]);
/** A shorter name has too many neighbours. */
const FEWEST_LETTERS = 6;

/** What signs are read as: digits for letters, and letters of which one looks like two. */
const READ_AS: readonly (readonly [RegExp, string])[] = [
  [/0/gu, "o"],
  [/[1|]/gu, "l"],
  [/3/gu, "e"],
  [/4/gu, "a"],
  [/5/gu, "s"],
  [/rn/gu, "m"],
  [/vv/gu, "w"],
];

/** The known site that a host looks like and is no part of. */
export function lookedAlike(hostname: string): string | undefined {
  const host = domainToUnicode(hostname) || hostname;
  const labels = host.split(".");
  if ([...KNOWN.values()].some((site) => host === site || host.endsWith(`.${site}`))) return undefined;
  const own = labels.at(-2) ?? "";
  for (const [name, site] of KNOWN) {
    // As the site's own name under another ending, or with one letter wrong.
    if (isClose(plain(own), name)) return site;
    // `helsenorge.no.example.com`, `helsenorge-skjema.no`
    if (!ORDINARY.has(name) && labels.some((label) => label.split("-").some((part) => plain(part) === name)))
      return site;
  }
  return undefined;
}

function plain(label: string): string {
  const bare = label.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return READ_AS.reduce((text, [sign, letter]) => text.replaceAll(sign, letter), bare);
}

/** The same, or with one letter more, less, changed, or two that changed places. */
function isClose(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < FEWEST_LETTERS || Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start += 1;
  let end = 0;
  while (end < Math.min(word.length, name.length) - start && word.at(-1 - end) === name.at(-1 - end))
    end += 1;
  const [left, wanted] = [word.slice(start, word.length - end), name.slice(start, name.length - end)];
  if (left.length <= 1 && wanted.length <= 1) return true;
  return left.length === 2 && wanted.length === 2 && left[0] === wanted[1] && left[1] === wanted[0];
}
