import type { SaidOtherwise } from "./said-otherwise.ts";

/** The same kinds by the same hand once more, when the first had been mended: of 25, 15 were told at first look. */
export const toldAgain: readonly SaidOtherwise[] = [
  {
    kind: "what programs put in for a value",
    rules: ["text/placeholder-left"],
    said: { nb: ["Kjære {{ pasient.navn | default('') }}, takk for sist.", "Hilsen {avdeling.leder}"] },
  },
  {
    kind: "a number that nobody means",
    rules: ["text/figure-impossible"],
    said: { nb: ["Du får 1 spørreskjemaer på nett og 1 konvolutter i posten."] },
  },
  {
    kind: "a time that does not fit",
    rules: ["text/deadlines-disagree", "text/past-deadline", "text/tense-differs"],
    said: {
      nb: [
        "Send inn svaret innen to uker, og meld fra innen 30 dager.",
        "Fristen for å svare har gått ut.",
        "Du fylte ut skjemaet 12. juni 2027.",
        "Legen vår ringer deg 12. oktober 2026.",
      ],
    },
  },
  {
    kind: "another study",
    rules: ["text/studies-disagree"],
    said: {
      nb: ["Formålet med Lungeprosjektet er å lære mer. I Hjerteprosjektet samler vi inn blodprøver."],
    },
  },
  {
    kind: "another law",
    rules: ["text/outdated-name"],
    said: { nb: ["Studien følger personregisterloven fra 1978."] },
  },
  {
    kind: "a choice that is none",
    rules: ["text/free-choice-denied", "text/silence-as-consent", "text/payment-asked"],
    said: {
      nb: [
        "Opplysningene dine kan aldri slettes. Hvis du ombestemmer deg, slettes alle opplysninger om deg.",
        "Du kan bare melde deg av hvis avdelingsoverlegen godkjenner det.",
        "Du blir trukket 250 kroner hvis du ikke svarer.",
      ],
      nn: ["Gjer du ingenting innan to veker, har du samtykt."],
    },
  },
  {
    kind: "two statements that cannot both be",
    rules: ["text/statements-disagree"],
    said: {
      nb: [
        "Svarene er anonyme. Forskerne har en nøkkel som kobler deg til svarene.",
        "Undersøkelsen er anonym. Navnet ditt erstattes med et løpenummer.",
      ],
      en: ["Your answers are anonymous. We can see who has not replied and will remind them."],
    },
  },
  {
    kind: "one recipient's own",
    rules: ["text/one-person-named"],
    said: { nb: ["Datteren din Emma er trukket ut til studien."] },
  },
  {
    kind: "a day that moves with whoever reads it",
    rules: ["text/relative-date"],
    said: {
      nb: ["Vi møtes på tirsdag.", "Prøvene dine hentes i neste uke."],
      en: ["The deadline is this Friday."],
    },
  },
  {
    kind: "a contact of another letter",
    rules: ["text/signer-differs"],
    said: { nb: ["Kontakt studieleder Siv Foss ved spørsmål.\n\nHilsen\nPer Bø, studieleder"] },
  },
  {
    kind: "what programs that write say themselves",
    rules: ["text/note-left"],
    said: { nb: ["Absolutt! Nedenfor finner du en oppdatert versjon."] },
  },
  {
    kind: "a part that is not there",
    rules: ["text/missing-part"],
    said: { en: ["Please find attached the form."] },
  },
  {
    kind: "a sentence in another language",
    rules: ["text/mixed-language"],
    said: { en: ["Takk for at du er med."] },
  },
  {
    kind: "a child and a grown-up",
    rules: ["text/addressees-mixed"],
    said: {
      nb: ["Du skal spørre foreldrene dine om lov. Skjemaet handler om arbeidslivet og pensjonen din."],
    },
  },
];

/** And what is near to them and sound: of thirty, one was held at first look. */
export const meantAgain = {
  nb: [
    "Vi fikk svaret ditt 12. januar 2027.",
    "Møtene er hver tirsdag.",
    "Navnet ditt erstattes med et løpenummer, og svarene er derfor ikke anonyme.",
    "Prosjektleder er Siv Foss, og Per Bø er forsker i prosjektet.\n\nHilsen\nSiv Foss, prosjektleder",
    "Hvis du melder deg av, sletter vi det vi har samlet inn om deg.",
    "Vi purrer ikke, men du kan svare når du vil fram til 15. mars 2027.",
    "Resultatene er anonyme. Vi har en kodeliste så lenge studien varer.",
    "Neste tirsdag i måneden er det stengt.",
    "Barnebarna dine kan hjelpe deg å svare.",
    "Foreldrene dine har fått et eget brev.",
    "Vi sender ut brev i løpet av uken.",
    "Har du ventet på time siden i fjor, kan du ringe oss.",
    "Studien er en del av Nasjonalt Register for Hjerneslag.",
    "Kan du møte 12. juni 2027?",
    "Vi håper du kan møte 12. juni 2027.",
    "Kan vi sende deg et nytt skjema 12. juni 2027?",
    "Vi møtes på tirsdag 9. mars 2027.",
    "Prøvene hentes hver uke.",
    "Studien åpner neste år.",
    "Du kan bare svare hvis legen din godkjenner det.",
    "Vi kan se hvem som har åpnet brevet.",
    "Vil du delta 12. juni 2027?",
    "Vi kommer på besøk på mandager.",
    "Undersøkelsen er anonym. Vi sender påminnelse til alle.",
    "Prøvene sendes samme dag.",
    "Hei, du møter 12. juni 2027.",
    "Det er fint om du møtte 12. juni 2027.",
  ],
  en: ["The form was written in Norwegian and translated with care.", "The phone is open next to the desk."],
  nn: ["I dag får mange hjelp, men vi veit ikkje kor lenge det varer.", "Kan du møte 12. juni 2027?"],
} as const;
