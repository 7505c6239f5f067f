import type { SaidOtherwise } from "./said-otherwise.ts";

/** What a letter says in two places, or promises and takes away, in words that no pattern was made from. */
export const agreementSaid: readonly SaidOtherwise[] = [
  {
    kind: "an end before its beginning",
    rules: ["text/span-reversed", "text/time-impossible", "text/date-far-off"],
    said: {
      nb: [
        "Kontoret svarer fra 16.00 til 7.30.",
        "Prosjektperioden er fra 2033 til 2030.",
        "Vi spør alle mellom 80 og 70 år.",
        "Skjemaet åpner den 20. mai 2027 og slutter den 2. mai 2027.",
      ],
      nn: ["Telefonen er open frå kl. 15 til kl. 8.", "Vi måler frå mai 2029 til januar 2028."],
      en: ["Phone us between 5 pm and 9 am.", "The study runs from May 2032 until April 2031."],
      se: ["Don leat gaskal 70 ja 40 jagi."],
    },
  },
  {
    kind: "another study's name",
    rules: ["text/studies-disagree"],
    said: {
      nb: [
        "Prosjektet heter LUFTIG. Det er frivillig å være med i KNOKKEL.",
        "Vil du delta i «Sterk i knær»? Du kan være med i «Pust lett» hjemmefra.",
      ],
      nn: ["Du kan delta i Søvnstudien heime. Å vere med i Synsundersøkinga er frivillig."],
      en: ["Take part in the Northern Heart Study. You may withdraw from the Coastal Lung Survey."],
    },
  },
  {
    kind: "a heading that leads nowhere",
    rules: ["text/heading-empty"],
    said: {
      nb: [
        "Du svarer på skjemaet hjemme, og ingen andre enn forskerne får se det.\n\nFordeler og ulemper\n\nPersonvern\n\nSvarene slettes.",
        "Du svarer på skjemaet hjemme, og ingen andre enn forskerne får se det.\n\nDette skal du gjøre:\n\nVennlig hilsen",
      ],
      nn: [
        "Du svarar på skjemaet heime, og ingen andre enn forskarane får sjå det.\n\nForsikring\n\nGodkjenning\n\nREK har godkjent.",
      ],
    },
  },
  {
    kind: "a cure that is certain",
    rules: ["text/certainty-promised"],
    said: {
      nb: [
        "Bruker du plasteret, blir du smertefri.",
        "Metoden fjerner smertene.",
        "Å delta hindrer hjerteinfarkt.",
      ],
      nn: ["Behandlinga fjernar plagene.", "Vi kan love at det går over."],
      en: ["The drug cures the pain.", "Taking part protects against stroke."],
    },
  },
  {
    kind: "a no that is not taken",
    rules: ["text/free-choice-denied", "text/pressure-put"],
    said: {
      nb: [
        "Det er ikke mulig å melde seg ut før studien er over.",
        "Sykehuset forutsetter at alle svarer.",
        "Et nei fra deg går ut over andre pasienter.",
      ],
      nn: ["Vi føreset at du blir med.", "Etter dette er du bunden i to år."],
      en: ["Your family expects you to take part.", "We do not erase your answers even if you ask."],
    },
  },
];

/** Sentences that agree, near to those that do not. */
export const meantTogether = {
  nb: [
    "Legevakten er åpen fra kl. 15 til kl. 8.",
    "Sov mellom kl. 23 og 07 hvis du kan.",
    "Sensoren sitter på armen hele tiden mens du hviler og ellers gjør som du pleier, og måler pulsen fra kl. 22 til kl. 6.",
    "Prosjektperioden er fra 2030 til 2033.",
    "Du er mellom 40 og 65 år.",
    "Skjemaet åpner 10. mars 2027 og stenger 20. mars 2027.",
    "Tallet falt fra 2019 personer til 2010 personer.",
    "Du får et gavekort på 500 kroner. Gavekortet på 500 kroner får du etter siste besøk.",
    "Du var med i Knestudien. Vi spør om du vil delta i Ryggstudien.",
    "Vil du delta i Ryggstudien? Du kan også være med i Knestudien.",
    "Studien heter SOVGODT. Vil du være med i Søvnstudien?",
    "Du og de andre som svarer, er med i trekningen. Takk fra De forente nasjoner.",
    "Alle deltakernes navn er skjult. Deres navn vises ikke.",
    "Vi undersøker om medisinen fjerner smerter.",
    "Vi vet ikke om det å delta forebygger kreft.",
    "Vi forventer at du får svar innen to uker.",
    "Det er ikke mulig å avslutte skjemaet uten å lagre.",
    "Hva skjer med opplysningene?\n\nDe slettes.\n\nHvem kan du kontakte?\n\nKari Ås.",
    "Gruppe 1 får medisinen hver morgen i fire uker på sykehuset.\n\nGruppe 2 får medisinen hver morgen i fire uker på sykehuset.",
  ],
  nn: [
    "Studien går frå mars 2027 til april 2028.",
    "Vi vonar du vil svare, så vi kan hjelpe deg. Dei som svarar, er med i trekkinga.",
    "Vil du vere med i Hjartestudien? Du kan trekkje deg frå Hjartestudien.",
  ],
  en: [
    "Our office is open from 9 am to 4 pm on weekdays.",
    "Wear the sensor from 10 pm to 7 am, day and night. Call us if it falls off.",
    "We do not know whether the treatment cures the pain.",
    "Would you like to join the Northern Heart Study? You may withdraw from the Heart Study at any time.",
  ],
  se: ["Don leat gaskal 40 ja 70 jagi."],
} as const;
