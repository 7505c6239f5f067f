import type { RuleId } from "@sluse/core";

import { added, type Fault, type Texts } from "../fault.ts";

const apart = (name: string, expects: RuleId, texts: Texts, more: Partial<Fault> = {}): Fault => ({
  name,
  expects,
  inject: added(texts),
  ...more,
});

/** Two things in one letter that do not go together. */
export const agreement: readonly Fault[] = [
  apart("months swapped", "text/span-reversed", {
    nb: "Vi måler fra oktober 2028 til mars 2028.",
    nn: "Vi måler frå oktober 2028 til mars 2028.",
    en: "We measure from October 2028 to March 2028.",
  }),
  apart("ages swapped", "text/span-reversed", {
    nb: "Du er mellom 72 og 50 år.",
    nn: "Du er mellom 72 og 50 år.",
    en: "You are between 72 and 50 years old.",
  }),
  apart(
    "opens after it closes",
    "text/span-reversed",
    {
      nb: "Nettsiden åpner 28. april 2027 og stenger 9. april 2027.",
      nn: "Nettsida opnar 28. april 2027 og stengjer 9. april 2027.",
      en: "The web page opens on 28 April 2027 and closes on 9 April 2027.",
    },
    { also: ["text/date-far-off"] },
  ),
  apart("hours swapped, whole hours", "text/time-impossible", {
    nb: "Ekspedisjonen er åpen mellom kl. 16 og 08.",
    nn: "Ekspedisjonen er open mellom kl. 16 og 08.",
    en: "The reception is open from 4 pm to 8 am.",
  }),
  apart("gift card of two sums", "text/numbers-disagree", {
    nb: "Vi sender et gavekort på 250 kroner. Gavekortet på 400 kroner gjelder i tre år.",
    nn: "Vi sender eit gavekort på 250 kroner. Gavekortet på 400 kroner gjeld i tre år.",
    en: "We send a gift card of NOK 250. The gift card of NOK 400 is valid for three years.",
  }),
  apart("the name of another study", "text/studies-disagree", {
    nb: "Vil du delta i Lungestudien? Du kan trekke deg fra Fotstudien når som helst.",
    nn: "Vil du delta i Lungestudien? Du kan trekkje deg frå Fotstudien når som helst.",
    en: "Would you like to join the Lung Study? You may withdraw from the Foot Study at any time.",
  }),
  apart(
    "du and De",
    "text/address-mixed",
    {
      nb: "Vi tar kontakt hvis De ønsker det, og du bestemmer selv.",
      nn: "Vi tek kontakt om De vil det, og du bestemmer sjølv.",
      en: "",
    },
    { languages: ["nb", "nn"] },
  ),
  apart("paragraph pasted and polished", "text/doubled-sentence", {
    nb: "Svarene oppbevares låst på universitetet i åtte år etter siste intervju.\n\nSvarene vil oppbevares låst ved universitetet, i åtte år etter siste intervju.",
    nn: "Svara ligg låste på universitetet i åtte år etter siste intervju.\n\nSvara ligg låste ved universitetet, i åtte år etter siste intervju.",
    en: "Answers are kept locked at the university eight years after the last interview.\n\nAnswers will be kept locked by the university, eight years after the last interview.",
  }),
  apart("heading without text", "text/heading-empty", {
    nb: "Hva skjer med prøvene dine?\n\nHvem får se svarene?\n\nBare forskerne får se dem.",
    nn: "Kva skjer med prøvene dine?\n\nKven får sjå svara?\n\nBerre forskarane får sjå dei.",
    en: "What happens to your samples?\n\nWho will see the answers?\n\nOnly the researchers will see them.",
  }),
  apart("a web address misspelt", "text/web-address-misspelt", {
    nb: "Mer om studien står på www.fjordheim,no, og du kan også ringe.",
    nn: "Meir om studien står på www.fjordheim,no, og du kan òg ringe.",
    en: "More about the study is found on www.fjordheim,no, and you may also call.",
  }),
  apart("a body that has another name now", "text/outdated-name", {
    nb: "Behandlingen av opplysninger er meldt til NSD.",
    nn: "Behandlinga av opplysningar er meldt til NSD.",
    en: "The processing of data was assessed by the Norwegian Centre for Research Data.",
  }),
  apart("said and denied", "text/statements-disagree", {
    nb: "Vi deler ikke svarene dine med andre. Vi deler svarene dine med andre sykehus.",
    nn: "Vi deler ikkje svara dine med andre. Vi deler svara dine med andre sjukehus.",
    en: "We do not share your answers. We share your answers with other hospitals.",
  }),
  apart("one person's letter", "text/one-person-named", {
    nb: "Brevet er til Ola Hansen, født 12.03.1956.",
    nn: "Brevet gjeld Ola Hansen, fødd 12.03.1956.",
    en: "This letter is for Ola Hansen.",
  }),
  apart("more answered than were asked", "text/sum-wrong", {
    nb: "Av de 640 som ble spurt, svarte 710.",
    nn: "Av dei 640 som vart spurde, svara 710.",
    en: "Of the 640 who were asked, 710 answered.",
  }),
  apart("a child as old as its grandmother", "text/age-odd", {
    nb: "Spørsmålene er for barn på 71 år.",
    nn: "Spørsmåla er for barn på 71 år.",
    en: "The questions are for children aged 71 years.",
  }),
  apart("what comes came long ago", "text/tense-differs", {
    nb: "Neste brev kommer i april 2025.",
    nn: "Neste brev kjem i april 2025.",
    en: "The next letter comes in April 2025.",
  }),
  apart("two days for one meeting", "text/days-disagree", {
    nb: "Folkemøtet er 12. april 2027. Ta med brevet til møtet 13. april 2027.",
    nn: "Folkemøtet er 12. april 2027. Ta med brevet til møtet 13. april 2027.",
    en: "The public meeting is on 12 April 2027. Bring this letter to the meeting on 13 April 2027.",
  }),
  apart("patients and those they are compared with", "text/addressees-mixed", {
    nb: "Du er med som kontrollperson. Du får brevet fordi du har hatt kreft.",
    nn: "Du er med som kontrollperson. Du får brevet fordi du har hatt kreft.",
    en: "You are asked as a control person. You get this letter because you have had cancer.",
  }),
  apart("an address in two spellings", "text/contacts-differ", {
    nb: "Skriv til brukerkontoret@fjordheim.no.\n\nE-post: brukerkontoret@fjordhiem.no",
    nn: "Skriv til brukarkontoret@fjordheim.no.\n\nE-post: brukarkontoret@fjordhiem.no",
    en: "Write to patientoffice@fjordheim.no.\n\nE-mail: patientoffice@fjordhiem.no",
  }),
  apart("consent by the point of the public interest", "text/legal-basis-wrong", {
    nb: "Grunnlaget er samtykke (personvernforordningen artikkel 6 nr. 1 bokstav e).",
    nn: "Grunnlaget er samtykke (personvernforordninga artikkel 6 nr. 1 bokstav e).",
    en: "The legal basis is consent (GDPR Article 6(1)(e)).",
  }),
  apart("a day that moves with its reader", "text/relative-date", {
    nb: "Vi ringer deg i morgen for å høre hvordan det går.",
    nn: "Me ringjer deg i morgon for å høyre korleis det går.",
    en: "We will call you tomorrow to hear how you are.",
  }),
  apart("signed by another hospital", "text/signer-differs", {
    nb: "Ring oss ved Nordby sykehus.\n\nVennlig hilsen\nÅse Hætta\nFjordheim sykehus",
    nn: "Ring oss ved Nordby sjukehus.\n\nVenleg helsing\nÅse Hætta\nFjordheim sjukehus",
    en: "Contact us at Nordby Hospital.\n\nKind regards\nÅse Hætta\nFjordheim Hospital",
  }),
  apart("talk of a language model", "text/note-left", {
    nb: "Her er den reviderte teksten:\n\nSkjemaet er kort.",
    nn: "Her er eit utkast til brev:\n\nSkjemaet er kort.",
    en: "Here is the revised letter:\n\nThe form is short.",
  }),
  apart("a signature of a translating program", "text/note-left", {
    nb: "Oversatt fra engelsk av DeepL",
    nn: "Omsett frå bokmål av Google",
    en: "Translated with DeepL.com (free version)",
  }),
  apart("talk to a child and to somebody retired", "text/addressees-mixed", {
    nb: "Spør mamma eller pappa om hjelp.\n\nDu er pensjonist, og derfor spør vi deg.",
    nn: "Spør mor eller far om hjelp.\n\nDu er pensjonist, og difor spør vi deg.",
    en: "Ask your mum or dad for help.\n\nWe ask about your pension.",
  }),
  apart("all deleted, and none", "text/statements-disagree", {
    nb: "Trekker du deg, sletter vi alle opplysninger om deg.\n\nOpplysninger som er samlet inn, kan ikke slettes.",
    nn: "Trekkjer du deg, slettar vi alle opplysningar om deg.\n\nOpplysningar som er samla inn, kan ikkje slettast.",
    en: "If you withdraw, we delete all data about you.\n\nData that we have cannot be deleted.",
  }),
  apart("answered on a day yet to come", "text/tense-differs", {
    nb: "Du svarte på skjemaet 3. mai 2028.",
    nn: "Du svara på skjemaet 3. mai 2028.",
    en: "You answered the form on 3 May 2028.",
  }),
  apart("answers for the employer", "text/disclosed-to-others", {
    nb: "Opplysningene meldes til arbeidsgiveren.",
    nn: "Opplysningane blir gitt vidare. Dei delast med arbeidsgjevaren.",
    en: "The information is reported to the employer.",
  }),
];
