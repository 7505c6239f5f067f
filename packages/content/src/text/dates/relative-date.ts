import { matchesOf } from "../internal/matches-of.ts";
import { quotedSpans } from "../internal/quoted-spans.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

const WEEKDAY =
  "(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tysdag|laurdag|sundag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
/** A day that moves with the one on which the letter is read; a weekday without its date does so too. */
const DAY = `(?:i går|i morgen|i morgon|i overmorgen|i overmorgon|(?:i )?(?:neste|forrige|førre|denne) (?:uken?|uka|vek[ea])|til (?:uken|uka|veka)|(?:nå )?(?:førstkommende|førstkomande|kommende|komande) (?:${WEEKDAY}|uke|veke)|(?:this|next) ${WEEKDAY}|(?:denne|neste) ${WEEKDAY}(?:en)?|yesterday|tomorrow|(?:next|last|this) week|this coming ${WEEKDAY}|ihttin|ikte)`;
const WEEKDAY_ALONE = `${WEEKDAY}(?! (?:den |the )?\\d|,? \\d|s?(?:kveld|morgen| til | to |–|-| og | and | eller | or ))`;
const WORDS =
  "(?: (?!som |hva |kva |hvordan |korleis |når |when |what |how |who |etter |after |om |about )[^\\s.!?:;]{1,20})";
/** What the sender did or will do, when something is, and by when an answer is due. */
export const RELATIVE_DAY: RegExp = new RegExp(
  [
    `(?<!\\p{L})(?:vi|me|legen|sykepleieren|sjukepleiaren|we|mii) (?:ringer|ringjer|ringte|ringde|sender|sende|sendte|skrev|skreiv|kontakter|kontaktar|kontaktet|kontakta|kommer|kjem|vil|skal|snakket med|snakka med|will|called|call|sent|wrote|riŋget|sáddet)${WORDS}{0,5} ${DAY}(?!\\p{L})`,
    `(?<!\\p{L})(?:du|dere|dykk|you) (?:får|fikk|fekk|hører|høyrer|har time|skal til|var hos|var på|svarte|svara|will (?:receive|get|hear)|received|got|were at|were here)${WORDS}{0,5} ${DAY}(?!\\p{L})`,
    `(?<!\\p{L})(?:møtet|timen|besøket|intervjuet|operasjonen|kontrollen|fristen|svarfristen|kurset|samtalen|the (?:meeting|interview|visit|deadline|appointment)|your (?:appointment|interview|visit))(?: din| ditt| di)? (?:er|blir|vert|var|is|will be|was)(?: (?:allerede|alt|på|on|satt til|sett til|already))? (?:${DAY}|${WEEKDAY_ALONE})(?!\\p{L})`,
    `(?<!\\p{L})(?:svar|svare|svara|meld deg|send(?: inn)?|ring|reply|answer|respond)${WORDS}{0,4} (?:innen|innan|senest|seinast|før|by|before|no later than)(?: på| on)? (?:${DAY}|${WEEKDAY_ALONE})(?!\\p{L})`,
    `(?<!\\p{L})(?:vi|me|we) (?:møtes|møtest|sees|sjåast|treffes|treffest|meet|ringer|ringjer|kommer|kjem)${WORDS}{0,4} (?:på|on) ${WEEKDAY_ALONE}(?!\\p{L})`,
    `(?<!\\p{L})(?:hentes|hentast|sendes|sendast|tas|takast|holdes|haldast|åpner|opnar|stenger|stengjer|starter|startar|leveres|leverast|is sent|are sent|opens|closes|starts)${WORDS}{0,3} ${DAY}(?!\\p{L})`,
  ].join("|"),
  "giu",
);
/** Said on a condition, it is reckoned from that. */
const CONDITION = /(?<!\p{L})(?:hvis|dersom|om|når|if|when|unless|jus)(?!\p{L})[^.!?\n]{0,60}$/iu;

export const relativeDate: TextRule<"text/relative-date"> = {
  id: "text/relative-date",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "En dag uten dato",
      what: "«{met}» er en annen dag for hver mottaker, etter når brevet blir sendt og lest.",
      why: "Brevene går ut over flere dager, og noen leser dem senere. Da møter eller svarer de feil dag.",
      mend: "Skriv datoen. Skal ordene stå, kan en superbruker godta dem.",
    },
    en: {
      title: "A day without a date",
      what: "`{met}` is another day for each recipient, by when the letter is sent and read.",
      why: "Letters leave over several days, and some are read later. Recipients then turn up or answer on the wrong day.",
      mend: "Write the date. When the words should stay, a superuser may accept them.",
    },
  },
  example: {
    fails: "Vi ringer deg i morgen. Svar innen fredag.",
    passes: "Vi ringer deg onsdag 3. mars. Hva gjorde du i går? Telefonen er åpen mandag til fredag.",
  },
  *find({ text }) {
    const quoted = quotedSpans(text);
    for (const { 0: met, index } of matchesOf(text, RELATIVE_DAY)) {
      if (quoted.some((span) => span.at <= index && index < span.end)) continue;
      if (CONDITION.test(text.slice(Math.max(0, index - 80), index))) continue;
      if (/^[^.!\n]{0,60}\?/u.test(text.slice(index + met.length, index + met.length + 80))) continue;
      yield { at: index, length: met.length, facts: { met: shown(met) } };
    }
  },
};
