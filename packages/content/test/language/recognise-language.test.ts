import { describe, expect, test } from "vitest";

import { findWords } from "../../src/text/internal/find-words.ts";
import type { SeenLanguage } from "../../src/language/markers.ts";
import { recogniseLanguage, tellingWords } from "../../src/language/recognise-language.ts";

const wordsIn = (text: string): string[] => findWords(text).map((word) => word.text);
const seen = (text: string): string => {
  const reading = recogniseLanguage(wordsIn(text));
  return reading.kind === "recognised" ? reading.language : reading.kind;
};

/** Written for this test, and not looked at when the words were chosen. */
const TEXTS: readonly (readonly [SeenLanguage, string])[] = [
  [
    "nb",
    "Takk for at du ble med i undersøkelsen vår i høst. Nå vil vi gjerne vite hvordan det har gått med deg siden sist. Du trenger ikke svare på alt, og du kan hoppe over det du ikke vil si noe om.",
  ],
  [
    "nb",
    "Legen din har ikke fått vite at du har fått dette brevet. Hvis du heller vil snakke med noen, kan du ringe oss på dagtid, så hjelper vi deg med å fylle ut skjemaet.",
  ],
  [
    "nb",
    "Vi trekker tilfeldig ut hvem som får et armbånd som måler søvn. Armbåndet sender vi hjem til deg i posten, og du sender det tilbake etter fjorten dager i en konvolutt som er betalt.",
  ],
  [
    "nn",
    "Takk for at du vart med i undersøkinga vår i haust. No vil vi gjerne vite korleis det har gått med deg sidan sist. Du treng ikkje svare på alt, og du kan hoppe over det du ikkje vil seie noko om.",
  ],
  [
    "nn",
    "Legen din har ikkje fått vite at du har fått dette brevet. Om du heller vil snakke med nokon, kan du ringje oss på dagtid, så hjelper vi deg med å fylle ut skjemaet.",
  ],
  [
    "nn",
    "Vi trekkjer tilfeldig ut kven som får eit armband som måler søvn. Armbandet sender vi heim til deg i posten, og du sender det attende etter fjorten dagar i ein konvolutt som er betalt.",
  ],
  [
    "da",
    "Tak for at du var med i vores undersøgelse i efteråret. Nu vil vi gerne vide, hvordan det er gået dig siden sidst. Du behøver ikke at svare på alt, og du kan springe det over, som du ikke vil sige noget om.",
  ],
  [
    "da",
    "Din læge har ikke fået at vide, at du har fået dette brev. Hvis du hellere vil tale med nogen, kan du ringe til os om dagen, så hjælper vi dig med at udfylde skemaet.",
  ],
  [
    "sv",
    "Tack för att du var med i vår undersökning i höstas. Nu vill vi gärna veta hur det har gått för dig sedan sist. Du behöver inte svara på allt, och du kan hoppa över det som du inte vill säga något om.",
  ],
  [
    "sv",
    "Din läkare har inte fått veta att du har fått det här brevet. Om du hellre vill prata med någon kan du ringa oss på dagtid, så hjälper vi dig att fylla i formuläret.",
  ],
  [
    "en",
    "Thank you for being part of our survey last autumn. Now we would like to know how you have been since then. You need not answer everything, and you can skip what you do not want to talk about.",
  ],
  [
    "en",
    "Your doctor has not been told that you have received this letter. If you would rather speak to somebody, you can call us during the day, and we will help you with the form.",
  ],
  [
    "se",
    "Giitu go ledjet mielde min iskkadeamis mannan čavčča. Dál mii háliidat diehtit mo dus lea mannan dan rájes. It dárbbaš vástidit buot gažaldagaid, ja don sáhtát guođđit daid maidda it hálit vástidit.",
  ],
  [
    "se",
    "Du doavttir ii dieđe ahte don leat ožžon dán reivve. Jus don baicca háliidat hállat geainna nu, de sáhtát riŋget midjiide beaivet, ja mii veahkehit du deavdit skovi.",
  ],
];

describe("a paragraph", () => {
  test.each(TEXTS)("of %s is recognised: %s", (language, text) => {
    expect(seen(text)).toBe(language);
  });

  test.each([
    "",
    "Hei!",
    "HUNT4",
    "Telefon 73 55 12 34",
    "Fjordheim universitet, Trondheim, Norge",
    "Takk for hjelpen.",
  ])("that says too little is undecided: %s", (text) => {
    expect(seen(text)).toBe("undecided");
  });

  test.each([
    "Wir möchten Sie gerne fragen, ob Sie an unserer Studie über Schlaf teilnehmen wollen. Es dauert nicht lange.",
    "Wir denken an Sie, an Ihre Familie, an den Schlaf.",
    "Pyydämme sinua osallistumaan tutkimukseen, joka käsittelee nukkumista. Osallistuminen on vapaaehtoista.",
    "Nous vous demandons de participer à une étude sur le sommeil. Votre participation est volontaire.",
    "Prosimy o udział w badaniu dotyczącym snu. Udział jest dobrowolny i można się wycofać w każdej chwili.",
  ])("in none of the languages is undecided: %s", (text) => {
    expect(seen(text)).toBe("undecided");
  });
});

describe("a plain letter of times and places", () => {
  const TIME =
    "Velkommen til time på poliklinikken tirsdag 9. mars. Ta med timebrevet og legitimasjon. Du kan parkere i P-huset ved Gastrosenteret. Møt opp fem minutter før timen, og meld deg i skranken i andre etasje. Har du forfall, ring oss på telefon 73 59 50 00. Husk å ta med medisinlisten din. Med hilsen St. Olavs hospital.";
  const GROUP =
    "Hei Camilla. Du inviteres til en gruppesamtale (fokusgruppe) ved Haukeland universitetssjukehus onsdag 17. mars, i Jonas Lies vei 65. Vi dekker reisen din med inntil kr 1 500,- mot kvittering. Du får et gavekort på kr 300,-. Deltakelsen er frivillig. Si ja eller nei ved å svare på SMS til 2242 eller ringe Kari på 55 97 50 00. Studien er finansiert av Forskningsrådet og registrert på ClinicalTrials.gov. Hilsen Haukeland universitetssjukehus";

  test("is Norwegian where no word shows which", () => {
    expect(seen(TIME)).toBe("norwegian");
    expect(["nb", "norwegian"]).toContain(seen(GROUP));
  });

  test.each([
    "Velkommen til din tid på ambulatoriet tirsdag den 9. marts. Tag indkaldelsen og legitimation med. Du kan parkere i P-huset ved hovedindgangen. Mød op fem minutter før tiden, og meld dig i skranken på anden etage. Har du forfald, så ring til os på telefon 35 45 35 45. Husk at tage din medicinliste med. Med venlig hilsen Rigshospitalet.",
    "Välkommen till din tid på mottagningen tisdag den 9 mars. Ta med kallelsen och legitimation. Du kan parkera i P-huset vid huvudentrén. Kom fem minuter före tiden och anmäl dig i receptionen på andra våningen. Får du förhinder, ring oss på telefon 08 123 456 78. Kom ihåg att ta med din läkemedelslista. Med vänlig hälsning Karolinska.",
  ])("is not Norwegian in a neighbour's language: %s", (text) => {
    expect(["nb", "nn", "norwegian"]).not.toContain(seen(text));
  });
});

test("the words that tell two languages apart are words of the one and not of the other", () => {
  const words = wordsIn(TEXTS[3]?.[1] ?? "");
  expect(tellingWords(words, "nn", "nb")).toEqual(expect.arrayContaining(["ikkje"]));
  expect(tellingWords(words, "nn", "nb")).not.toContain("du");
  expect(tellingWords(words, "nn", "nn")).toEqual([]);
});
