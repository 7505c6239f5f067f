import { amount, type Dice } from "./dice.ts";
import { fault, inOrder, say, type FaultKind } from "./fault-kind.ts";
import { madeLetter, orderedAs } from "./made-letter.ts";
import { STUDIES, type Study } from "./study.ts";

const FORMS = "https://skjema.fjordheim-universitet.no/";

/** The link works, and is another study's. */
const anothersForm: FaultKind = {
  id: "anothers-form",
  fault: (study, dice) => {
    const other =
      STUDIES[(STUDIES.indexOf(study) + dice.number("other", 1, STUDIES.length - 1)) % STUDIES.length];
    const { name, slug } = other ?? study;
    return {
      ...linked(study, dice, `${FORMS}${slug}-2026`),
      planted: fault(
        say(
          `Lenken virker, men går til skjemaet for ${name.nb}. Brevet gjelder ${study.topic.nb}.`,
          `Lenkja verkar, men går til skjemaet for ${name.nn}. Brevet gjeld ${study.topic.nn}.`,
          `The link works, and leads to the form of ${name.en}. The letter is about ${study.topic.en}.`,
        ),
        say(
          "En maskin ser at en lenke svarer. Bare du ser om den svarer på det brevet spør om. Åpne den på din egen telefon.",
          "Ei maskin ser at ei lenkje svarar. Berre du ser om ho svarar på det brevet spør om. Opne ho på din eigen telefon.",
          "A machine sees that a link answers. Only you see whether it is what the letter asks about. Open it on your own telephone.",
        ),
      ),
    };
  },
  clean: (study, dice) => ({
    ...linked(study, dice, `${FORMS}${study.slug}-2026`),
    planted: inOrder(
      say(
        "Lenken går til prosjektets eget skjema, og er prøvd. Et kort navn uten æ, ø og å er vanlig i en adresse.",
        "Lenkja går til skjemaet til prosjektet sjølv, og er prøvd. Eit kort namn utan æ, ø og å er vanleg i ei adresse.",
        "The link leads to the project's own form, and was tried. A short name without æ, ø and å is usual in an address.",
      ),
    ),
  }),
};

const linked = (study: Study, dice: Dice, link: string) => ({
  round: "invitation" as const,
  facts: [
    orderedAs(study, "invitation"),
    sizeAmong(study, dice),
    say(
      `Lenken er prøvd og virker: ${link}`,
      `Lenkja er prøvd og verkar: ${link}`,
      `The link was tried and works: ${link}`,
    ),
  ],
  letter: madeLetter(study, {
    title: { nb: `Vil du være med i ${study.name.nb}?`, nn: `Vil du vere med i ${study.name.nn}?` },
    body: [
      {
        nb: `Vi ber deg svare på et skjema om ${study.topic.nb}. Det tar ti minutter: ${link}`,
        nn: `Vi ber deg svare på eit skjema om ${study.topic.nn}. Det tek ti minutt: ${link}`,
      },
    ],
  }),
});

const sizeAmong = ({ people }: Study, dice: Dice) => {
  const size = amount(dice.number("size", 610, 2900));
  return say(
    `${size.nb} mottakere, trukket blant ${people.nb}.`,
    `${size.nn} mottakarar, trekte blant ${people.nn}.`,
    `${size.en} recipients, drawn from among ${people.en}.`,
  );
};

/** The notice's title tells what somebody suffers from. */
const tellingTitle: FaultKind = {
  id: "telling-title",
  fault: (study, dice) => ({
    ...noticed(study, dice, study.telling),
    planted: fault(
      say(
        `Tittelen i varselet, «${study.telling}», forteller hva mottakeren feiler. Den vises på låste telefoner og i e-post.`,
        `Tittelen i varselet, «${study.telling}», fortel kva mottakaren feilar. Han blir vist på låste telefonar og i e-post.`,
        `The title of the notice, “${study.telling}”, tells what the recipient suffers from. It is shown on locked telephones and in e-mail.`,
      ),
      say(
        "Ordlisten har ikke alle ord. Les tittelen som en som ser den over skulderen på mottakeren.",
        "Ordlista har ikkje alle ord. Les tittelen som ein som ser han over skuldra på mottakaren.",
        "No list has every word. Read the title as somebody does who looks over the recipient's shoulder.",
      ),
    ),
  }),
  clean: (study, dice) => ({
    ...noticed(study, dice, "Skjema til deg"),
    planted: inOrder(
      say(
        "Tittelen sier at det er kommet et skjema, og ikke hva det handler om. Det er slik den skal være.",
        "Tittelen seier at det er kome eit skjema, og ikkje kva det handlar om. Det er slik han skal vere.",
        "The title says that a form has come, and not what it is about. That is how it should be.",
      ),
    ),
  }),
};

const noticed = (study: Study, dice: Dice, title: string) => ({
  round: "follow-up" as const,
  facts: [
    orderedAs(study, "follow-up"),
    say(
      `${dice.number("size", 140, 690)} mottakere: de som svarte på det første skjemaet.`,
      `${dice.number("size", 140, 690)} mottakarar: dei som svara på det første skjemaet.`,
      `${dice.number("size", 140, 690)} recipients: those who answered the first form.`,
    ),
    say(
      `Tittel i varselet: «${title}».`,
      `Tittel i varselet: «${title}».`,
      `Title of the notice: “${title}”.`,
    ),
  ],
  letter: madeLetter(study, {
    title: { nb: "Hvordan har du det nå?", nn: "Korleis har du det no?" },
    body: [
      {
        nb: "I fjor svarte du på et skjema fra oss. Vi vil gjerne vite hvordan du har det nå. Det nye skjemaet ligger på Helsenorge.",
        nn: "I fjor svara du på eit skjema frå oss. Vi vil gjerne vite korleis du har det no. Det nye skjemaet ligg på Helsenorge.",
      },
    ],
  }),
});

/** Two digits changed places: a telephone number like another. */
const anothersTelephone: FaultKind = {
  id: "anothers-telephone",
  fault: (study, dice) => {
    const wrong = study.phone.replace(/(\d)(\d)$/u, "$2$1");
    const written =
      wrong === study.phone ? study.phone.replace(/\d$/u, (last) => String((Number(last) + 5) % 10)) : wrong;
    return {
      ...phoned(study, dice, written),
      planted: fault(
        say(
          `Nummeret i brevet er ${written}. Prosjektets er ${study.phone}.`,
          `Nummeret i brevet er ${written}. Prosjektet har ${study.phone}.`,
          `The number in the letter is ${written}. The project's is ${study.phone}.`,
        ),
        say(
          "Et nummer kan være gyldig og noen andres. Mange ringer da til noen som ikke vet noe. Les sifrene, eller ring.",
          "Eit nummer kan vere gyldig og høyre til andre. Mange ringjer då til nokon som ikkje veit noko. Les sifra, eller ring.",
          "A number may be valid and somebody else's. Many then ring somebody who knows of nothing. Read the digits, or ring.",
        ),
      ),
    };
  },
  clean: (study, dice) => ({
    ...phoned(study, dice, study.phone),
    planted: inOrder(
      say(
        "Nummeret er prosjektets eget, siffer for siffer.",
        "Nummeret er prosjektet sitt eige, siffer for siffer.",
        "The number is the project's own, digit by digit.",
      ),
    ),
  }),
};

const phoned = (study: Study, dice: Dice, phone: string) => ({
  round: "invitation" as const,
  facts: [
    orderedAs(study, "invitation"),
    sizeAmong(study, dice),
    say(
      `Prosjektets telefon, som sentralbordet har den: ${study.phone}.`,
      `Telefonen til prosjektet, som sentralbordet har han: ${study.phone}.`,
      `The project's telephone, as the switchboard has it: ${study.phone}.`,
    ),
  ],
  letter: madeLetter(study, {
    title: { nb: "Kan vi spørre deg om noe?", nn: "Kan vi spørje deg om noko?" },
    body: [
      {
        nb: `Vi spør ${study.people.nb} om ${study.topic.nb}. Skjemaet ligger på Helsenorge.`,
        nn: `Vi spør ${study.people.nn} om ${study.topic.nn}. Skjemaet ligg på Helsenorge.`,
      },
    ],
    phone,
  }),
});

/** The letter promises a shorter time than people took. */
const longerThanSaid: FaultKind = {
  id: "longer-than-said",
  fault: (study, dice) => {
    const [least, said] = [dice.number("least", 8, 10) * 5, { nb: "fem minutter", nn: "fem minutt" }];
    return {
      ...timed(study, dice, said, [least, least + 15]),
      planted: fault(
        say(
          `Brevet sier fem minutter. De som prøvde skjemaet, brukte ${least} til ${least + 15}.`,
          `Brevet seier fem minutt. Dei som prøvde skjemaet, brukte ${least} til ${least + 15}.`,
          `The letter says five minutes. Those who tried the form took ${least} to ${least + 15}.`,
        ),
        say(
          "Folk sier ja til det de får vite. Den som blir lovet fem minutter og bruker en time, er ikke spurt ordentlig.",
          "Folk seier ja til det dei får vite. Den som blir lova fem minutt og bruker ein time, er ikkje spurd skikkeleg.",
          "People say yes to what they are told. Whoever is promised five minutes and spends an hour was not asked properly.",
        ),
      ),
    };
  },
  clean: (study, dice) => {
    const [least, said] = [dice.number("least", 10, 13), { nb: "et kvarter", nn: "eit kvarter" }];
    return {
      ...timed(study, dice, said, [least, least + 6]),
      planted: inOrder(
        say(
          `Brevet sier et kvarter. De som prøvde skjemaet, brukte ${least} til ${least + 6} minutter.`,
          `Brevet seier eit kvarter. Dei som prøvde skjemaet, brukte ${least} til ${least + 6} minutt.`,
          `The letter says a quarter of an hour. Those who tried the form took ${least} to ${least + 6} minutes.`,
        ),
      ),
    };
  },
};

const timed = (
  study: Study,
  dice: Dice,
  said: { readonly nb: string; readonly nn: string },
  [least, most]: readonly [number, number],
) => ({
  round: "invitation" as const,
  facts: [
    orderedAs(study, "invitation"),
    sizeAmong(study, dice),
    say(
      `Skjemaet er prøvd på 40 mennesker. De brukte ${least} til ${most} minutter.`,
      `Skjemaet er prøvd på 40 menneske. Dei brukte ${least} til ${most} minutt.`,
      `The form was tried on 40 people. They took ${least} to ${most} minutes.`,
    ),
  ],
  letter: madeLetter(study, {
    title: { nb: "Har du tid til noen spørsmål?", nn: "Har du tid til nokre spørsmål?" },
    body: [
      {
        nb: `Vi spør ${study.people.nb} om ${study.topic.nb}. Skjemaet ligger på Helsenorge, og tar ${said.nb}.`,
        nn: `Vi spør ${study.people.nn} om ${study.topic.nn}. Skjemaet ligg på Helsenorge, og tek ${said.nn}.`,
      },
    ],
  }),
});

/** What the letter says, against what the page tells of the project. */
export const letterKinds: readonly FaultKind[] = [
  anothersForm,
  tellingTitle,
  anothersTelephone,
  longerThanSaid,
];
