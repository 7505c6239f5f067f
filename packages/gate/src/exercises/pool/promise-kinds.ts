import { amount, type Dice } from "./dice.ts";
import { fault, inOrder, say, type FaultKind } from "./fault-kind.ts";
import { madeLetter, orderedAs, type InBoth } from "./made-letter.ts";
import { SENDER, type Study } from "./study.ts";

/** Silence is taken for a yes, in words that no rule has. */
const silenceForYes: FaultKind = {
  id: "silence-for-yes",
  fault: (study, dice) => ({
    ...registersAsked(
      study,
      dice,
      dice.pick("words", [
        {
          nb: "Sier du ikke nei innen to uker, henter vi opplysninger om deg fra registrene.",
          nn: "Seier du ikkje nei innan to veker, hentar vi opplysningar om deg frå registera.",
        },
        {
          nb: "De som ikke vil være med, melder fra innen to uker. Om de andre henter vi opplysninger fra registrene.",
          nn: "Dei som ikkje vil vere med, melder frå innan to veker. Om dei andre hentar vi opplysningar frå registera.",
        },
      ]),
    ),
    planted: fault(
      say(
        "Brevet tar taushet for et ja. Avsnittet om at det er frivillig, sier noe annet.",
        "Brevet tek stille for eit ja. Avsnittet om at det er frivillig, seier noko anna.",
        "The letter takes silence for a yes. The passage that says it is voluntary says otherwise.",
      ),
      say(
        "At de rette avsnittene er der, gjør ikke resten riktig. Les hele brevet som den som får det.",
        "At dei rette avsnitta er der, gjer ikkje resten rett. Les heile brevet som den som får det.",
        "That the right passages are there does not make the rest right. Read all of the letter as whoever gets it.",
      ),
    ),
  }),
  clean: (study, dice) => ({
    ...registersAsked(study, dice, {
      nb: "Sier du ja, henter vi opplysninger om deg fra registrene. Hører vi ikke noe, henter vi ingenting.",
      nn: "Seier du ja, hentar vi opplysningar om deg frå registera. Høyrer vi ikkje noko, hentar vi ingenting.",
    }),
    planted: inOrder(
      say(
        "Bare den som sier ja, er med. Taushet er et nei.",
        "Berre den som seier ja, er med. Den som er stille, er ikkje med.",
        "Only whoever says yes takes part. Silence is a no.",
      ),
    ),
  }),
};

const registersAsked = (study: Study, dice: Dice, said: InBoth) => ({
  round: "invitation" as const,
  facts: [
    orderedAs(study, "invitation"),
    sizeOf(dice),
    say(
      "Malen er ny, og godkjent i går.",
      "Malen er ny, og blei godkjend i går.",
      "The template is new, and was approved yesterday.",
    ),
  ],
  letter: madeLetter(study, {
    title: { nb: "Spørsmål til deg", nn: "Spørsmål til deg" },
    body: [
      {
        nb: `Vi undersøker ${study.topic.nb}. Skjemaet ligger på Helsenorge. ${said.nb}`,
        nn: `Vi undersøkjer ${study.topic.nn}. Skjemaet ligg på Helsenorge. ${said.nn}`,
      },
    ],
  }),
});

const sizeOf = (dice: Dice) => {
  const size = amount(dice.number("size", 410, 2700));
  return say(`${size.nb} mottakere.`, `${size.nn} mottakarar.`, `${size.en} recipients.`);
};

/** The letter names another who answers for what is collected. */
const anotherController: FaultKind = {
  id: "another-controller",
  fault: (study, dice) => ({
    ...answeredFor(study, dice, {
      nb: "Nordvik Analyse AS er ansvarlig for opplysningene dine.",
      nn: "Nordvik Analyse AS er ansvarleg for opplysningane dine.",
    }),
    planted: fault(
      say(
        `Brevet sier at Nordvik Analyse AS er ansvarlig. Behandlingsansvarlig er ${SENDER}.`,
        `Brevet seier at Nordvik Analyse AS er ansvarleg. Behandlingsansvarleg er ${SENDER}.`,
        `The letter says that Nordvik Analyse AS answers for the data. The controller is ${SENDER}.`,
      ),
      say(
        "Den som vil ha innsyn eller klage, må få vite hvem det er hos. Hold brevet opp mot prosjektets side.",
        "Den som vil ha innsyn eller klage, må få vite kven det er hos. Hald brevet opp mot sida til prosjektet.",
        "Whoever wants to see their data, or to complain, must be told to whom. Hold the letter against the project's page.",
      ),
    ),
  }),
  clean: (study, dice) => ({
    ...answeredFor(study, dice, {
      nb: `${SENDER} er ansvarlig for opplysningene dine. Nordvik Analyse AS oppbevarer dem for oss.`,
      nn: `${SENDER} er ansvarleg for opplysningane dine. Nordvik Analyse AS oppbevarer dei for oss.`,
    }),
    planted: inOrder(
      say(
        "Brevet nevner begge, hver med det den gjør. En databehandler er ikke en feil.",
        "Brevet nemner begge, kvar med det dei gjer. Ein databehandlar er ikkje ein feil.",
        "The letter names both, each with what it does. A processor is no fault.",
      ),
    ),
  }),
};

const answeredFor = (study: Study, dice: Dice, said: InBoth) => ({
  round: "invitation" as const,
  facts: [
    orderedAs(study, "invitation"),
    sizeOf(dice),
    say(
      `Behandlingsansvarlig: ${SENDER}. Databehandler: Nordvik Analyse AS.`,
      `Behandlingsansvarleg: ${SENDER}. Databehandlar: Nordvik Analyse AS.`,
      `Controller: ${SENDER}. Processor: Nordvik Analyse AS.`,
    ),
  ],
  letter: madeLetter(study, {
    title: { nb: `Vil du være med i ${study.name.nb}?`, nn: `Vil du vere med i ${study.name.nn}?` },
    body: [
      {
        nb: `Vi spør ${study.people.nb} om ${study.topic.nb}. Skjemaet ligger på Helsenorge.`,
        nn: `Vi spør ${study.people.nn} om ${study.topic.nn}. Skjemaet ligg på Helsenorge.`,
      },
      said,
    ],
  }),
});

/** The letter says that answers are anonymous, and they are not. */
const notAnonymous: FaultKind = {
  id: "not-anonymous",
  fault: (study, dice) => ({
    ...stored(
      study,
      dice,
      say(
        "Svarene lagres med fødselsnummer, og kobles til to registre.",
        "Svara blir lagra med fødselsnummer, og kopla til to register.",
        "The answers are kept with the national id, and linked to two registers.",
      ),
      {
        nb: "Svarene er anonyme. Ingen kan finne ut hva du har svart.",
        nn: "Svara er anonyme. Ingen kan finne ut kva du har svara.",
      },
    ),
    planted: fault(
      say(
        "Brevet lover at svarene er anonyme. De lagres med fødselsnummer.",
        "Brevet lovar at svara er anonyme. Dei blir lagra med fødselsnummer.",
        "The letter promises that answers are anonymous. They are kept with the national id.",
      ),
      say(
        "Et løfte som ikke holdes, er verre enn intet løfte: folk svarer ærligere enn de ellers ville. Hold det opp mot hvordan svarene lagres.",
        "Ein lovnad som ikkje blir halden, er verre enn ingen: folk svarar ærlegare enn dei elles ville. Hald han opp mot korleis svara blir lagra.",
        "A promise that is not kept is worse than none: people answer more openly than they would have. Hold it against how answers are kept.",
      ),
    ),
  }),
  clean: (study, dice) => ({
    ...stored(
      study,
      dice,
      say(
        "Svarene lagres med en kode. To ansatte har nøkkelen til den.",
        "Svara blir lagra med ein kode. To tilsette har nøkkelen til han.",
        "The answers are kept with a code. Two employees have its key.",
      ),
      {
        nb: "Svarene lagres med en kode i stedet for navnet ditt. Bare to hos oss kan koble koden til deg.",
        nn: "Svara blir lagra med ein kode i staden for namnet ditt. Berre to hos oss kan kople koden til deg.",
      },
    ),
    planted: inOrder(
      say(
        "Brevet sier det som det er: med kode, og hvem som kan koble.",
        "Brevet seier det som det er: med kode, og kven som kan kople.",
        "The letter says it as it is: with a code, and who can link it.",
      ),
    ),
  }),
};

const stored = (study: Study, dice: Dice, how: ReturnType<typeof say>, said: InBoth) => ({
  round: "invitation" as const,
  facts: [orderedAs(study, "invitation"), sizeOf(dice), how],
  letter: madeLetter(study, {
    title: { nb: "Vi vil gjerne høre fra deg", nn: "Vi vil gjerne høyre frå deg" },
    body: [
      {
        nb: `Vi spør ${study.people.nb} om ${study.topic.nb}. Skjemaet ligger på Helsenorge.`,
        nn: `Vi spør ${study.people.nn} om ${study.topic.nn}. Skjemaet ligg på Helsenorge.`,
      },
      said,
    ],
  }),
});

/** A finding was let stand for a reason that is none. */
const reasonThatIsNone: FaultKind = {
  id: "reason-that-is-none",
  fault: (study, dice) => ({
    ...withDeadline(study, dice, {
      nb: "Svar helst innen 20. november.",
      nn: "Svar helst innan 20. november.",
    }),
    findings: say(
      "Ett funn er latt stå: «Brevet har to svarfrister». Begrunnelse: «Haster. Vi tar det neste gang.»",
      "Eitt funn fekk stå: «Brevet har to svarfristar». Grunngiving: «Det hastar. Vi tek det neste gong.»",
      "One finding was let stand: “The letter has two deadlines”. Reason: “Urgent. We will mend it next time.”",
    ),
    planted: fault(
      say(
        "Brevet ber om svar innen 20. november, og sier at skjemaet er åpent til 1. desember. Funnet er riktig, og begrunnelsen svarer ikke på det.",
        "Brevet ber om svar innan 20. november, og seier at skjemaet er ope til 1. desember. Funnet er rett, og grunngivinga svarar ikkje på det.",
        "The letter asks for answers by 20 November, and says that the form is open until 1 December. The finding is right, and the reason does not answer it.",
      ),
      say(
        "Et funn kan stå når det ikke er en feil, eller når noe annet veier tyngre for den som får brevet. At det haster for avsenderen, er ikke det.",
        "Eit funn kan stå når det ikkje er ein feil, eller når noko anna veg tyngre for den som får brevet. At det hastar for avsendaren, er ikkje det.",
        "A finding may stand when it is no fault, or when something else weighs more for whoever gets the letter. That the sender is in a hurry is neither.",
      ),
    ),
  }),
  clean: (study, dice) => ({
    ...withDeadline(study, dice, { nb: "Takk for hjelpen.", nn: "Takk for hjelpa." }),
    findings: say(
      `Ett funn er latt stå: «Ukjent ord: ${lastOf(study.contact)}». Begrunnelse: «Det er et etternavn, og skrevet riktig.»`,
      `Eitt funn fekk stå: «Ukjent ord: ${lastOf(study.contact)}». Grunngiving: «Det er eit etternamn, og skrive rett.»`,
      `One finding was let stand: “Unknown word: ${lastOf(study.contact)}”. Reason: “It is a surname, and spelt rightly.”`,
    ),
    planted: inOrder(
      say(
        "Begrunnelsen svarer på funnet, og funnet er ikke en feil. Brevet har én frist.",
        "Grunngivinga svarar på funnet, og funnet er ikkje ein feil. Brevet har éin frist.",
        "The reason answers the finding, and the finding is no fault. The letter has one deadline.",
      ),
    ),
  }),
};

const lastOf = (name: string): string => name.split(" ").at(-1) ?? name;

const withDeadline = (study: Study, dice: Dice, said: InBoth) => ({
  round: "invitation" as const,
  facts: [orderedAs(study, "invitation"), sizeOf(dice)],
  letter: madeLetter(study, {
    title: { nb: "Kan du svare på noen spørsmål?", nn: "Kan du svare på nokre spørsmål?" },
    body: [
      {
        nb: `Vi spør ${study.people.nb} om ${study.topic.nb}. Skjemaet ligger på Helsenorge, og er åpent til 1. desember. ${said.nb}`,
        nn: `Vi spør ${study.people.nn} om ${study.topic.nn}. Skjemaet ligg på Helsenorge, og er ope til 1. desember. ${said.nn}`,
      },
    ],
  }),
});

/** What the letter promises, and what was let stand. */
export const promiseKinds: readonly FaultKind[] = [
  silenceForYes,
  anotherController,
  notAnonymous,
  reasonThatIsNone,
];
