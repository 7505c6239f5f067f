import { eforsk } from "@sluse/core";

import { added, cut, type CorpusLanguage, type Fault } from "../fault.ts";
import { paragraph, type Letter } from "../letter.ts";
import { bokmål } from "../letters/nb.ts";
import { english } from "../letters/en.ts";
import { nynorsk } from "../letters/nn.ts";

/** The letter, said to be in another language than it is. */
const declared =
  (languages: Readonly<Record<CorpusLanguage, CorpusLanguage | "se">>) =>
  (letter: Letter): Letter =>
    letter.language === "se" ? letter : { ...letter, language: languages[letter.language] };

const replacedBy =
  (text: string) =>
  (letter: Letter): Letter => ({
    ...letter,
    blocks: [
      ...letter.blocks.slice(0, 2),
      paragraph(text),
      paragraph("E-post: post@fjordheim-universitet.no"),
    ],
  });

/** The same words, shaped as sentences no reader gets through. */
const HARD = {
  nb: "Undersøkelsesresultatene sammenholdes systematisk med registeropplysninger som innhentes gjennom helseforetakenes journalsystemer, forutsatt forhåndsgodkjenning fra vedkommende forvaltningsmyndighet. ",
  nn: "Undersøkingsresultata blir samanhaldne systematisk med registeropplysningar som blir henta inn gjennom helseføretaka sine journalsystem, føresett førehandsgodkjenning frå forvaltningsstyresmaktene. ",
  en: "Investigation outcomes undergo systematic comparison alongside registry information collected through hospital administration systems, provided preliminary authorisation from governmental institutions. ",
} as const;

/** Language, readability, length and wording. */
export const wording: readonly Fault[] = [
  {
    name: "declared in another language",
    expects: "text/wrong-language",
    // One paragraph that would do in either language, and it is not the whole letter that is in the other.
    instead: "text/mixed-language",
    also: ["text/own-letters-missing"],
    inject: declared({ nb: "nn", nn: "nb", en: "nb" }),
  },
  {
    name: "declared in Sámi",
    expects: "text/wrong-language",
    also: ["text/own-letters-missing"],
    inject: declared({ nb: "se", nn: "se", en: "se" }),
  },
  {
    name: "Danish",
    expects: "text/wrong-language",
    inject: replacedBy(
      "Vi spørger dig, om du vil være med i et forskningsprojekt om din hverdag. Det er frivilligt at deltage, og du kan til enhver tid trække dig ud uden at give nogen grund. Dine svar bliver opbevaret sikkert, og kun forskerne i projektet får dem at se. Hvis du har spørgsmål, er du meget velkommen til at skrive til os. Vi sletter dine oplysninger efter nogle måneder.",
    ),
  },
  {
    name: "Swedish",
    expects: "text/wrong-language",
    also: ["text/own-letters-missing"],
    inject: replacedBy(
      "Vi frågar om du vill vara med i ett forskningsprojekt om din vardag. Det är frivilligt att delta, och du kan när som helst dra dig ur utan att ange något skäl. Dina svar sparas säkert, och bara forskarna i projektet får se dem. Om du har frågor är du välkommen att skriva till oss. Vi raderar dina uppgifter efter några månader.",
    ),
  },
  {
    name: "German",
    expects: "text/language-undecided",
    also: ["text/own-letters-missing"],
    inject: (letter) => ({
      ...replacedBy(
        "Wir bitten Sie, an einem Forschungsprojekt teilzunehmen. Ihre Teilnahme ist freiwillig, und Sie können jederzeit ohne Angabe von Gründen zurücktreten. Ihre Antworten werden sicher gespeichert, und nur die Forscherinnen und Forscher des Projekts dürfen sie sehen. Bei Fragen schreiben Sie uns bitte. Nach einigen Monaten löschen wir alle Ihre Angaben endgültig und vollständig.",
      )({ ...letter, blocks: [paragraph("Einladung"), paragraph("Guten Tag,")] }),
    }),
  },
  {
    name: "words of the other Norwegian",
    expects: "text/mixed-language",
    languages: ["nb", "nn"],
    inject: added({
      nb: "Vil du ikkje vere med, så sei frå til oss.",
      nn: "Vil du ikke være med, så si fra til oss.",
      en: "",
    }),
  },
  {
    name: "a paragraph in another language",
    expects: "text/mixed-language",
    also: ["text/language-undecided"],
    inject: added({
      nb: "Taking part is voluntary, and you may withdraw at any time without giving us a reason for it.",
      nn: "Taking part is voluntary, and you may withdraw at any time without giving us a reason for it.",
      en: "Det er frivillig å delta, og du kan trekke deg når som helst uten å si hvorfor du ikke vil være med.",
    }),
  },
  {
    name: "hard to read",
    expects: "text/hard-to-read",
    also: ["text/language-undecided", "text/doubled-sentence"],
    inject: added({ nb: HARD.nb.repeat(20), nn: HARD.nn.repeat(20), en: HARD.en.repeat(20) }),
  },
  {
    name: "doubled word",
    expects: "text/doubled-word",
    inject: added({
      nb: "Takk for for hjelpen.",
      nn: "Takk for for hjelpa.",
      en: "Thanks for for your help.",
    }),
  },
  {
    name: "coercion",
    expects: "text/coercive-wording",
    inject: added({
      nb: "Alle som får brevet, er pålagt å svare.",
      nn: "Alle som får brevet, er pålagd å svare.",
      en: "Everyone who gets this letter is required to participate.",
    }),
  },
  {
    name: "forbidden phrase",
    expects: "text/forbidden-phrase",
    context: {
      policy: {
        ...eforsk,
        content: { ...eforsk.content, forbiddenPhrases: ["vinn en premie", "win a prize"] },
      },
    },
    inject: added({
      nb: "Du kan vinn en\npremie.",
      nn: "Du kan Vinn en premie.",
      en: "You may win a prize.",
    }),
  },
  { name: "very short", expects: "text/too-short", also: ["text/contact-missing"], inject: cut(2) },
  {
    name: "very long",
    expects: "text/too-long",
    also: ["text/doubled-sentence", "text/deadlines-disagree", "text/greeting-twice"],
    inject: (letter) => {
      const more = { nb: bokmål, nn: nynorsk, en: english, se: bokmål }[letter.language];
      return {
        ...letter,
        blocks: Array.from({ length: 8 }, () => more.flatMap(({ blocks }) => blocks)).flat(),
      };
    },
  },
  {
    name: "misspelling",
    expects: "text/misspelling",
    inject: added({ nb: "Det er selllsomt.", nn: "Det er selllsamt.", en: "It is wonnterful." }),
  },
  {
    name: "common misspelling",
    expects: "text/frequent-misspelling",
    inject: added({ nb: "Det er frivilig.", nn: "Det er frivilug.", en: "It is volontary." }),
  },
];

/** ePROM's links, in the texts around a form. */
export const formTexts: readonly Fault[] = [
  {
    name: "link mark alone",
    expects: "text/form-link-markup",
    context: { part: "task-text" },
    inject: added("#a#https://skjema.fjordheim-universitet.no"),
  },
  {
    name: "link mark around no address",
    expects: "text/form-link-markup",
    context: { part: "cover-letter" },
    inject: added("#a#skjema#a#"),
  },
];
