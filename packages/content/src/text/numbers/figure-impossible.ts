import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Figures that no letter means: what programs make of a value that is missing, or of a date. */
export const FIGURES: readonly RegExp[] = [
  // Alder: -1 år, om -3 dager; not 5 -10 år, nor an item of a list
  /(?<=[\p{L}:(]\s)[-−]\d{1,4} (?:år|minutt|minutter|timer|timar|dager|dagar|uker|veker|måneder|månader|kroner|kg|cm|poeng|stk|years?|points?|minutes?|hours?|days?|weeks?|months?|jagi|minuhta|beaivvi|vahku)(?!\p{L})/giu,
  // 127 år gammel, 230 years old
  /(?<![\p{N}.,–-])(?:1[2-9]\d|[2-9]\d{2}|\d{4}) (?:år gammel|år gamle|år gamal|år gammalt|years old|years of age|jagi boaris)(?!\p{L})/giu,
  // mellom 30 og 300 år
  /(?<!\p{L})(?:mellom|between|gaskal) \d{1,3} (?:og|and|ja) (?:12[1-9]|1[3-9]\d|[2-9]\d{2}) (?:år|years|jagi)(?!\p{L})/giu,
  /(?<=(?:[Dd]u er|[Yy]ou are|[Aa]lder:|[Aa]ge:) )(?:1[3-9]\d|[2-9]\d{2}|\d{4,9})(?= (?:år|years)|[.\n]|$)/gmu,
  /(?<=(?:[Ff]ødselsår|[Ff]ødt|[Ff]ødd|[Ff]ødselsdato|[Bb]irth year|[Yy]ear of birth):? )0(?=[.\s]|$)|(?<=\p{L}: )\d{1,3}e[+-]?\d{1,3}(?=[.\s]|$)/gmu,
  // tar 0 minutter, varer i 0 måneder, har 0 spørsmål
  /(?<=(?:tar|tek|varer|varar|varer i|varar i|har|om|takes|take|lasts|last|lasts for|has|in|bistá|leat) (?:om lag |omtrent |ca\. |about |around )?)0 (?:minutt|minutter|timer|timar|dager|dagar|uker|veker|måneder|månader|spørsmål|skjema|skjemaer|deltakere|deltakarar|minutes?|hours?|days?|weeks?|months?|questions?|minuhta|gažaldaga)(?!\p{L})/giu,
  // innan 0 dagar, startet i 20225
  /(?<=(?:innen|innan|om|within|in|etter|after) )0 (?:dager|dagar|uker|veker|måneder|månader|days|weeks|months)(?!\p{L})/giu,
  /(?<=(?:startet|starta|siden|sidan|fra|frå|opprettet|oppretta|født|fødd|til|until|since|from|started|born|established) (?:i |in |våren |høsten |hausten )?)(?:19|20)\d{3}(?=[.,;!?)]?(?:\s|$))(?!,? (?:kroner|kr|person|pasient|delta|kvinn|menn|people|patient|participants|men|women|innbygg|skjema|svar))/giu,
  // 3.0 spørsmål, 2,0 skjemaer
  /(?<![\p{N}.,])\d{1,4}[.,]0 (?:spørsmål|skjema|skjemaer|besøk|deltakere|deltakarar|personer|personar|dager|dagar|uker|veker|måneder|månader|questions?|visits?|participants?|people|days?|weeks?|months?|forms?|questionnaires?|gažaldaga)(?!\p{L})/giu,
  // i uke 57
  /(?<=(?<!\p{L})(?:i|in) )(?:uke|veke|week|vahkus) (?:nr\.? )?(?:0|5[4-9]|6\d|7[013-9]|8\d)(?![\p{N}–-]|[.,]\d)/giu,
  // kl. 00:00:00, and seconds after any time
  /(?<!\p{N}|[.:])\d{1,2}:\d{2}:\d{2}(?!\p{N}|[.:]\d)/gu,
  // Du ble operert 46082: a day as spreadsheets count it
  /(?<=(?:operert|født|fødd|innlagt|utskrevet|utskriven|undersøkt|behandlet|behandla|time|dato|frist|innen|innan|senest|seinast|den|born|operated|treated|discharged|date|by|on|before|until):? )(?:3[2-9]|4\d)\d{3}(?:[.,]\d{1,10})?(?=[.,;!?]?(?:\s|$))(?! (?:kroner|kr|personer|personar|people|deltak|kvinner|menn|women|men|pasient|patients|participants|NOK))/giu,
  // skylder 0,00 kr, beløp: 0 NOK
  /(?<=(?:skylder|skuldar|får|betaler|betalar|beløp:?|sum:?|amount:?|owe|receive|get) )(?:kr\.? )?0[.,](?:00|-)(?: ?(?:kr|kroner|NOK))?(?!\p{N})/giu,
  // Antall: -999, 45.5000000001 minutter, 0 år gammel, sykehus nr. 102345
  /(?<=\p{L}: )[-−]\d{1,6}(?=\s{0,3}(?:$|[.;\n]))/gmu,
  /(?<![\p{L}\p{N}.,/])\d{1,6}[.,]\d{6,20}(?![\p{N}.,/])/gu,
  /(?<![\p{N}.,–-])0 (?:år gammel|år gammal|år gamal|years old|years of age)(?!\p{L})/giu,
  /(?<=(?:sykehus|sjukehus|avdeling|klinikk|kommune|enhet|eining|hospital|department|clinic) )(?:nr\.? |no\.? |id )?\d{4,9}(?![\p{L}\p{N}]|[.,]\d| (?:pasient|person|menn|kvinn|patients|people))/giu,
  // 120 % av deltakerne, 1 personer, tar 1000 minutter, gavekort på 0 kroner
  /(?<![\p{N}.,])(?:1\d[1-9]|1[1-9]\d|[2-9]\d{2}|\d{4,6})(?:[.,]\d)? ?(?:%|prosent|percent|per cent) (?:av|of) (?:alle |de |dei |the |all )?(?:deltak|pasient|kvinne|menn|person|barn|spurt|dei|dem|de |inviter|participant|patient|women|men|children|people|those)\p{L}{0,8}/giu,
  /(?<![\p{N}.,/–-])1 (?:\p{L}{2,20}skjemaer|spørreskjemaene|brever|prøver|blodprøver|besøkene|intervjuer|konvolutter|konvoluttar|kontroller|kontrollar|vedleggene|personer|personar|deltakere|deltakarar|pasienter|pasientar|minutter|timer|timar|dager|dagar|uker|veker|måneder|månader|skjemaer|besøk ganger|people|persons|participants|patients|minutes|hours|days|weeks|months|years|forms|questionnaires|visits)(?!\p{L})/giu,
  /(?<=(?:tar|tek|varer|varar|takes|lasts)(?: i| for)?(?: om lag| omtrent| ca\.| cirka| rundt| about| around)? )(?:1[89]\d|[2-9]\d{2}|\d{4,6}) (?:minutt|minutter|minutes|minuhta)(?!\p{L})/giu,
  /(?<=(?:gavekort|gåvekort|voucher|gift card) (?:på|of|worth) (?:kr\.? |NOK )?)(?:0|[1-9]\d{5,9})(?: ?(?:kr|kroner|NOK))?(?!\p{N}|[.,]\d)/giu,
  // NaN's kin: 1.23E+10, Infinity
  /(?<![\p{L}\p{N}.,])\d[.,]\d{1,15}E[+-]?\d{1,3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])-?Infinity(?= ?(?:[.,;!]|$|%|\p{Ll}{2,12}[.,]))/gmu,
];

export const figureImpossible: TextRule<"text/figure-impossible"> = {
  id: "text/figure-impossible",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Et tall som ikke kan stemme",
      what: "«{met}» er trolig ikke det tallet som skulle stå der.",
      why: "Slik blir det når et program regner med en verdi som mangler, eller skriver en dato som et tall.",
      mend: "Skriv riktig tall. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "A figure that cannot be right",
      what: "`{met}` is probably not the figure that should stand there.",
      why: "So it becomes when a program reckons with a missing value, or writes a date as a number.",
      mend: "Write the right figure. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Skjemaet tar 0 minutter, og du er 127 år gammel.",
    passes: "Skjemaet tar 10 minutter, fra 0 til 10 poeng, og du er over 67 år. Det koster 0 kroner.",
  },
  find: (reading) => findAnyMatch(reading.text, FIGURES).filter(({ at }) => !reading.isInAddress(at)),
};
