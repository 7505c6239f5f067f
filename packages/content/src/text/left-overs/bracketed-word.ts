import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { PLACEHOLDERS } from "./placeholder-left.ts";

/** Signs that mark places to fill in, around words that may be meant as they stand. */
export const BRACKETED: readonly RegExp[] = [
  // [PORTO BETALT], [STUDIE 12], [Sett kryss]
  /\[(?:[A-ZÆØÅ][A-ZÆØÅ0-9 _/-]{1,40}|\p{Lu}\p{Ll}{1,30}(?: \p{Lu}?\p{Ll}{1,30}){1,4})\](?!\()/gu,
  // [underskrift], [studiens navn], [Logo], {navn på studien}
  /\[(?!sic\]|vår oversettelse|our translation)(?:\p{Ll}{3,30}(?: \p{Ll}{1,30}){0,4}|(?:[Ll]ogo|[Bb]ilde|[Bb]ilete|[Ff]igur|[Tt]abell|[Pp]icture|[Ii]mage|[Ff]igure|[Gg]ovva|[Tt]eaksta|[Tt]ekst|[Tt]ext)\p{Ll}{0,12}|(?:\p{Ll}{1,12}-)\p{Ll}{2,30})\](?!\()/gu,
  // [Her kommer informasjon om biobank når den er klar], ledes av @prosjektleder
  /\[(?!object )(?=[^[\]\n]{0,160}\p{Ll} )\p{L}[^[\]\n]{7,160}\](?!\()/gu,
  /(?<![\p{L}\p{N}.@/_-])@(?:prosjekt(?:leder|leiar|navn|namn)?|institusjon|studie(?:navn|namn)?|sykehus|sjukehus|avdeling|dato|frist|lenke|lenkje|telefon|e?post|kontakt(?:person)?|hospital|study|project|date|deadline|link|phone)(?![\p{L}\p{N}._-])/giu,
  /(?<![{$#@])\{\p{L}{1,30}(?: \p{L}{1,30}){1,5}\}(?!\})/gu,
  // Hei @fornavn, *etternavn*, &fornavn;, __fornavn__
  /(?<![\p{L}\p{N}.@/_-])(?:[@&*¤~|^=+/(:]|_{1,3})(?:(?:for|etter|mottaker|mottakar|pasient)na[vm]n|(?:first|last|full)_?name)(?![\p{L}\p{N}._-]{1,40}@)(?:[;*¤~|^=/)]|_{1,3})?/giu,
  // Hei (navn), Dear /name/
  /(?<=^[ \t]{0,3}(?:Hei|Hallo|God dag|Kjære|Kjere|Dear|Hello|Hi|Bures|Buorre beaivi)[ \t]{1,2})(?:[@&*¤~|^=+/(]|_{1,3})(?:navn|namn|name|namma|mottaker|mottakar|recipient)(?:[;*¤~|^=/)]|_{1,3})?(?!\p{L})/gimu,
  // &DATO&, :fornavn
  /&\p{Lu}[\p{Lu}\p{N}_]{2,40}&/gu,
  // ‹lege›, ⟨navn⟩, ¤dato¤
  /[‹⟨][\p{L}_][\p{L}\p{N}_ .-]{0,40}[›⟩]|¤[\p{L}_]{2,40}¤/gu,
  // ((se side 2)), «navn»
  /\(\([^()\n]{1,80}\)\)/gu,
  /(?<!(?:heter|heiter|kalt|kalla|ordet|called|named|feltet|skjemaet|programmet|appen) )«(?:[Nn]avn|[Nn]amn|[Nn]ame|[Aa]dresse|[Aa]ddress|[Pp]ostnr|[Pp]oststed|[Pp]oststad|[Dd]ato|[Dd]ate|[Tt]idspunkt|[Kk]lokkeslett|[Ff]rist|[Ll]enke|[Ll]enkje|[Ll]ink|[Tt]elefon|[Tt]lf|[Ee]post|[Kk]linikk|[Aa]vdeling|[Ss]ykehus|[Ss]jukehus|[Ll]ege|[Bb]ehandler|[Bb]ehandlar|[Mm]ottaker|[Mm]ottakar|[Pp]asient|[Ff]ødselsdato|[Kk]jønn|[Pp]rosjektleder|[Pp]rosjektleiar|[Pp]rosjektnavn|[Ss]tudienavn|[Kk]ontaktperson|[Aa]vsender|[Aa]vsendar)»/gu,
];

export const bracketedWord: TextRule<"text/bracketed-word"> = {
  id: "text/bracketed-word",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Ord i klammer",
      what: "«{met}» står mellom tegn som brukes der noe skal fylles inn.",
      why: "Er det en plassholder, ser mottakeren malens ord i stedet for sitt eget.",
      mend: "Fyll inn det som mangler. Skal det stå slik, kan en superbruker godta det.",
    },
    en: {
      title: "Words in brackets",
      what: "`{met}` stands in signs that mark places to be filled in.",
      why: "When it is a placeholder, the recipient sees the template's words instead of their own.",
      mend: "Fill in what is missing. When it should stand so, a superuser may accept it.",
    },
  },
  example: {
    fails: "Legg prøven i konvolutten [PORTO BETALT].",
    passes: "Se fotnote [1] og [2, 3]. Skjemaet heter «Livet etter hofteoperasjon».",
  },
  // What is a placeholder for certain has a rule of its own.
  *find({ text }) {
    const bracketed = findAnyMatch(text, BRACKETED);
    if (bracketed.length === 0) return;
    const certain = new Set(findAnyMatch(text, PLACEHOLDERS).map(({ at }) => at));
    for (const met of bracketed) if (!certain.has(met.at)) yield met;
  },
};
