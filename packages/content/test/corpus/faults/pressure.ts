import { added, type Fault } from "../fault.ts";

type Said = readonly [nb: string, nn: string, en: string];

const said = (
  expects: Fault["expects"],
  kinds: Readonly<Record<string, Said>>,
  also: Fault["also"] = [],
): Fault[] =>
  Object.entries(kinds).map(([name, [nb, nn, en]]) => ({
    name,
    expects,
    also,
    inject: added({ nb, nn, en }),
  }));

/** Letters that leave no free choice. */
export const pressure: readonly Fault[] = [
  // The letters say that it is voluntary.
  ...said(
    "text/free-choice-denied",
    {
      "not voluntary": [
        "Det er ikke frivillig å delta.",
        "Det er ikkje frivillig å delta.",
        "Taking part is not voluntary.",
      ],
    },
    ["text/statements-disagree"],
  ),
  ...said("text/coercive-wording", {
    "must take part": [
      "Alle pasienter må delta i studien.",
      "Alle pasientar må delta i studien.",
      "All patients must take part in the study.",
    ],
    obliged: [
      "Som pasient er du forpliktet til å delta.",
      "Som pasient er du forplikta til å delta.",
      "As a patient you are obliged to take part.",
    ],
    demanded: [
      "Vi krever at du svarer på alle spørsmål.",
      "Vi krev at du svarar på alle spørsmål.",
      "We require that you answer every question.",
    ],
    "by law": ["Loven pålegger deg å svare.", "Det er påbode å svare.", "You are required by law to answer."],
    "by everybody": [
      "Skjemaet må besvares av alle.",
      "Skjemaet må fyllast ut av alle.",
      "You must complete the questionnaire.",
    ],
    compulsory: ["Deltakelsen er påkrevd.", "Deltakinga er påkravd.", "Participation is compulsory."],
  }),
  ...said("text/free-choice-denied", {
    "no way out": [
      "Har du sagt ja, kan du ikke trekke deg.",
      "Har du sagt ja, kan du ikkje trekkje deg.",
      "Once you have said yes, you cannot withdraw.",
    ],
    "for ever": [
      "Samtykket er ugjenkallelig.",
      "Samtykket kan ikkje trekkjast tilbake.",
      "It is not possible to opt out.",
    ],
    "a reason asked for": [
      "Vil du trekke deg, må du oppgi en god grunn.",
      "Vil du trekkje deg, må du gje ein god grunn.",
      "If you wish to withdraw, you must give a good reason.",
    ],
  }),
  ...said("text/consequence-threatened", {
    "consequences for care": [
      "Sier du nei, får det følger for behandlingen din.",
      "Seier du nei, får det følgjer for behandlinga di.",
      "If you say no, it may affect your treatment.",
    ],
    "treatment ended": [
      "Hvis du ikke deltar, vil behandlingen din bli avsluttet.",
      "Utan svar kan vi ikkje behandle deg vidare.",
      "If you refuse, your treatment will be stopped.",
    ],
    "a fine": [
      "Den som ikke svarer, risikerer bot.",
      "Den som ikkje svarar, risikerer bot.",
      "If you do not respond, you may be fined.",
    ],
    "a place lost": [
      "Svarer du ikke, mister du plassen i køen.",
      "Svarar du ikkje, mistar du plassen i køen.",
      "If you do not answer, you lose your place.",
    ],
    "others are told": [
      "Svarer du ikke innen fristen, ringer vi deg og familien din.",
      "Svarar du ikkje innan fristen, ringjer vi deg og familien din.",
      "If we hear nothing, we will contact your family.",
    ],
  }),
  ...said("text/reward-promised", {
    "faster care": [
      "Svar nå, så får du raskere time til behandling.",
      "Svar no, så får du raskare time til behandling.",
      "Answer now, and you will get faster treatment.",
    ],
    "ahead of others": [
      "De som svarer, kommer først i køen.",
      "Dei som svarar, kjem fremst i køen.",
      "Those who answer jump the queue.",
    ],
  }),
  ...said("text/reward-promised", {
    "a large sum": [
      "Alle som svarer, får 5 000 kroner.",
      "Alle som svarar, får 5 000 kroner.",
      "Everyone who answers gets NOK 5,000.",
    ],
  }),
  ...said("text/payment-asked", {
    "a fee": [
      "Du må betale 250 kroner for å delta.",
      "Du må betale 250 kroner for å vere med.",
      "You must pay NOK 250 to take part.",
    ],
    "what money is taken with": [
      "Oppgi kontonummeret ditt på nettsiden.",
      "Oppgje kontonummeret ditt på nettsida.",
      "Enter your card number on the website.",
    ],
  }),
  ...said("text/silence-as-consent", {
    "nothing done is a yes": [
      "Gjør du ingenting, er du automatisk deltaker.",
      "Gjer du ingenting, er du med i studien.",
      "Silence will be understood as a yes.",
    ],
    "silence is a yes": [
      "Hører vi ikke fra deg, regner vi det som at du samtykker.",
      "Høyrer vi ikkje frå deg, reknar vi det som at du samtykkjer.",
      "If we do not hear from you, we will assume that you agree.",
    ],
    "no answer is consent": [
      "Manglende svar regnes som samtykke.",
      "Manglande svar blir rekna som samtykke, og reknast som ja.",
      "No reply is regarded as consent; we treat it as consent.",
    ],
  }),
];

/** What the writers of a letter left in it, or left out. */
export const unfinished: readonly Fault[] = [
  ...said("text/note-left", {
    "numbered draft": ["Utkast v3 av brevet.", "Utkast v3 av brevet.", "Draft v3 of the letter."],
    "note to a colleague": [
      "Kari: sjekk dette med personvernombudet!",
      "Kari: sjekk dette med personvernombodet!",
      "Kari: please check this with the legal office!",
    ],
    "note to self": [
      "NB! Husk å endre dette avsnittet.",
      "NB! Hugs å endre dette avsnittet.",
      "NB! Remember to change this paragraph.",
    ],
    "to be done before it is sent": [
      "Slettes før utsending",
      "Hugs å fjerne dette før utsending",
      "Please update this before sending",
    ],
    "word to the group": [
      "Versjon til gjennomlesning",
      "Kun for prosjektgruppa",
      "Only for the project group",
    ],
    "place to fill": ["(her må vi ha riktig frist)", "(her må vi ha rett frist)", "(insert the right date)"],
    "text to come": ["(mer tekst her)", "(meir tekst her)", "(more text here)"],
    "file name": ["Brevmal_rygg_final2.docx", "Brevmal_rygg_final2.docx", "Letter_back_final2.docx"],
  }),
  ...said("text/missing-part", {
    enclosure: [
      "Vedlegg: Samtykkeskjema og svarkonvolutt",
      "Vedlegg: Samtykkeskjema og svarkonvolutt",
      "Enclosures: Consent form and reply envelope",
    ],
    "page that is not there": [
      "Se side 7 for mer om dette.",
      "Sjå side 7 for meir om dette.",
      "See page 7 for more about this.",
    ],
  }),
  ...said("text/doubled-sentence", {
    "sentence twice": [
      "Du trenger ikke å svare. Du trenger ikke å svare.",
      "Du treng ikkje å svare. Du treng ikkje å svare.",
      "You need not answer. You need not answer.",
    ],
  }),
  ...said("text/sentence-broken-off", {
    "sentence broken off": [
      "Svarene dine blir lagret trygt, og bare noen få i prosjektet kan se dem. Opplysningene kan bare",
      "Svara dine blir lagra trygt, og berre nokre få i prosjektet kan sjå dei. Opplysningane er",
      "Your answers are kept in a safe place, and few in the project may see them. The information can",
    ],
  }),
  ...said("text/deadlines-disagree", {
    "two deadlines": [
      "Svar innen 1. juni 2027. Fristen for å svare er 2. juni 2027.",
      "Svar innan 1. juni 2027. Fristen for å svare er 2. juni 2027.",
      "Please answer by 1 June 2027. The deadline is 2 June 2027.",
    ],
  }),
  ...said(
    "text/date-far-off",
    {
      "deadline of another year": [
        "Svar innen 15. april 2028.",
        "Svar innan 15. april 2028.",
        "Please answer by 15 April 2028.",
      ],
      "kept until a year that is past": [
        "Vi sletter svarene dine senest i 1935.",
        "Vi slettar svara dine seinast i 1935.",
        "We delete your answers by 1935.",
      ],
    },
    ["text/deadlines-disagree"],
  ),
  ...said("text/past-deadline", {
    "a month that is over": [
      "Svar innen utgangen av januar 2026.",
      "Svar innan utgangen av januar 2026.",
      "Please answer by the end of January 2026.",
    ],
  }),
  ...said("text/time-impossible", {
    "hour that does not exist": [
      "Ring oss mellom kl. 08.00 og 25.30.",
      "Ring oss mellom kl. 08.00 og 25.30.",
      "Call us between 08.00 and 25.30.",
    ],
    "hours that end before they begin": [
      "Vi er her kl. 15.00–08.00 på hverdager.",
      "Vi er her kl. 15.00–08.00 på kvardagar.",
      "We are here between 15.00 and 08.00 on weekdays.",
    ],
  }),
];
