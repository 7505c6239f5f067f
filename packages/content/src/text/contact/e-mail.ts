import { shown } from "../internal/find-matches.ts";
import type { Reading } from "../reading.ts";
import type { TextRule } from "../text-rule.ts";

/** Whatever holds an at sign, and whatever follows a label for e-mail. */
export const AT_SIGN: RegExp = /(?<![^\s<>():;,«»"])[^\s<>():;,«»"]{0,100}@[^\s<>():;,«»"]{0,255}/gu;
export const LABELLED_E_MAIL: RegExp =
  /(?<!\p{L})(?:e-?post(?:adresse)?|e-?mail)[ \t]{0,3}:[ \t\u00A0]{0,5}(?<address>[^\s<>;,]{1,255})/giu;

const SOUND = /^[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}$/u;

/** Whether `address` is shaped so that a letter could reach it. */
export const isEMail = (address: string): boolean => SOUND.test(address) && !address.includes("..");

export const eMailInvalid: TextRule<"text/e-mail-invalid"> = {
  id: "text/e-mail-invalid",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "E-postadressen er ikke gyldig",
      what: "«{met}» er ikke en e-postadresse.",
      why: "Mottakeren får ikke skrevet til dere.",
      mend: "Skriv adressen på nytt, for eksempel kontakt@sykehuset.no.",
    },
    en: {
      title: "Invalid e-mail address",
      what: "`{met}` is not an e-mail address.",
      why: "The recipient cannot write to you.",
      mend: "Write the address again, like contact@hospital.no.",
    },
  },
  example: { fails: "E-post: kari.hansen@sykehuset", passes: "E-post: kari.hansen@sykehuset.no." },
  *find(reading) {
    const seen = new Set<number>();
    for (const [at, address] of candidates(reading)) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (!isEMail(address)) yield { at, length: address.length, facts: { met: shown(address) } };
    }
  },
};

const TRAILING = /[.,;:!?)\]}'’”*]$/u;

function* candidates(reading: Reading): Iterable<[number, string]> {
  for (const match of reading.text.matchAll(LABELLED_E_MAIL)) {
    const address = match.groups?.["address"] ?? "";
    yield [match.index + match[0].length - address.length, trimmed(address)];
  }
  for (const match of reading.text.matchAll(AT_SIGN)) {
    // An at sign in a web address is part of a path.
    if (reading.addressAt(match.index)?.kind !== "web") yield [match.index, trimmed(match[0])];
  }
}

function trimmed(address: string): string {
  let text = address;
  while (TRAILING.test(text)) text = text.slice(0, -1);
  return text;
}
