import { findMatches } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/**
 * UTF-8 read as Windows-1252, MacRoman (`√•`) or code page 850 (`├Ñ`); ISO 8859-1 read as 8859-2 (`spřr`); one of
 * Windows-1252, MacRoman and the Norwegian seven-bit set (`h}per`) read as another; escapes of programs (`\\u00e5`,
 * `%C3%A5`). As Windows-1252 or ISO 8859-1, UTF-8 is a lead byte shown as Ã, Â, Ä, Å or â, then a continuation byte shown
 * as a character that does not follow a letter. Å and Ä are letters themselves, so only what the Sámi letters become after
 * them is taken; `Š` becomes `Å` and a no-break space, which is taken inside a word only.
 */
export const MOJIBAKE: RegExp =
  /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00BF]|â€[\u0080-\u00BF™œ“”˜¦¢]?|[ÄÅ][\u0080-\u009F¡¦§½¾Œ‘‹Š]|(?<=\p{Ll})Å\u00A0|ð[\u009FŸ]|ï»¿|ï¿½|√[•∏¶ÖòÜ†©´ºß]|├[\p{L}©¬╕║▒░\u00A0-\u00BF]|(?<=\p{Ll})(?:[ÂÊÎÔÕÃÐÞŒ](?=\p{Ll})|[¿¯≈∆¾®µ](?=\p{Ll})|[{|}](?=\p{Ll}))|(?<!\p{L})\p{L}[ÂÔŒ¯¿](?![\p{L}\p{N}])|(?<=\p{L}|(?<!\p{L}))\\u00[0-9a-fA-F]{2}|\\x[EFCDefcd][0-9a-fA-F](?=\p{L}|\s)|(?<=\p{L})[\u0337\u0338]|(?<=\p{L})[┼┴┬┤╔╗╚╝╠╣╦╩╬═║░▒▓]|(?<!\p{L})\p{Ll}{0,20}[ăĺőřů]|(?<=\p{L}|\s)\+A[MNOP][A-Za-z0-9+/]-|(?<=\p{L})%C3%[89ABab][0-9A-Fa-f]/gu;

export const mojibake: TextRule<"text/mojibake"> = {
  id: "text/mojibake",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Ødelagte tegn",
      what: "«{met}» er en norsk eller samisk bokstav, eller et skilletegn, som er lest med feil tegnsett.",
      why: "Mottakeren ser uleselige tegn, og brevet ser ut som svindel.",
      mend: "Lagre teksten som UTF-8 og last den opp på nytt.",
    },
    en: {
      title: "Broken characters",
      what: "`{met}` is a letter or a mark that was read in the wrong character encoding.",
      why: "The recipient sees unreadable characters, and the letter looks like fraud.",
      mend: "Save the text as UTF-8 and upload it anew.",
    },
  },
  example: {
    fails: "Vi spÃ¸r deg om Ã¥ delta.",
    passes: "Vi spør deg om å delta. Åsen, Ærlig, Ångström, Siân, Čáhppesgáisá.",
  },
  *find(reading) {
    // Addresses have escapes of their own.
    for (const met of findMatches(reading.text, MOJIBAKE)) if (!reading.isInAddress(met.at)) yield met;
  },
};
