import type { ExerciseText } from "../exercise.ts";
import { amount, day, type Dice } from "./dice.ts";
import { fault, inOrder, say, type FaultKind } from "./fault-kind.ts";
import { madeLetter, orderedAs } from "./made-letter.ts";
import type { Study } from "./study.ts";

/** The letter thanks those who took part; the list is everybody. */
const moreThanTookPart: FaultKind = {
  id: "more-than-took-part",
  fault: (study, dice) => {
    const [answered, all] = [dice.number("answered", 180, 320) * 10, dice.number("all", 180, 290) * 100];
    return {
      ...thanks(study),
      facts: [
        orderedAs(study, "follow-up"),
        say(
          `${amount(all).nb} mottakere, trukket blant ${study.people.nb}.`,
          `${amount(all).nn} mottakarar, trekte blant ${study.people.nn}.`,
          `${amount(all).en} recipients, drawn from among ${study.people.en}.`,
        ),
        firstForm(amount(answered)),
      ],
      planted: fault(
        say(
          `Brevet er til de ${amount(answered).nb} som svarte. Bestillingen går til ${amount(all).nb}, og de fleste av dem har aldri vært med.`,
          `Brevet er til dei ${amount(answered).nn} som svara. Bestillinga går til ${amount(all).nn}, og dei fleste av dei har aldri vore med.`,
          `The letter is for the ${amount(answered).en} who answered. The order goes to ${amount(all).en}, most of whom never took part.`,
        ),
        say(
          "Hold antallet og utvalget opp mot det brevet sier. Tallet er ofte det eneste som viser at feil liste er lastet opp.",
          "Hald talet og utvalet opp mot det brevet seier. Talet er ofte det einaste som viser at feil liste er lasta opp.",
          "Hold number and choice against what the letter says. The number is often all that shows that the wrong list was given.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const answered = dice.number("answered", 180, 320) * 10;
    const fallen = dice.number("fallen", 11, 39);
    return {
      ...thanks(study),
      facts: [
        orderedAs(study, "follow-up"),
        say(
          `${amount(answered - fallen).nb} mottakere: de som svarte på det første skjemaet. ${fallen} faller fra (døde, reservert eller trukket seg).`,
          `${amount(answered - fallen).nn} mottakarar: dei som svara på det første skjemaet. ${fallen} fell frå (døde, reserverte eller trekte seg).`,
          `${amount(answered - fallen).en} recipients: those who answered the first form. ${fallen} fall away (dead, opted out or withdrawn).`,
        ),
        firstForm(amount(answered)),
      ],
      planted: inOrder(
        say(
          "Brevet takker dem som svarte, og går til dem. At noen få er falt fra siden, er som ventet.",
          "Brevet takkar dei som svara, og går til dei. At nokre få har falle frå sidan, er som venta.",
          "The letter thanks those who answered, and goes to them. That a few have fallen away since is to be expected.",
        ),
      ),
    };
  },
};

const firstForm = (answered: ExerciseText): ExerciseText =>
  say(
    `${answered.nb} personer svarte på studiens første skjema.`,
    `${answered.nn} personar svara på det første skjemaet i studien.`,
    `${answered.en} people answered the study's first form.`,
  );

const thanks = (study: Study) => ({
  round: "follow-up" as const,
  letter: madeLetter(study, {
    title: { nb: "Takk for at du svarte!", nn: "Takk for at du svara!" },
    body: [
      {
        nb: `For to år siden svarte du på et skjema om ${study.topic.nb}. Nå vil vi vite hvordan det har gått. Skjemaet ligger på Helsenorge.`,
        nn: `For to år sidan svara du på eit skjema om ${study.topic.nn}. No vil vi vite korleis det har gått. Skjemaet ligg på Helsenorge.`,
      },
    ],
  }),
});

/** A reminder to everybody who was invited, those who answered among them. */
const remindedThoughAnswered: FaultKind = {
  id: "reminded-though-answered",
  fault: (study, dice) => {
    const { invited, answered } = invitedOf(dice);
    return {
      ...reminder(study),
      facts: [
        orderedAs(study, "reminder"),
        say(
          `${amount(invited).nb} mottakere: de som fikk invitasjonen. ${amount(answered).nb} har svart.`,
          `${amount(invited).nn} mottakarar: dei som fekk invitasjonen. ${amount(answered).nn} har svara.`,
          `${amount(invited).en} recipients: those who got the invitation. ${amount(answered).en} have answered.`,
        ),
      ],
      planted: fault(
        say(
          `Påminnelsen går til alle ${amount(invited).nb} som ble invitert, også de ${amount(answered).nb} som har svart.`,
          `Påminninga går til alle ${amount(invited).nn} som blei inviterte, òg dei ${amount(answered).nn} som har svara.`,
          `The reminder goes to all ${amount(invited).en} who were invited, also the ${amount(answered).en} who have answered.`,
        ),
        say(
          "Den som har svart og får høre at svaret mangler, tror at det er borte. Regn etter: de inviterte minus de som har svart.",
          "Den som har svara og får høyre at svaret manglar, trur at det er borte. Rekn etter: dei inviterte minus dei som har svara.",
          "Whoever has answered and hears that the answer is missing thinks that it is lost. Do the sum: those invited less those who answered.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const { invited, answered } = invitedOf(dice);
    return {
      ...reminder(study),
      facts: [
        orderedAs(study, "reminder"),
        say(
          `${amount(invited - answered).nb} mottakere. ${amount(invited).nb} fikk invitasjonen, og ${amount(answered).nb} har svart.`,
          `${amount(invited - answered).nn} mottakarar. ${amount(invited).nn} fekk invitasjonen, og ${amount(answered).nn} har svara.`,
          `${amount(invited - answered).en} recipients. ${amount(invited).en} got the invitation, and ${amount(answered).en} have answered.`,
        ),
      ],
      planted: inOrder(
        say(
          "De inviterte minus de som har svart, er mottakerne. Det er den første påminnelsen, og brevet sier det samme.",
          "Dei inviterte minus dei som har svara, er mottakarane. Det er den første påminninga, og brevet seier det same.",
          "Those invited less those who answered are the recipients. It is the first reminder, and the letter says the same.",
        ),
      ),
    };
  },
};

const invitedOf = (dice: Dice) => ({
  invited: dice.number("invited", 1100, 2900),
  answered: dice.number("answered", 380, 790),
});

const reminder = (study: Study) => ({
  round: "reminder" as const,
  letter: madeLetter(study, {
    title: { nb: "Husk skjemaet", nn: "Hugs skjemaet" },
    body: [
      {
        nb: `For noen uker siden spurte vi deg om ${study.topic.nb}. Vi har ikke fått svaret ditt. Skjemaet ligger fortsatt på Helsenorge.`,
        nn: `For nokre veker sidan spurde vi deg om ${study.topic.nn}. Vi har ikkje fått svaret ditt. Skjemaet ligg framleis på Helsenorge.`,
      },
    ],
  }),
});

/** Nobody is left out, where some always are. */
const nobodyLeftOut: FaultKind = {
  id: "nobody-left-out",
  fault: (study, dice) => {
    const { size, before, out } = sizesOf(dice);
    return {
      ...invitation(study),
      facts: [
        orderedAs(study, "invitation"),
        leftOut(size, 0, before, out),
        say(
          "Bestillerens merknad: «Listen er vasket på forhånd.»",
          "Merknad frå bestillaren: «Lista er vaska på førehand.»",
          "Remark of whoever ordered: “The list was cleaned beforehand.”",
        ),
      ],
      planted: fault(
        say(
          `Ingen av ${amount(size).nb} holdes utenfor. Enten svarer registeret feil, eller bestilleren har visst hvem som har reservert seg, og det skal ingen utenfor slusen vite.`,
          `Ingen av ${amount(size).nn} blir haldne utanfor. Anten svarar registeret feil, eller så har bestillaren visst kven som har reservert seg, og det skal ingen utanfor slusa vite.`,
          `None of ${amount(size).en} is left out. Either the register answers wrongly, or whoever ordered knew who has opted out, and nobody outside the gate is to know that.`,
        ),
        say(
          "Et tall som er for pent, er et funn. Vent, og spør dem som driver registeret, før noen får brev.",
          "Eit tal som er for pent, er eit funn. Vent, og spør dei som driv registeret, før nokon får brev.",
          "A number that is too good is a finding. Wait, and ask those who run the register, before anybody is written to.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const { size, before, out } = sizesOf(dice);
    // About as many of a hundred as last time.
    const now = Math.max(1, Math.round((size * out) / before) + dice.number("more", -3, 4));
    return {
      ...invitation(study),
      facts: [
        orderedAs(study, "invitation"),
        leftOut(size, now, before, out),
        say(
          "Bestillerens merknad: «Listen er trukket på nytt i går.»",
          "Merknad frå bestillaren: «Lista er trekt på nytt i går.»",
          "Remark of whoever ordered: “The list was drawn anew yesterday.”",
        ),
      ],
      planted: inOrder(
        say(
          "Omtrent like mange av hundre holdes utenfor som sist. En liste som nettopp er trukket, er slik den skal være.",
          "Om lag like mange av hundre blir haldne utanfor som sist. Ei liste som nettopp er trekt, er slik ho skal vere.",
          "About as many of a hundred are left out as last time. A list that was just drawn is as it should be.",
        ),
      ),
    };
  },
};

const sizesOf = (dice: Dice) => ({
  size: dice.number("size", 240, 380) * 10,
  before: dice.number("before", 230, 390) * 10,
  out: dice.number("out", 71, 119),
});

const leftOut = (size: number, now: number, before: number, out: number) =>
  say(
    `${amount(size).nb} mottakere. ${now} holdes utenfor på grunn av reservasjon. I prosjektets forrige utsending var det ${out} av ${amount(before).nb}.`,
    `${amount(size).nn} mottakarar. ${now} blir haldne utanfor på grunn av reservasjon. I den førre utsendinga til prosjektet var det ${out} av ${amount(before).nn}.`,
    `${amount(size).en} recipients. ${now} are left out because they opted out. In the project's last mail-out it was ${out} of ${amount(before).en}.`,
  );

const invitation = (study: Study) => ({
  round: "invitation" as const,
  letter: madeLetter(study, {
    title: { nb: "Vil du fortelle oss hvordan du har det?", nn: "Vil du fortelje oss korleis du har det?" },
    body: [
      {
        nb: `Vi spør ${study.people.nb} om ${study.topic.nb}. Skjemaet ligger på Helsenorge og tar et kvarter.`,
        nn: `Vi spør ${study.people.nn} om ${study.topic.nn}. Skjemaet ligg på Helsenorge og tek eit kvarter.`,
      },
    ],
  }),
});

/** People are chosen who are outside of what the project may ask. */
const outsideTheApproval: FaultKind = {
  id: "outside-the-approval",
  fault: (study, dice) => {
    const [least, most] = [dice.number("least", 8, 10) * 5, dice.number("most", 13, 15) * 5];
    const [first, last] = [2026 - most - dice.number("older", 4, 9), 2026 - dice.number("young", 17, 19)];
    return {
      ...invitation(study),
      facts: [
        orderedAs(study, "invitation"),
        mayAsk(least, most),
        bornBetween(dice.number("size", 410, 790) * 10, first, last),
      ],
      planted: fault(
        say(
          `Prosjektet får spørre dem som er ${least} til ${most} år. De som er født ${first}–${last}, er ${2026 - last} til ${2026 - first}.`,
          `Prosjektet får spørje dei som er ${least} til ${most} år. Dei som er fødde ${first}–${last}, er ${2026 - last} til ${2026 - first}.`,
          `The project may ask those who are ${least} to ${most}. Those born ${first}–${last} are ${2026 - last} to ${2026 - first}.`,
        ),
        say(
          "Slusen vet ikke hva godkjenningen sier om utvalget. Hold fødselsårene opp mot den.",
          "Slusa veit ikkje kva godkjenninga seier om utvalet. Hald fødselsåra opp mot henne.",
          "The gate does not know whom the approval allows. Hold the years of birth against it.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const [least, most] = [dice.number("least", 8, 10) * 5, dice.number("most", 13, 15) * 5];
    const [first, last] = [
      2026 - most + dice.number("inside", 1, 3),
      2026 - least - dice.number("within", 1, 3),
    ];
    return {
      ...invitation(study),
      facts: [
        orderedAs(study, "invitation"),
        mayAsk(least, most),
        bornBetween(dice.number("size", 410, 790) * 10, first, last),
      ],
      planted: inOrder(
        say(
          `De som er født ${first}–${last}, er ${2026 - last} til ${2026 - first} år i 2026. Det er innenfor godkjenningen.`,
          `Dei som er fødde ${first}–${last}, er ${2026 - last} til ${2026 - first} år i 2026. Det er innanfor godkjenninga.`,
          `Those born ${first}–${last} are ${2026 - last} to ${2026 - first} years old in 2026. The approval covers them.`,
        ),
      ),
    };
  },
};

const mayAsk = (least: number, most: number) =>
  say(
    `Godkjenningen av prosjektet gjelder mennesker som er ${least} til ${most} år i 2026.`,
    `Godkjenninga av prosjektet gjeld menneske som er ${least} til ${most} år i 2026.`,
    `The project was approved for people who are ${least} to ${most} years old in 2026.`,
  );

const bornBetween = (size: number, first: number, last: number) =>
  say(
    `${amount(size).nb} mottakere, født ${first}–${last}.`,
    `${amount(size).nn} mottakarar, fødde ${first}–${last}.`,
    `${amount(size).en} recipients, born ${first}–${last}.`,
  );

/** A correction that goes to others than those who got the fault. */
const correctedForOthers: FaultKind = {
  id: "corrected-for-others",
  fault: (study, dice) => {
    const { got, on } = correctedOf(dice);
    const all = got + dice.number("others", 61, 89) * 10;
    return {
      ...correction(study, on.nb),
      facts: [
        orderedAs(study, "correction"),
        gotIt(got, on),
        say(
          `${amount(all).nb} mottakere: alle i prosjektet.`,
          `${amount(all).nn} mottakarar: alle i prosjektet.`,
          `${amount(all).en} recipients: everybody of the project.`,
        ),
      ],
      planted: fault(
        say(
          `Rettingen går til ${amount(all).nb}. Bare ${amount(got).nb} fikk brevet med feilen.`,
          `Rettinga går til ${amount(all).nn}. Berre ${amount(got).nn} fekk brevet med feilen.`,
          `The correction goes to ${amount(all).en}. Only ${amount(got).en} got the letter with the fault.`,
        ),
        say(
          "Den som ikke fikk det første brevet, forstår ikke rettingen, og har fått ett brev for mye.",
          "Den som ikkje fekk det første brevet, skjønar ikkje rettinga, og har fått eitt brev for mykje.",
          "Whoever did not get the first letter does not understand the correction, and has got one letter too many.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const { got, on } = correctedOf(dice);
    const fallen = dice.number("fallen", 5, 16);
    return {
      ...correction(study, on.nb),
      facts: [
        orderedAs(study, "correction"),
        gotIt(got, on),
        say(
          `${amount(got - fallen).nb} mottakere, alle blant dem som fikk det første brevet. ${fallen} faller fra (døde, reservert eller trukket seg).`,
          `${amount(got - fallen).nn} mottakarar, alle blant dei som fekk det første brevet. ${fallen} fell frå (døde, reserverte eller trekte seg).`,
          `${amount(got - fallen).en} recipients, all among those who got the first letter. ${fallen} fall away (dead, opted out or withdrawn).`,
        ),
      ],
      planted: inOrder(
        say(
          "Rettingen sier hva som var galt, går bare til dem som fikk feilen, og er den første. At noen få er falt fra siden, er som ventet.",
          "Rettinga seier kva som var gale, går berre til dei som fekk feilen, og er den første. At nokre få har falle frå sidan, er som venta.",
          "The correction says what was wrong, goes only to those who got the fault, and is the first. That a few have fallen away since is to be expected.",
        ),
      ),
    };
  },
};

const correctedOf = (dice: Dice) => ({
  got: dice.number("got", 420, 980),
  on: day(5, dice.number("on", 2, 28)),
});

const gotIt = (got: number, on: ExerciseText) =>
  say(
    `Det som var galt: telefonnummeret i brevet ${on.nb} manglet et siffer. ${amount(got).nb} fikk det. Ingen retting er sendt før.`,
    `Det som var gale: telefonnummeret i brevet ${on.nn} mangla eit siffer. ${amount(got).nn} fekk det. Inga retting er send før.`,
    `What was wrong: a digit of the telephone number was missing in the letter of ${on.en}. ${amount(got).en} got it. No correction was sent before.`,
  );

const correction = (study: Study, on: string) => ({
  round: "correction" as const,
  letter: madeLetter(study, {
    title: { nb: "Riktig telefonnummer", nn: "Rett telefonnummer" },
    body: [
      {
        nb: `I brevet vi sendte deg ${on}, manglet telefonnummeret et siffer. Det riktige nummeret står nedenfor. Du trenger ikke å gjøre noe. Vi beklager feilen.`,
        nn: `I brevet vi sende deg ${on}, mangla telefonnummeret eit siffer. Det rette nummeret står nedanfor. Du treng ikkje å gjere noko. Vi orsakar feilen.`,
      },
    ],
  }),
});

/** Who gets it is not whom the letter is for. */
export const recipientKinds: readonly FaultKind[] = [
  moreThanTookPart,
  remindedThoughAnswered,
  nobodyLeftOut,
  outsideTheApproval,
  correctedForOthers,
];
