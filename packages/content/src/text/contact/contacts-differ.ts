import { shown } from "../internal/find-matches.ts";
import { isOneSlip } from "../internal/is-one-slip.ts";
import type { Reading } from "../reading.ts";
import type { Met, TextRule } from "../text-rule.ts";

/** A number or an address of the letter: what is compared, and where it stands. */
interface Contact {
  readonly written: string;
  readonly at: number;
  readonly plain: string;
}

export const contactsDiffer: TextRule<"text/contacts-differ"> = {
  id: "text/contacts-differ",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "To nesten like kontaktopplysninger",
      what: "«{met}» er nesten lik {other}, som også står i brevet.",
      why: "Den ene er trolig skrevet feil, og går til noen andre eller til ingen.",
      mend: "Se etter hvilken som er riktig, og bruk den begge steder. Er begge riktige, kan en superbruker godta dem.",
    },
    en: {
      title: "Two contact details that are nearly the same",
      what: "`{met}` is nearly the same as {other}, which stands in the letter too.",
      why: "One of them is probably mistyped, and reaches somebody else or nobody.",
      mend: "Find out which is right, and use it in both places. When both are right, a superuser may accept them.",
    },
  },
  example: {
    fails: "Ring oss på telefon 73 55 12 34. Du kan også nå oss på telefon 73 55 21 34.",
    passes: "Ring oss på telefon 73 55 12 34 eller 73 55 12 35. Du kan også nå oss på telefon 480 12 345.",
  },
  *find(reading) {
    const { text } = reading;
    // One that no telephone has is told of as such.
    const phones = reading.phoneNumbers
      .filter(({ verdict, at }) => verdict === "valid" && !reading.isStandIn(at))
      .map(({ written, at }) => ({
        written,
        at,
        plain: written.replaceAll(/\D/gu, "").replace(/^(?:00)?47(?=\d{8}$)/u, ""),
      }));
    yield* nearlyAlike(text, phones, isMistyped);
    yield* nearlyAlike(text, mailsOf(reading), isMisspelt);
  },
};

const mailsOf = (reading: Reading): Contact[] =>
  reading.addresses
    .filter(({ kind, at }) => kind === "e-mail" && !reading.isStandIn(at))
    .map(({ text, at }) => ({ written: text, at, plain: text.toLowerCase() }));

function* nearlyAlike(
  text: string,
  contacts: readonly Contact[],
  isSlip: (one: string, other: string) => boolean,
): Iterable<Met> {
  // The same again is no other; a letter has a few.
  const first = new Map<string, Contact>();
  for (const { written, at, plain } of contacts) {
    if (first.has(plain) || first.size === MOST) continue;
    const other = [...first.values()].find(
      (before) => isSlip(before.plain, plain) && !isListed(text, before, at),
    );
    first.set(plain, { written, at, plain });
    if (other === undefined) continue;
    yield { at, length: written.length, facts: { met: shown(written), other: shown(other.written) } };
  }
}

const MOST = 40;

/** Beside each other in one sentence, both are meant. */
const isListed = (text: string, before: Contact, at: number): boolean =>
  !/[.!?\n]\s/u.test(text.slice(before.at + before.written.length, at));

/** Two digits side by side swapped, or another one; two that differ in the last digits are neighbours of one switchboard. */
function isMistyped(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < FEWEST_DIGITS) return false;
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : at));
  const [first, second, ...more] = differing;
  if (first === undefined || more.length > 0) return false;
  if (second === undefined) return first < one.length - NEIGHBOURS;
  return second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

const FEWEST_DIGITS = 8;
const NEIGHBOURS = 2;

/** One letter more, fewer, other or swapped, in the name or in the domain. */
function isMisspelt(one: string, other: string): boolean {
  const [name = "", domain = ""] = one.split("@");
  const [otherName = "", otherDomain = ""] = other.split("@");
  if (domain === otherDomain)
    return name.length > SHORT_NAME && isOneSlip(name, otherName) && !/\d/u.test(name + otherName);
  return name === otherName && (isOneSlip(domain, otherDomain) || isOtherEnding(domain, otherDomain));
}

const SHORT_NAME = 4;

/** `fjordheim.no` and `fjordheim.com` */
const isOtherEnding = (one: string, other: string): boolean =>
  one.replace(/\.[a-z]+$/u, "") === other.replace(/\.[a-z]+$/u, "");
