import type { ExerciseText } from "../exercise.ts";
import { amount, day, type Dice } from "./dice.ts";
import { fault, inOrder, say, type FaultKind } from "./fault-kind.ts";
import { madeLetter, orderedAs } from "./made-letter.ts";
import type { Study } from "./study.ts";

/** One more reminder, ordered as information. */
const renamedReminder: FaultKind = {
  id: "renamed-reminder",
  fault: (study, dice) => ({
    round: "information",
    facts: [
      orderedAs(study, "information"),
      say(
        `${amount(dice.number("size", 1100, 2800)).nb} mottakere: de som ble invitert i mars og ikke har svart.`,
        `${amount(dice.number("size", 1100, 2800)).nn} mottakarar: dei som blei inviterte i mars og ikkje har svara.`,
        `${amount(dice.number("size", 1100, 2800)).en} recipients: those who were invited in March and have not answered.`,
      ),
      earlier(dice),
    ],
    letter: madeLetter(study, {
      title: { nb: `Nytt fra ${study.name.nb}`, nn: `Nytt frå ${study.name.nn}` },
      body: [
        {
          nb: `Tusen takk til alle som har svart på skjemaet om ${study.topic.nb}! Du rekker det fortsatt: det ligger på Helsenorge ut måneden.`,
          nn: `Tusen takk til alle som har svara på skjemaet om ${study.topic.nn}! Du rekk det framleis: det ligg på Helsenorge ut månaden.`,
        },
      ],
    }),
    planted: fault(
      say(
        "Dette er en påminnelse til, bestilt som informasjon. Den går til dem som ikke har svart, og ber dem svare.",
        "Dette er ei påminning til, bestilt som informasjon. Ho går til dei som ikkje har svara, og ber dei svare.",
        "This is one more reminder, ordered as information. It goes to those who have not answered, and asks them to.",
      ),
      say(
        "Sendegrensene teller runder. Den som kaller en påminnelse noe annet, går rundt dem, og folk får ett brev til.",
        "Sendegrensene tel rundar. Den som kallar ei påminning noko anna, går rundt dei, og folk får eitt brev til.",
        "The limits count rounds. Whoever calls a reminder something else goes round them, and people get one more letter.",
      ),
    ),
  }),
  clean: (study, dice) => ({
    round: "information",
    facts: [
      orderedAs(study, "information"),
      say(
        `${amount(dice.number("size", 1100, 2800)).nb} mottakere: de som har svart.`,
        `${amount(dice.number("size", 1100, 2800)).nn} mottakarar: dei som har svara.`,
        `${amount(dice.number("size", 1100, 2800)).en} recipients: those who have answered.`,
      ),
      earlier(dice),
    ],
    letter: madeLetter(study, {
      title: { nb: `Nytt fra ${study.name.nb}`, nn: `Nytt frå ${study.name.nn}` },
      body: [
        {
          nb: `Tusen takk for at du svarte på skjemaet om ${study.topic.nb}! Til høsten får du vite hva vi fant. Du trenger ikke å gjøre noe nå.`,
          nn: `Tusen takk for at du svara på skjemaet om ${study.topic.nn}! Til hausten får du vite kva vi fann. Du treng ikkje å gjere noko no.`,
        },
      ],
    }),
    planted: inOrder(
      say(
        "Brevet ber ikke om noe, og går til dem som har svart. Da er det informasjon.",
        "Brevet ber ikkje om noko, og går til dei som har svara. Då er det informasjon.",
        "The letter asks for nothing, and goes to those who have answered. That is information.",
      ),
    ),
  }),
};

const earlier = (dice: Dice) => {
  const [invited, reminded] = [day(3, dice.number("invited", 2, 9)), day(3, dice.number("reminded", 22, 30))];
  return say(
    `Tidligere: invitasjon ${invited.nb}, påminnelse ${reminded.nb}.`,
    `Tidlegare: invitasjon ${invited.nn}, påminning ${reminded.nn}.`,
    `Earlier: invitation ${invited.en}, reminder ${reminded.en}.`,
  );
};

/** The same letter to the same people, as a new project. */
const againAsNewProject: FaultKind = {
  id: "again-as-new-project",
  fault: (study, dice) => {
    const [before, fallen] = [dice.number("before", 1800, 3400), dice.number("fallen", 6, 19)];
    const now = before - fallen;
    return {
      ...secondProject(study),
      facts: [
        registered(study, "yesterday"),
        say(
          `${amount(now).nb} mottakere. ${fallen} faller fra (døde, reservert eller trukket seg).`,
          `${amount(now).nn} mottakarar. ${fallen} fell frå (døde, reserverte eller trekte seg).`,
          `${amount(now).en} recipients. ${fallen} fall away (dead, opted out or withdrawn).`,
        ),
        say(
          `${study.name.nb}, med samme prosjektleder, sendte invitasjon til ${amount(before).nb} mennesker for tre uker siden. Lenken i den var død.`,
          `${study.name.nn}, med same prosjektleiar, sende invitasjon til ${amount(before).nn} menneske for tre veker sidan. Lenkja i den var død.`,
          `${capital(study.name.en)}, with the same project manager, sent an invitation to ${amount(before).en} people three weeks ago. Its link was dead.`,
        ),
      ],
      planted: fault(
        say(
          "Det samme brevet til de samme menneskene, bestilt som et nytt prosjekt. Det er en retting, og skal bestilles som det.",
          "Det same brevet til dei same menneska, bestilt som eit nytt prosjekt. Det er ei retting, og skal bestillast som det.",
          "The same letter to the same people, ordered as a new project. It is a correction, and is to be ordered as one.",
        ),
        say(
          "En retting sier hva som var galt, går bare til dem som fikk feilen, og bare én gang. Som nytt prosjekt ser ingen sendegrense at de alt har fått det.",
          "Ei retting seier kva som var gale, går berre til dei som fekk feilen, og berre éin gong. Som nytt prosjekt ser inga sendegrense at dei alt har fått det.",
          "A correction says what was wrong, goes only to those who got the fault, and once. Under a new project, no limit sees that they have got it already.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const [before, now] = [dice.number("before", 1800, 3400), dice.number("now", 1800, 3400)];
    return {
      ...secondProject(study),
      facts: [
        registered(study, "in spring"),
        say(
          `${amount(now).nb} mottakere, trukket blant ${study.people.nb} i år.`,
          `${amount(now).nn} mottakarar, trekte blant ${study.people.nn} i år.`,
          `${amount(now).en} recipients, drawn from among ${study.people.en} this year.`,
        ),
        say(
          `${study.name.nb}, med samme prosjektleder, sendte invitasjon til ${amount(before).nb} mennesker for fire år siden. Ingen av dem er trukket nå.`,
          `${study.name.nn}, med same prosjektleiar, sende invitasjon til ${amount(before).nn} menneske for fire år sidan. Ingen av dei er trekte no.`,
          `${capital(study.name.en)}, with the same project manager, sent an invitation to ${amount(before).en} people four years ago. None of them is drawn now.`,
        ),
      ],
      planted: inOrder(
        say(
          "Andre mennesker, fire år etter. Et nytt prosjekt med et gammelt navn er ikke en feil.",
          "Andre menneske, fire år etter. Eit nytt prosjekt med eit gammalt namn er ikkje ein feil.",
          "Other people, four years later. A new project with an old name is no fault.",
        ),
      ),
    };
  },
};

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const second = ({ name }: Study) => say(`${name.nb} 2`, `${name.nn} 2`, `${name.en} 2`);

const registered = (study: Study, when: "yesterday" | "in spring") => {
  const ordered = orderedAs(study, "invitation", second(study));
  switch (when) {
    case "yesterday":
      return say(
        `${ordered.nb} Prosjektet ble registrert i går.`,
        `${ordered.nn} Prosjektet blei registrert i går.`,
        `${ordered.en} The project was registered yesterday.`,
      );
    case "in spring":
      return say(
        `${ordered.nb} Prosjektet ble registrert i vår.`,
        `${ordered.nn} Prosjektet blei registrert i vår.`,
        `${ordered.en} The project was registered in spring.`,
      );
    default:
      return when satisfies never;
  }
};

const secondProject = (study: Study) => ({
  round: "invitation" as const,
  named: second(study),
  letter: madeLetter(study, {
    title: { nb: `Vil du være med i ${study.name.nb}?`, nn: `Vil du vere med i ${study.name.nn}?` },
    body: [
      {
        nb: `Vi vil vite mer om ${study.topic.nb}. Skjemaet tar ti minutter, og ligger her: https://skjema.fjordheim-universitet.no/${study.slug}`,
        nn: `Vi vil vite meir om ${study.topic.nn}. Skjemaet tek ti minutt, og ligg her: https://skjema.fjordheim-universitet.no/${study.slug}`,
      },
    ],
  }),
});

/** Most get the letter when what it invites to is over. */
const overBeforeItComes: FaultKind = {
  id: "over-before-it-comes",
  fault: (study, dice) => {
    const { size, month, from, until } = windowOf(dice);
    const meeting = day(month, from + dice.number("meeting", -3, 1));
    return {
      ...meetingLetter(study, meeting.nb),
      facts: [orderedAs(study, "information"), sizeAndWindow(size, day(month, from), day(month, until))],
      planted: fault(
        say(
          `Møtet er ${meeting.nb}. Brevene går ut fra ${day(month, from).nb} til ${day(month, until).nb}, så de fleste får vite om det etterpå.`,
          `Møtet er ${meeting.nn}. Breva går ut frå ${day(month, from).nn} til ${day(month, until).nn}, så dei fleste får vite om det etterpå.`,
          `The meeting is on ${meeting.en}. The letters go out from ${day(month, from).en} to ${day(month, until).en}, so most hear of it afterwards.`,
        ),
        say(
          "Hold hver dato i brevet opp mot sendevinduet. Slusen ser på svarfrister, og vet ikke hva andre datoer betyr.",
          "Hald kvar dato i brevet opp mot sendevindauget. Slusa ser på svarfristar, og veit ikkje kva andre datoar tyder.",
          "Hold each date of the letter against the window. The gate looks at deadlines, and does not know what other dates mean.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const { size, month, from, until } = windowOf(dice);
    const meeting = day(month, until + dice.number("meeting", 5, 7));
    return {
      ...meetingLetter(study, meeting.nb),
      facts: [orderedAs(study, "information"), sizeAndWindow(size, day(month, from), day(month, until))],
      planted: inOrder(
        say(
          `Det siste brevet går ut ${day(month, until).nb}, og møtet er ${meeting.nb}. Alle får vite om det i tide.`,
          `Det siste brevet går ut ${day(month, until).nn}, og møtet er ${meeting.nn}. Alle får vite om det i tide.`,
          `The last letter goes out on ${day(month, until).en}, and the meeting is on ${meeting.en}. Everybody hears of it in time.`,
        ),
      ),
    };
  },
};

/** Two weeks in autumn. */
const windowOf = (dice: Dice) => {
  const from = dice.number("from", 4, 8);
  return {
    size: dice.number("size", 310, 990),
    month: dice.pick("month", [9, 10, 11]),
    from,
    until: from + dice.number("long", 12, 14),
  };
};

const sizeAndWindow = (size: number, from: ExerciseText, until: ExerciseText) =>
  say(
    `${amount(size).nb} mottakere: deltakerne i prosjektet. Sendevindu: ${from.nb} til ${until.nb}.`,
    `${amount(size).nn} mottakarar: deltakarane i prosjektet. Sendevindauge: ${from.nn} til ${until.nn}.`,
    `${amount(size).en} recipients: the project's participants. Window: ${from.en} to ${until.en}.`,
  );

const meetingLetter = (study: Study, on: string) => ({
  round: "information" as const,
  letter: madeLetter(study, {
    title: { nb: "Møte for deltakere", nn: "Møte for deltakarar" },
    body: [
      {
        nb: `Vi forteller om det vi har funnet om ${study.topic.nb}, og svarer på spørsmål: ${on} klokka 18 på Folkets hus. Du trenger ikke å melde deg på.`,
        nn: `Vi fortel om det vi har funne om ${study.topic.nn}, og svarar på spørsmål: ${on} klokka 18 på Folkets hus. Du treng ikkje å melde deg på.`,
      },
    ],
  }),
});

/** Nobody answers the telephone while the letters come. */
const nobodyAtTheTelephone: FaultKind = {
  id: "nobody-at-the-telephone",
  fault: (study, dice) => {
    const [from, until] = [dice.number("from", 3, 6), dice.number("until", 17, 21)];
    return {
      ...called(study),
      facts: [
        orderedAs(study, "invitation"),
        sizeIn(dice, day(7, from), day(7, until)),
        closed(study, 7, 1, 31),
      ],
      planted: fault(
        say(
          `Brevet ber folk ringe, og kommer mens telefonen er stengt: vinduet er ${day(7, from).nb} til ${day(7, until).nb}.`,
          `Brevet ber folk ringje, og kjem medan telefonen er stengd: vindauget er ${day(7, from).nn} til ${day(7, until).nn}.`,
          `The letter asks people to ring, and comes while nobody answers: the window is ${day(7, from).en} to ${day(7, until).en}.`,
        ),
        say(
          "Den som får brevet og lurer på noe, må få svar. Flytt vinduet, eller la noen ta telefonen.",
          "Den som får brevet og lurer på noko, må få svar. Flytt vindauget, eller la nokon ta telefonen.",
          "Whoever gets the letter and wonders must get an answer. Move the window, or let somebody answer.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const [from, until] = [dice.number("from", 10, 13), dice.number("until", 24, 28)];
    return {
      ...called(study),
      facts: [
        orderedAs(study, "invitation"),
        sizeIn(dice, day(8, from), day(8, until)),
        closed(study, 7, 1, 31),
      ],
      planted: inOrder(
        say(
          `Telefonen er åpen igjen når det første brevet går ut, ${day(8, from).nb}.`,
          `Telefonen er open igjen når det første brevet går ut, ${day(8, from).nn}.`,
          `The telephone is answered again when the first letter goes out, on ${day(8, from).en}.`,
        ),
      ),
    };
  },
};

const sizeIn = (dice: Dice, from: ExerciseText, until: ExerciseText) => {
  const size = amount(dice.number("size", 610, 2400));
  return say(
    `${size.nb} mottakere. Sendevindu: ${from.nb} til ${until.nb}.`,
    `${size.nn} mottakarar. Sendevindauge: ${from.nn} til ${until.nn}.`,
    `${size.en} recipients. Window: ${from.en} to ${until.en}.`,
  );
};

const closed = ({ phone }: Study, month: number, from: number, until: number) =>
  say(
    `Fra prosjektets side: telefon ${phone} er stengt ${day(month, from).nb} til ${day(month, until).nb}.`,
    `Frå sida til prosjektet: telefon ${phone} er stengd ${day(month, from).nn} til ${day(month, until).nn}.`,
    `From the project's page: telephone ${phone} is not answered from ${day(month, from).en} to ${day(month, until).en}.`,
  );

const called = (study: Study) => ({
  round: "invitation" as const,
  letter: madeLetter(study, {
    title: { nb: "Vil du hjelpe oss?", nn: "Vil du hjelpe oss?" },
    body: [
      {
        nb: `Vi undersøker ${study.topic.nb}. Skjemaet ligger på Helsenorge. Vil du heller svare muntlig, ringer du oss.`,
        nn: `Vi undersøkjer ${study.topic.nn}. Skjemaet ligg på Helsenorge. Vil du heller svare munnleg, ringjer du oss.`,
      },
    ],
  }),
});

/** When and as what it is sent. */
export const orderKinds: readonly FaultKind[] = [
  renamedReminder,
  againAsNewProject,
  overBeforeItComes,
  nobodyAtTheTelephone,
];
