import { shown } from "../internal/find-matches.ts";
import type { Reading } from "../reading.ts";
import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** A label for e-mail, up to what follows it. */
export const E_MAIL_LABEL: RegExp =
  /(?<!\p{L})(?:e-?post(?:adresse)?|e-?mail|e-?poasta(?:čujuhus)?)[ \t]{0,3}:[ \t\u00A0]{0,5}/giu;
/** Characters that no address has, in a sentence. */
const OUTSIDE = /[\s<>():;,«»"]/u;
const LONGEST = 254;

const SOUND =
  /^[\p{L}\p{N}][\p{L}\p{N}._%+'’-]{0,63}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}$/u;

/** Whether `address` is shaped so that a letter could reach it. */
export const isEMail = (address: string): boolean => SOUND.test(address) && !address.includes("..");

export const eMailInvalid: TextRule<"text/e-mail-invalid"> = {
  id: "text/e-mail-invalid",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "E-postadressen er trolig ikke gyldig",
      what: "«{met}» ser ikke ut som en e-postadresse.",
      why: "Er den feil, får mottakeren ikke skrevet til dere.",
      mend: "Skriv adressen på nytt, for eksempel kontakt@sykehuset.no. Er det ingen adresse, kan en superbruker godta det.",
    },
    en: {
      title: "E-mail address that seems invalid",
      what: "`{met}` does not look like an e-mail address.",
      why: "When it is wrong, the recipient cannot write to you.",
      mend: "Write the address again, like contact@hospital.no. When it is none, a superuser may accept it.",
    },
  },
  example: {
    fails: "E-post: kari.hansen@sykehuset",
    passes: "E-post: kari.o'brien@sykehuset.no. Vi er @sykehuset på Instagram.",
  },
  *find(reading) {
    const seen = new Set<number>();
    for (const [at, address] of candidates(reading)) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (!isEMail(address)) yield { at, length: address.length, facts: { met: shown(address) } };
    }
  },
};

/** What stands around an at sign, and what follows a label: it should be an address. */
function* candidates(reading: Reading): Iterable<[number, string]> {
  const { text } = reading;
  for (const match of matchesOf(text, E_MAIL_LABEL)) {
    const at = match.index + match[0].length;
    const address = text.slice(at, endOfWord(text, at));
    if (address !== "") yield [at, trimmed(address)];
  }
  for (const match of matchesOf(text, AT_IN_WORDS)) yield [match.index, match[0]];
  let sign = text.indexOf("@");
  while (sign >= 0) {
    // Further at signs in the same word are part of what is read here.
    const end = endOfWord(text, sign);
    const at = startOfWord(text, sign);
    const word = trimmed(text.slice(at, end));
    // An at sign in a web address is part of a path; before a name it tells of an account elsewhere.
    if (reading.addressAt(sign)?.kind !== "web" && !HANDLE.test(word)) yield [at, word];
    sign = text.indexOf("@", end);
  }
}

/** `post(at)fjordheim.no`: whoever copies it, or presses it, reaches nobody. */
const AT_IN_WORDS =
  /(?<![\p{L}\p{N}.])[\p{L}\p{N}._-]{2,40} ?[([]\s?(?:a|at|krøllalfa|alfakrøll)\s?[)\]] ?[\p{L}\p{N}-]{2,40}[.,]\p{L}{2,10}(?!\p{L})/giu;
/** `@fjordheim` on Instagram. */
const HANDLE = /^@[\p{L}\p{N}_]{1,30}$/u;

function startOfWord(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < LONGEST && !OUTSIDE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST && !OUTSIDE.test(text.charAt(end))) end += 1;
  return end;
}

const TRAILING = /[.,;:!?)\]}'’”*]$/u;

function trimmed(address: string): string {
  let text = address;
  while (TRAILING.test(text)) text = text.slice(0, -1);
  return text;
}
