import type { Finding, Language, Round } from "@sluse/core";
import { instant } from "@sluse/core";
import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../src/text/check-text.ts";
import { plainLetter } from "../plain-letter.ts";
import { agreementSaid, meantTogether } from "./agreement-said.ts";
import { everydaySlipsSaid, meantEveryday } from "./everyday-slips-said.ts";
import { kindsSaid } from "./kinds-said.ts";
import { leftOversSaid } from "./left-overs-said.ts";
import { meantAnew } from "./meant-anew.ts";
import { meantByKind } from "./meant-by-kind.ts";
import { meantToo } from "./meant-too.ts";
import { meantByProjectOffice, projectOfficeSaid } from "./project-office-said.ts";
import { meantOfTimesAndHands, timesAndHandsSaid } from "./times-and-hands-said.ts";
import { pressureSaid } from "./pressure-said.ts";
import { meantByOthers, saidByOthers } from "./said-by-others.ts";
import { saidOtherwise } from "./said-otherwise.ts";
import { senseSaid } from "./sense-said.ts";
import { meantAgain, toldAgain } from "./told-again.ts";
import { toldAnew } from "./told-anew.ts";

/** What every letter has, so that the sentence beside it is all there is to judge. */
const LETTERS: Readonly<Record<Language, string>> = {
  nb: "Hei Kari\n\nVi spør om du vil være med i en studie om søvn. Det er frivillig å delta, og du kan trekke deg når som helst uten å oppgi noen grunn. Det får ingen følger for behandlingen din. Har du spørsmål, ring oss på telefon 73 55 12 34.",
  nn: "Hei Kari\n\nMe spør om du vil vere med i ein studie om søvn. Det er frivillig å delta, og du kan trekkje deg når som helst utan å gje nokon grunn. Det får ingen følgjer for behandlinga di. Har du spørsmål, ring oss på telefon 73 55 12 34.",
  en: "Dear Kari\n\nWe ask if you would like to take part in a study on sleep. Taking part is voluntary, and you may withdraw at any time without giving a reason. This will not affect your treatment. If you have questions, call us on +47 73 55 12 34.",
  se: "Bures Áile\n\nMii bivdit du searvat dutkamii nahkáriid birra. Searvan lea eaktodáhtolaš, ja don sáhtát geassádit goas beare almma ákkastaddama haga. Jus dus leat gažaldagat, riŋge midjiide telefovdna 73 55 12 34.",
};
const CONTEXT = {
  ...EXAMPLE_CONTEXT,
  now: instant("2027-02-01T12:00:00+01:00"),
  window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
};

/** Sentences of letters that say what is meant, near to those that do not. */
const MEANT: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    "Svarfristen var opprinnelig 20. januar 2027, men er utsatt til 15. mars 2027.",
    "Fristen 20. januar er forlenget til 15. mars 2027.",
    "Frist for å søke om reisestøtte er 1. april 2027. Frist for å svare på skjemaet er 15. mars 2027.",
    "Måleren skal sitte på fra kl. 21.00 til kl. 07.00 neste morgen.",
    "Funnene kan få betydning for behandlingen din senere.",
    "Sier du nei, mister du ingen rettigheter.",
    "Hvis du ikke vil delta, kan du bare kaste brevet.",
    "Hvis du ikke svarer, hører du ikke mer fra oss.",
    "Svarer du ikke, tar vi det som et nei.",
    "Hvis du vil delta, må du svare på skjemaet.",
    "Du får raskere svar på blodprøven enn vanlig hos fastlegen.",
    "Deltakerne er med i trekningen av ett gavekort på 500 kroner.",
    "Som pasient kan du lese journalen din på nett.",
    "Ring Mona: 480 12 345",
    "Kjære\nKari Ås",
    "Sett ett kryss: (  ) Ja (  ) Nei",
    "Sett ett kryss: ☐ Ja ☐ Nei ☐ Vet ikke",
    "Studien ISRCTN12345678 er meldt.",
    "If you want this letter in English, please call us.",
    "This letter is also available in English,\nPolish and Arabic on the website.",
    "This letter is also available in English. Please call us if you would like to have it in English or any other language than Norwegian.",
    "Sámegiella: Váldde oktavuođa jus háliidat dán reivve sámegillii.",
    "Artikkelen heter «Exercise at work\nand back pain: a randomised trial».",
    "Studien varer fra 2027 til 2035, og bygger på en fra 2017–2019.",
    "34.\n\nMay-Britt og Edvard Moser",
    "Org.nr. 974 767\n880",
    "Du må ikke svare hvis du ikke vil.",
    "Ingen kan pålegge deg å delta.",
    "Du plikter ikke å svare.",
    "Du er ikke forpliktet til noe ved å svare.",
    "Svarer du ikke, skjer det ingenting.",
    "Det får ingen følger for deg om du sier nei.",
    "Du mister ikke plassen på ventelisten om du sier nei.",
    "Det koster ingenting å delta.",
    "Du får dekket reiseutgiftene dine.",
    "Som takk får du et gavekort på 200 kroner.",
    "Du kan trekke samtykket tilbake helt til dataene er analysert.",
    "Vi kan ikke slette opplysninger som allerede er brukt i analyser.",
    "Svar gjerne innen 15. mars 2027.",
    "Svarfristen er mandag 15. mars 2027.",
    "Skjemaet er åpent til og med 31. mars 2027.",
    "Du ble operert 14. oktober 2026.",
    "Studien startet 1. januar 2020 og varer til 31. desember 2032.",
    "Data fra 1990–2025 brukes.",
    "Vi holder til i 3. etasje, rom 3.14.",
    "Møt på poliklinikken, inngang B, fredag 5. mars 2027 kl. 09.15.",
    "Hei!",
    "Er du under 18 år, må en forelder samtykke.",
    "Du må signere samtykket hvis du vil være med.",
    "For å delta må du logge inn på Helsenorge.",
    "Hvis du vil delta, må du fylle ut skjemaet.",
    "Du må være over 18 år for å delta.",
    "Du må oppgi alderen din i skjemaet.",
    "Alle mellom 40 og 60 år er invitert.",
    "Opplysningene slettes senest 31. desember 2040.",
    "Sykehuset har plikt til å føre journal.",
    "Vi har taushetsplikt.",
    "Forskerne er forpliktet til å holde opplysningene hemmelige.",
    "Lovgrunnlaget er helseforskningsloven § 9 og personvernforordningen artikkel 6 nr. 1 bokstav e.",
    "REK sør-øst D har godkjent prosjektet (saksnr. 123456).",
    "Prosjektet er finansiert av Norges forskningsråd med 12 millioner kroner.",
    "Du kan klage til Datatilsynet på postkasse@datatilsynet.no.",
    "Personvernombudet når du på personvernombud@fjordheim.no.",
    "Ønsker du ikke flere henvendelser, kan du reservere deg på Helsenorge.",
    "Vi beklager at brevet du fikk i januar hadde feil lenke.",
    "Har du allerede svart, kan du se bort fra dette brevet.",
    "Dette er en påminnelse til deg som ikke har svart.",
    "Er det noe du lurer på? Ring oss.",
    "Spørreskjemaet har 32 spørsmål og tar om lag 15 minutter.",
    "Telefonen er betjent mandag–fredag kl. 9–15.",
    "Besøk: Sykehusveien 3 B, 7030 Trondheim",
    "Postboks 1234 Sentrum, 0107 Oslo",
    "P.b. 4950 Nydalen, 0424 Oslo",
    "Tlf. 22 85 50 50, man.–fre. 08.00–15.30",
    "Blodprøven tas med butterfly-kanyle 21G.",
    "Legemiddelet er 5 mg/ml, 2 × daglig.",
    "Ca. 1 av 10 får bivirkninger.",
    "Kode for studien: HUNT4-70+",
    "Vi trenger ikke fødselsnummeret ditt.",
    "Skjemaet lagres i TSD, UiO.",
    "Du kan også skanne QR-koden.",
    "Hvis du har mistet brevet, send oss en e-post.",
    "Det er helt greit å si nei.",
    "Ja, jeg vil delta.",
    "Nei takk, jeg vil ikke delta.",
    "Er du gravid, kan du ikke delta.",
    "Du kan ikke delta hvis du har pacemaker.",
    "Deltakere som bor langt unna, får dekket hotell.",
    "Vi sender én påminnelse hvis vi ikke hører fra deg.",
    "Hører vi ikke fra deg, sender vi én påminnelse.",
    "Svarer du ikke, sender vi en påminnelse om to uker.",
    "Ved spørsmål, kontakt studiesykepleier Åse B. Hætta.",
    "Hilsen Åse Hætta og Per-Arne Øvergård",
    "Bokstaven X står for kvinne.",
    "Se også baksiden av arket.",
    "Vi vil, vil du?",
    "Det kan hende at at-setningen er lang.",
    "Deres ref.:  Vår ref.: 27/00041-2  Dato: 1.2.2027",
    "Vår ref. Telefon: 73 55 12 34",
    "Alle spørsmål må besvares for at skjemaet skal bli lagret.",
    "Hvis du trekker deg, er vi nødt til å beholde svar som alt er brukt.",
    "Studien handler om tvungen omsorg.",
    "Sier du nei, får du ikke flere brev fra oss.",
    "Uten samtykke kan vi ikke bruke opplysningene om deg.",
    "Du kan gå 10 000 skritt om dagen, og noen får 12 000 skritt.",
    "OBS! Prøven må oppbevares kaldt.",
    "Husk! Ta med legitimasjon.",
    "NB! Sjekk at adressen stemmer.",
    "Navnet ditt fjernes før vi sender prøvene til laboratoriet.",
    "Prosjektet ble sendt til vurdering hos REK.",
    "Hvis du ikke deltar, risikerer du ingenting.",
    "For å trekke deg er det nok å ringe oss.",
    "Du får ikke vite hvilken gruppe du havner i.",
    "Kvinner født før 1960 er også invitert.",
    "Svarene behandles innen utgangen av 2028.",
    "Du trenger ikke betale noe selv.",
    "Kontrollene koster ingenting, og du slipper reiseutgifter.",
    "Du må selv betale parkering? Nei, den er gratis.",
    "Skjemaet stenger ikke før alle har fått svart.",
  ],
  nn: [
    "Fristen 20. januar er forlenga til 15. mars 2027.",
    "Dei som svara før 1. januar 2027, er med i trekkinga.",
    "Du mistar ingen rettar om du seier nei.",
    "Du pliktar ikkje å svare.",
    "Det kostar ingenting å vere med.",
    "Svar gjerne innan 15. mars 2027.",
    "Om du ikkje svarar, skjer det ingenting.",
    "Har du alt svara, kan du sjå bort frå dette brevet.",
    "Er du under 18 år, må ein forelder samtykkje.",
    "Me sender éi påminning.",
    "Telefontid: måndag–fredag kl. 9–15",
    "Du får dekt reiseutgiftene.",
    "Du kan ikkje delta om du har pacemakar.",
    "Opplysningane blir sletta seinast 31. desember 2040.",
    "Dei som bur i Sogn og Fjordane, får same brevet.",
    "Mvh. Åse Hætta",
    "Prosjektet heiter «Livet på Vestlandet».",
    "Du kan når som helst ombestemme deg.",
    "Dykkar ref.: Vår ref.: Dato: 1.2.2027",
    "Alle spørsmåla må svarast på for at skjemaet skal bli lagra.",
    "Seier du nei, får du ikkje fleire brev frå oss.",
  ],
  en: [
    "The deadline of 20 January has been extended to 15 March 2027.",
    "If we do not hear from you, we will take it that you do not wish to take part.",
    "If you wish to take part, you must reply to this letter.",
    "Saying no will not affect your care.",
    "You will not be treated faster if you take part.",
    "Regional komité for medisinsk og helsefaglig forskningsetikk (REK) has approved the study.",
    "You do not have to answer.",
    "There is no cost to you.",
    "Please answer by 15 March 2027.",
    "If you do not answer, nothing happens.",
    "If you have already answered, please ignore this letter.",
    "If you are under 18, a parent must agree.",
    "You must be over 18 to take part.",
    "We will send one reminder.",
    "You cannot take part if you have a pacemaker.",
    "Travel costs are covered.",
    "Your data will be deleted by 31 December 2040.",
    "You must sign the consent form if you wish to take part.",
    "We are required by law to keep your data for five years.",
    "The study is funded by the Research Council of Norway (Norges forskningsråd).",
    "Questions? Call +47 73 55 12 34 (Mon–Fri, 9 am–3 pm).",
    "You are free to change your mind.",
    "The project was submitted for review by the ethics committee.",
    "You have been a participant since 2019.",
    "No data will be shared before we send you the results.",
    "Declining is fine, and nothing changes for you.",
  ],
  se: [
    "It dárbbaš vástidit buot gažaldagaide.",
    "Norgga dutkanráđđi (Norges forskningsråd) lea ruhtadan dan.",
    "It dárbbaš vástidit.",
    "Ii máksa maidege searvat.",
    "Jus it hálit searvat, de it dárbbaš dahkat maidege.",
    "Vástit ovdal njukčamánu 15. beaivvi 2027.",
    "Jus don leat juo vástidan, de it dárbbaš fuolahit dán reivves.",
    "Mii sáddet ovtta muittuhusa.",
    "Don sáhtát goas beare rievdadit oaivila.",
    "Mis lea geatnegasvuohta vurket dieđuid.",
    "Searvan lea eaktodáhtolaš, bákku haga.",
  ],
};
const cases = [
  ...Object.entries(MEANT),
  ...Object.entries(meantToo),
  ...Object.entries(meantAnew),
  ...Object.entries(meantTogether),
  ...Object.entries(meantEveryday),
  ...Object.entries(meantByOthers),
  ...Object.entries(meantByKind),
  ...Object.entries(meantByProjectOffice),
  ...Object.entries(meantOfTimesAndHands),
  ...Object.entries(meantAgain),
].flatMap(([language, sentences]) =>
  sentences.map((sentence) => ({ language: language as Language, sentence })),
);

const findingsOf = (language: Language, sentence: string, round?: Round): readonly Finding[] =>
  checkText(plainLetter(`${LETTERS[language]}\n\n${sentence}\n`), {
    ...CONTEXT,
    language,
    ...(round === undefined ? {} : { round }),
  }).findings;
const stopsOf = (language: Language, sentence: string): readonly Finding[] =>
  findingsOf(language, sentence).filter(({ severity }) => severity === "hold" || severity === "refuse");

test.each(cases)("$language: nothing stops $sentence", ({ language, sentence }) => {
  const stops = stopsOf(language, sentence);
  expect(stops.map(({ rule, message }) => `${rule} ${message.en.what}`)).toEqual([]);
});

test.each([
  ...saidOtherwise,
  ...pressureSaid,
  ...leftOversSaid,
  ...toldAnew,
  ...agreementSaid,
  ...everydaySlipsSaid,
  ...saidByOthers,
  ...kindsSaid,
  ...senseSaid,
  ...projectOfficeSaid,
  ...timesAndHandsSaid,
  ...toldAgain,
])("$kind is told in whatever words", ({ rules, said }) => {
  const missed = Object.entries(said).flatMap(([language, sentences]) =>
    sentences.filter(
      (sentence) =>
        !findingsOf(language as Language, sentence, "invitation").some(({ rule }) => rules.includes(rule)),
    ),
  );
  expect(missed).toEqual([]);
});
