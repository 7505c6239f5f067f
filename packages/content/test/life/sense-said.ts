import type { SaidOtherwise } from "./said-otherwise.ts";

/** What a letter says that nobody can mean: counts, prices of a no, readers and talk that were thought of last. */
export const senseSaid: readonly SaidOtherwise[] = [
  {
    kind: "counts of days, and shares by name",
    rules: ["text/sum-wrong", "text/missing-part"],
    said: {
      nb: [
        "Vi møtes tre ganger: 2. mars og 9. mars.",
        "Du får to skjemaer: et nå, et i mai og et i juni.",
        "En tredjedel (60 prosent) sov dårlig.",
        "Du får 50 kroner per skjema for to skjemaer, til sammen 200 kroner.",
        "Mer om dette står på side 9 i dette brevet.",
      ],
      nn: ["Du får to skjema: eit no, eit i mai og eit i juni."],
      en: ["Two thirds (30 percent) slept badly.", "More is told on page 9 of this letter."],
    },
  },
  {
    kind: "the price of a no",
    rules: [
      "text/consequence-threatened",
      "text/pressure-put",
      "text/free-choice-denied",
      "text/reward-promised",
      "text/silence-as-consent",
    ],
    said: {
      nb: [
        "Vi ringer deg igjen hvis du sier nei.",
        "Uten svaret ditt må tilbudet legges ned.",
        "Skjemaet kan ikke velges bort.",
        "Har du en gang sagt ja, er du forpliktet.",
        "Å svare gir forrang i køen.",
        "Sier du nei, skrives det i pasientjournalen.",
      ],
      nn: ["Me ringjer deg igjen om du seier nei.", "Å svare gjev forrang."],
      en: [
        "We call you again if you say no.",
        "Taking part gives you priority.",
        "We presume you are willing unless you write to us.",
      ],
    },
  },
  {
    kind: "readers of other letters",
    rules: ["text/addressees-mixed"],
    said: {
      nb: [
        "Mannen din døde i januar. Du får brevet fordi du ble operert.",
        "Du aldri har hatt kreft, men du får brevet fordi du ble operert.",
        "Som erfaren lege ved klinikken kjenner du studien. Du får brevet fordi du ble operert.",
      ],
      nn: ["Mannen din gjekk bort i januar. Du får brevet fordi du vart operert."],
    },
  },
  {
    kind: "asides of whoever wrote it",
    rules: ["text/note-left", "text/sentence-broken-off", "text/mojibake"],
    said: {
      nb: [
        "Kontroller at dette stemmer.",
        "Vi sletter svarene dine (presiser når).",
        "Teksten over er kopiert fra søknaden.",
        "Skal vi si «behandling» her?",
        "Ingen får se svarene dine, med unntak av dem som leder studien og ingen andre enn",
        "Du spo\u0338r om mye.",
      ],
      nn: ["Skal me seie «behandling» her?"],
      en: ["Check that this is correct.", "We delete your answers (specify when)."],
    },
  },
];
