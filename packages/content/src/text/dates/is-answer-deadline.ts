import { matchesOf } from "../internal/matches-of.ts";

/** Words that make a date a deadline by themselves. */
const STRONG =
  /(?<!\p{L})(?:(?:svar)?frist(?:en)?|deadline|(?:åpent|åpen|ope|open|tilgjengelig|tilgjengeleg|available) (?:(?:frem |fram )?til|until|(?:fra|frå|from) (?:[^.!?\n]|(?<=\d)\.){1,25} (?:til|to|until))|(?:skjema|undersøk(?:else|ing)|lenk|portal)\p{L}{0,3} (?:stenger|stengjer|stenges|stengjast|stengast|lukkes|lukkast|lukker|lukkar)|(?:survey|form|questionnaire|link|portal) (?:closes|will close|is closing|expires|will expire)|(?:vástidan|vástádus)?áigemear(?:ri|i|rá)|mearreáigi)(?!\p{L})/iu;
/** Words that make one when the sentence is about answering. */
const WEAK =
  /(?<!\p{L})(?:svare|svar|answer|reply|respond|vástidit)(?: på skjemaet| på brevet)? (?:helt |heilt |fram |frem )?(?:til|until)(?: og med)? (?:den )?$|(?<!\p{L})(?:innen|innan|senest|seinast|før|til og med|i løpet av|during|in the course of|by|before|until|no later than|within|ovdal|rádjai|maŋimustá)(?!\p{L})[^.!?\n]{0,25}$/iu;
/** What is asked of the recipient; `du svarte` is told, not asked. */
const ANSWERS =
  /(?<!\p{L})(?:svar|svare|svara|svarer|besvare|send|sende|returner|returnere|retur|fyll|fylle|fyller|meld|melde|delta|reply|answer|respond|return|submit|complete|fill|register|take part|vástit|vástidit|vástidat|vástádus|sádde|sáddet|deavdde)(?!\p{L})/iu;

/** A deadline that was: `fristen var`, `fristen som sto`, `the deadline was`, `flyttet fra`. */
const WAS =
  /(?<!\p{L})(?:frist(?:en)?|deadline|áigemear(?:ri|i|rá))(?:\s[^\s.!?]{1,30}){0,4}\s(?:opprinnelig|opphavleg|originally|var|sto|stod|gikk|gjekk|ble|blei|vart|was|lei|leai)(?!\p{L})|(?<!\p{L})(?:opprinnelige?|opphavlege?|original|gamle|old|tidligere|tidlegare) (?:svar)?(?:frist(?:en)?|deadline)(?!\p{L})|(?<!\p{L})(?:fra|frå|from)(?:\s(?:den|the))?\s*$/iu;
/** `gjelder ikke lenger`, after the date. */
const NO_LONGER =
  /^[^.!?]{0,60}(?<!\p{L})(?:gjelder ikke|gjeld ikkje|(?:er|ble|blir|vart|vert|has been|is|was) (?:nå |no |now )?(?:forlenget|forlenga|utsatt|utsett|flyttet|flytta|endret|endra|extended|postponed|moved|changed)|maŋiduvvon|er ikke riktig|er ikkje rett|var feil|no longer applies|does not apply|was wrong|ii (?:šat )?gusto)(?!\p{L})/iu;
const BORN = /(?<!\p{L})(?:født|fødd|fødde|fødte|born|riegádan|riegádeaddji)(?!\p{L})/iu;

/** Verbs of the past that no ending tells. */
const STRONG_PAST =
  "ga|gav|fikk|fekk|ble|blei|vart|var|ba|bad|skrev|skreiv|sa|sto|stod|kom|gikk|gjekk|tok|la|sendte|sende|gjorde|hadde|was|were|had|gave|got|sent|wrote|asked|came|took|did|said";
/** Somebody did something: `som meldte seg`, `vi ba deg`, `you registered`. */
export const DID: RegExp = new RegExp(
  `(?<!\\p{L})(?:du|dere|de|som|vi|me|jeg|eg|dei|you|we|who|they|that)\\s(?:(?:alt|allerede|also|already)\\s)?(?:${STRONG_PAST}|\\p{L}{2,20}(?:te|dde|et|ed)|svara|meldte|flytta)(?!\\p{L})`,
  "iu",
);
/** Somebody has done something: `har du fått`, `if you have moved`. */
const HAS_DONE =
  /(?<!\p{L})(?:har|have|has|hadde|had)\s(?:(?:du|dere|de|vi|me|you|we|they|ikke|ikkje|not|alt|allerede)\s){0,3}\p{L}{1,20}(?:t|dd|d|en|ed)(?!\p{L})/iu;

const AROUND = 240;

/** Whether the date at `at` to `end` is when an answer is due: asked for, and not told of as past or replaced. */
export function isAnswerDeadline(text: string, at: number, end: number): boolean {
  const before = sentenceBefore(text.slice(Math.max(0, at - AROUND), at));
  const rest = text.slice(end, end + AROUND).replaceAll("\n", " ");
  if (BORN.test(before) || WAS.test(before) || NO_LONGER.test(rest)) return false;
  const clause = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
  if (DID.test(clause) || HAS_DONE.test(clause)) return false;
  if (STRONG.test(before)) return true;
  const after = /^[^.!?\n]{0,240}/u.exec(text.slice(end, end + AROUND))?.[0] ?? "";
  return WEAK.test(before) && ANSWERS.test(`${before} ${after}`);
}

const SENTENCE_ENDS = /(?:\.(?!(?<=\d\.) (?:til|to|og|and|eller|or)(?!\p{L}))|[!?])[ \n]|\n\n/gu;

/** The part of the sentence before the date: back to a mark, an empty line, or the start. */
function sentenceBefore(text: string): string {
  // `fra 1. til 14. mars` has no end within.
  const start = matchesOf(text, SENTENCE_ENDS).at(-1)?.index ?? -1;
  return text.slice(start + 1).replaceAll("\n", " ");
}
