import type { Letter } from "./letter.ts";

const ADDRESS = "https://studier.example.no/blaabaer?lang=nb&kilde=brev";

export const nb: Letter = {
  language: "nb",
  tag: "nb-NO",
  title: "Invitasjon til Blåbærstudien",
  sender: ["Fjordheim universitetssykehus", "Avdeling for ernæring", "2. februar 2027"],
  blocks: [
    { kind: "heading", text: "Vil du være med i Blåbærstudien?" },
    {
      kind: "paragraph",
      parts: [
        "Vi inviterer deg til å delta i et forskningsprosjekt om kosthold og søvn. Formålet er å finne ut om daglig inntak av blåbær påvirker hvor godt voksne sover. Du får dette brevet fordi du bor i Kárášjohka eller Nordre Åsnes kommune og er mellom 40 og 60 år.",
      ],
    },
    {
      kind: "paragraph",
      parts: [
        "Det er frivillig å delta. Du kan når som helst trekke deg uten å oppgi grunn, og det får ingen følger for behandlingen din. Les mer på ",
        { text: "studiens nettside", address: ADDRESS },
        " før du bestemmer deg.",
      ],
    },
    { kind: "list", items: ["Du svarer på et skjema to ganger.", "Du fører dagbok i fjorten dager."] },
    {
      kind: "table",
      rows: [
        ["Svarfrist:", "15. mars 2027"],
        ["Kontakt:", "Siv Øverås, telefon 55 50 12 34"],
      ],
    },
    {
      kind: "paragraph",
      parts: [
        "Studien er godkjent av regional komité for medisinsk og helsefaglig forskningsetikk. Opplysningene oppbevares til 31. desember 2032 og slettes deretter. Offisielle filer er fjernet, og effekten blir fulgt opp.",
      ],
    },
    { kind: "signature", lines: ["Med vennlig hilsen", "Ánde Øverås", "prosjektleder"] },
  ],
};

export const nn: Letter = {
  language: "nn",
  tag: "nn-NO",
  title: "Invitasjon til Blåbærstudien",
  sender: ["Fjordheim universitetssjukehus", "Avdeling for ernæring", "2. februar 2027"],
  blocks: [
    { kind: "heading", text: "Vil du vere med i Blåbærstudien?" },
    {
      kind: "paragraph",
      parts: [
        "Vi inviterer deg til å delta i eit forskingsprosjekt om kosthald og søvn. Føremålet er å finne ut om dagleg inntak av blåbær påverkar kor godt vaksne søv. Du får dette brevet fordi du bur i Guovdageaidnu eller Nordre Åsnes kommune og er mellom 40 og 60 år.",
      ],
    },
    {
      kind: "paragraph",
      parts: [
        "Det er frivillig å delta. Du kan når som helst trekkje deg utan å gje nokon grunn, og det får ingen følgjer for behandlinga di. Les meir på ",
        { text: "nettsida til studien", address: ADDRESS },
        " før du bestemmer deg.",
      ],
    },
    { kind: "list", items: ["Du svarer på eit skjema to gonger.", "Du fører dagbok i fjorten dagar."] },
    {
      kind: "table",
      rows: [
        ["Svarfrist:", "15. mars 2027"],
        ["Kontakt:", "Siv Øverås, telefon 55 50 12 34"],
      ],
    },
    {
      kind: "paragraph",
      parts: [
        "Studien er godkjend av regional komité for medisinsk og helsefagleg forskingsetikk. Opplysningane blir oppbevarte til 31. desember 2032 og deretter sletta.",
      ],
    },
    { kind: "signature", lines: ["Venleg helsing", "Ánde Øverås", "prosjektleiar"] },
  ],
};

export const en: Letter = {
  language: "en",
  tag: "en-GB",
  title: "Invitation to the Bilberry Study",
  sender: ["Fjordheim University Hospital", "Department of Nutrition", "2 February 2027"],
  blocks: [
    { kind: "heading", text: "Would you like to join the Bilberry Study?" },
    {
      kind: "paragraph",
      parts: [
        "We invite you to take part in a research project on diet and sleep. The aim is to find out whether a daily portion of bilberries affects how well adults sleep. You receive this letter because you live in Kárášjohka or Nordre Åsnes and are between 40 and 60 years old.",
      ],
    },
    {
      kind: "paragraph",
      parts: [
        "Taking part is voluntary. You may withdraw at any time without giving a reason, and this will not affect your treatment. Read more on ",
        { text: "the website of the study", address: ADDRESS },
        " before you decide.",
      ],
    },
    { kind: "list", items: ["You answer a questionnaire twice.", "You keep a diary for fourteen days."] },
    {
      kind: "table",
      rows: [
        ["Answer by:", "15 March 2027"],
        ["Contact:", "Siv Øverås, telephone +47 55 50 12 34"],
      ],
    },
    {
      kind: "paragraph",
      parts: [
        "The study is approved by the regional committee for medical and health research ethics. The data are kept until 31 December 2032 and deleted after that.",
      ],
    },
    { kind: "signature", lines: ["Yours sincerely", "Ánde Øverås", "project manager"] },
  ],
};

/** As short as a letter can be: for fixtures that show one fault each. */
export const short: Letter = {
  ...nb,
  blocks: [
    { kind: "heading", text: "Vil du være med i Blåbærstudien?" },
    {
      kind: "paragraph",
      parts: [
        "Det er frivillig å delta. Les mer på ",
        { text: "studiens nettside", address: ADDRESS },
        " før du bestemmer deg.",
      ],
    },
    { kind: "signature", lines: ["Med vennlig hilsen", "Ánde Øverås"] },
  ],
};

/** Two pages long. */
export const long: Letter = {
  ...nb,
  blocks: [
    ...nb.blocks.slice(0, 3),
    ...Array.from({ length: 9 }, (_, i) => ({
      kind: "paragraph" as const,
      parts: [
        `Avsnitt ${i + 1}. Opplysningene lagres uten navn, og bare prosjektlederen har nøkkelen. Du kan be om innsyn, retting og sletting så lenge studien varer, og du kan klage til Datatilsynet hvis du mener at opplysningene brukes i strid med det du har sagt ja til. Resultatene legges fram samlet, slik at ingen kan kjennes igjen.`,
      ],
    })),
    ...nb.blocks.slice(5),
  ],
};

/** Long words with soft hyphens, some of which end up at the end of a line. */
export const hyphenated: Letter = {
  ...nb,
  blocks: [
    { kind: "heading", text: "Vil du være med i Blåbærstudien?" },
    {
      kind: "paragraph",
      parts: [
        "Forsknings\u00ADprosjektet ser på helse\u00ADopplysninger om kost\u00ADholds\u00ADvaner, søvn\u00ADkvalitet og arbeids\u00ADmiljø\u00ADbelastning. "
          .repeat(4)
          .trim(),
      ],
    },
    { kind: "signature", lines: ["Med vennlig hilsen", "Ánde Øverås"] },
  ],
};

const LONG_ADDRESS = "https://studier.example.no/blaabaer/informasjon/svarskjema?kilde=brev&spraak=nb";

/** Writes out an address that does not fit on its line. */
export const addressed: Letter = {
  ...nb,
  blocks: [
    { kind: "heading", text: "Vil du være med i Blåbærstudien?" },
    {
      kind: "paragraph",
      parts: [
        "Det er frivillig å delta, og du kan trekke deg når du vil. Svar på ",
        { text: LONG_ADDRESS, address: LONG_ADDRESS },
        " før 15. mars 2027.",
      ],
    },
    { kind: "signature", lines: ["Med vennlig hilsen", "Ánde Øverås"] },
  ],
};
