/** Words that make a date a deadline by themselves. */
const STRONG = /(?<!\p{L})(?:(?:svar)?frist(?:en)?|deadline)(?!\p{L})/iu;
/** Words that make one when the sentence is about answering. */
const WEAK =
  /(?<!\p{L})(?:innen|innan|senest|seinast|før|til og med|by|before|until|no later than|within)(?!\p{L})[^.!?\n]{0,25}$/iu;
const ANSWERS =
  /(?<!\p{L})(?:svar|svare|svara|svarer|besvare|send|sende|returner|returnere|retur|fyll|fylle|fyller|meld|melde|delta|reply|answer|respond|return|submit|complete|fill|register|take part)(?!\p{L})/iu;

const AROUND = 240;

/** Whether the date at `at` to `end` is when an answer is due. */
export function isAnswerDeadline(text: string, at: number, end: number): boolean {
  const before = sentenceBefore(text.slice(Math.max(0, at - AROUND), at));
  if (STRONG.test(before)) return true;
  const after = /^[^.!?\n]{0,240}/u.exec(text.slice(end, end + AROUND))?.[0] ?? "";
  return WEAK.test(before) && ANSWERS.test(`${before} ${after}`);
}

/** The part of the sentence before the date: back to a mark, an empty line, or the start. */
function sentenceBefore(text: string): string {
  const start = Math.max(
    text.lastIndexOf(". "),
    text.lastIndexOf("! "),
    text.lastIndexOf("? "),
    text.lastIndexOf(".\n"),
    text.lastIndexOf("\n\n"),
  );
  return text.slice(start + 1).replaceAll("\n", " ");
}
