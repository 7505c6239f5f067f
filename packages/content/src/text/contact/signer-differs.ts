import { matchesOf } from "../internal/matches-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { knownBy, ORGANISATION } from "./organisations.ts";

const NAME = "\\p{Lu}\\p{Ll}{1,20}(?:[ -]\\p{Lu}\\p{Ll}{1,20}){1,3}";
const TITLE =
  "(?:(?:professor|førsteamanuensis|forsker|forskar|overlege|lege|dr\\.?|phd|Professor|Overlege|Lege|Dr\\.?) ){0,2}";
const LEADS =
  "(?:[Pp]rosjektleder(?:en)?|[Pp]rosjektleiar(?:en)?|[Ss]tudieleder(?:en)?|[Ss]tudieleiar(?:en)?|[Hh]ovedforsker(?:en)?|[Hh]ovudforskar(?:en)?|[Pp]roject leader|[Pp]rincipal investigator|[Ss]tudy leader)";
/** Who leads the study, of whom there is one: `prosjektleder Per Dahl`, `Prosjektleder er professor Per Dahl`. */
export const LEADER: RegExp = new RegExp(
  `(?<!\\p{L}|(?:[Tt]idligere|[Tt]idlegare|[Ff]orrige|[Ff]ørre|[Ll]okale?|[Ff]ormer|[Ll]ocal) )(?<role>${LEADS})(?: er| is|,|:)? ${TITLE}(?<name>${NAME})(?!\\p{L})`,
  "gu",
);
/** Whom to reach for the sender: `ring oss ved Nordby sykehus`. */
export const REACH_US: RegExp =
  /(?<!\p{L})(?:[Rr]ing|[Rr]ingje?|[Kk]ontakt|[Ss]kriv til|[Nn]å|[Cc]all|[Cc]ontact|[Ww]rite to|[Rr]each)(?: gjerne)? (?:oss|us) (?:ved|på|hos|hjå|at) (?=\p{Lu})/gu;
/** What a letter ends with; below it stands who wrote it. */
const CLOSING =
  /(?:hilsen|helsing|regards|sincerely|faithfully|wishes|dearvvuođa\p{L}{1,8})[,!]?[ \t]{0,3}\n/giu;
const LONGEST_SIGNATURE = 400;

export const signerDiffers: TextRule<"text/signer-differs"> = {
  id: "text/signer-differs",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter"],
  messages: {
    nb: {
      title: "Brevet er underskrevet av en annen",
      what: "«{met}» står i brevet, men under hilsenen står {other}.",
      why: "Trolig er avsnittet eller underskriften fra et annet brev, og mottakeren kontakter feil sted.",
      mend: "Rett den som er feil. Hører de sammen, kan en superbruker godta det.",
    },
    en: {
      title: "The letter is signed by another",
      what: "The letter says `{met}`, but below the greeting stands {other}.",
      why: "The paragraph or the signature is probably of another letter, and the recipient contacts the wrong place.",
      mend: "Correct the one that is wrong. When they belong together, a superuser may accept it.",
    },
  },
  example: {
    fails: "Kontakt prosjektleder Per Dahl.\n\nVennlig hilsen\nKari Ås\nProsjektleder",
    passes: "Kontakt forsker Per Dahl.\n\nVennlig hilsen\nKari Ås\nProsjektleder",
  },
  *find({ text }) {
    const closing = matchesOf(text, CLOSING).at(-1);
    if (closing === undefined) return;
    const from = closing.index + closing[0].length;
    const signature = text.slice(from, from + LONGEST_SIGNATURE);
    const body = text.slice(0, closing.index);
    yield* otherLeader(body, signature);
    yield* otherPlace(body, signature);
  },
};

/** Whether the leader is the one who signs. */
export const SIGNED_BY_LEADER: RegExp = new RegExp(`(?<!\\p{L})${LEADS}(?!\\p{L})`, "u");

/** The first name below the greeting. */
export const SIGNER: RegExp = new RegExp(`${NAME}(?!\\p{L})`, "u");

/** Somebody leads the study who has not signed as its leader. */
function* otherLeader(body: string, signature: string): Iterable<Met> {
  if (!SIGNED_BY_LEADER.test(signature)) return;
  const [signer] = SIGNER.exec(signature) ?? [];
  if (signer === undefined) return;
  for (const { 0: met, index, groups } of matchesOf(body, LEADER)) {
    const last = groups?.["name"]?.split(/[ -]/u).at(-1) ?? "";
    if (!signature.includes(last))
      yield { at: index, length: met.length, facts: { met: shown(met), other: shown(signer) } };
  }
}

/** `oss` are at another place than those who signed. */
function* otherPlace(body: string, signature: string): Iterable<Met> {
  const own = matchesOf(signature, ORGANISATION).find(({ 0: name }) => knownBy(name).length > 0);
  if (own === undefined) return;
  const lower = signature.toLowerCase();
  for (const { index, 0: reach } of matchesOf(body, REACH_US)) {
    const at = index + reach.length;
    const place = matchesOf(body.slice(at, at + 80), ORGANISATION).find(({ index: from }) => from === 0)?.[0];
    if (place === undefined) continue;
    const known = knownBy(place);
    if (known.length > 0 && !known.some((word) => lower.includes(word)))
      yield { at, length: place.length, facts: { met: shown(place), other: shown(own[0]) } };
  }
}
