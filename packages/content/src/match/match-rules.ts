import type { RuleTable } from "@sluse/core";

export type MatchRuleId =
  | "text/template-mismatch"
  | "text/letter-too-long"
  | "text/passage-missing"
  | "text/passage-moved"
  | "text/passage-doubled"
  | "text/passage-changed"
  | "text/words-missing"
  | "text/text-added"
  | "text/spacing-changed"
  | "text/layout-changed";

const PURPOSE = `Vi vil vite mer om søvn i mørketida, og hvordan den virker på helsa.

`;
const VOLUNTARY = `Det er frivillig å delta. Du kan når som helst trekke deg uten å oppgi noen grunn.

`;
/** The letter that the examples of these rules are held against; see {@link EXAMPLE_TEMPLATE}. */
const PASSES = `Hei Kåre Sør

${PURPOSE}${VOLUNTARY}Spørsmål? Ring 73 00 00 00 på hverdager.
`;

const example = (change: (letter: string) => string): { fails: string; passes: string } => ({
  fails: change(PASSES),
  passes: PASSES,
});

/** Rules for a letter held against its template. */
export const matchRules: RuleTable<MatchRuleId> = {
  "text/template-mismatch": {
    id: "text/template-mismatch",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet er ikke laget fra denne malen",
        what: "Bare {percent} % av teksten i malen «{template}» ({language}) finnes i brevet.",
        why: "Ofte er det valgt feil mal, feil språk eller feil fil.",
        mend: "Velg malen brevet er laget fra, eller lag brevet på nytt fra malen.",
      },
      en: {
        title: "The letter was not made from this template",
        what: "Only {percent} % of the text of the template `{template}` ({language}) is in the letter.",
        why: "Often the wrong template, language or file was chosen.",
        mend: "Choose the template the letter was made from, or make the letter anew from the template.",
      },
    },
    example: example(
      () =>
        "Velkommen til årsmøte i velforeningen torsdag klokka 18. Vi serverer kaffe og kake, og det blir loddsalg.",
    ),
  },
  "text/letter-too-long": {
    id: "text/letter-too-long",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet er mye lengre enn malen",
        what: "Brevet er på {length} tegn. Et brev fra malen har høyst {max}.",
        why: "Ofte er flere brev limt sammen, eller det er feil fil.",
        mend: "Send ett brev om gangen, laget fra malen.",
      },
      en: {
        title: "The letter is much longer than its template",
        what: "The letter has {length} characters. A letter from the template has {max} at most.",
        why: "Often several letters were pasted together, or it is the wrong file.",
        mend: "Send one letter at a time, made from the template.",
      },
    },
    example: example((letter) => letter.repeat(12)),
  },
  "text/passage-missing": {
    id: "text/passage-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et avsnitt mangler",
        what: "Avsnittet «{avsnitt}» står ikke i brevet: «{expected}»",
        why: "Uten avsnittet får ikke mottakeren vite det malen er godkjent for å si.",
        mend: "Sett inn avsnittet slik det står i malen.",
      },
      en: {
        title: "A passage is missing",
        what: "The passage `{passage}` is not in the letter: “{expected}”",
        why: "Without it the recipient is not told what the template was approved to say.",
        mend: "Put the passage in as it stands in the template.",
      },
    },
    example: example((letter) => letter.replace(VOLUNTARY, "")),
  },
  "text/passage-moved": {
    id: "text/passage-moved",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et avsnitt er flyttet",
        what: "Avsnittet «{avsnitt}» står et annet sted enn i malen.",
        why: "Rekkefølgen er en del av det som er godkjent; det viktigste skal ikke gjemmes bakerst.",
        mend: "Flytt avsnittet tilbake dit det står i malen.",
      },
      en: {
        title: "A passage was moved",
        what: "The passage `{passage}` stands elsewhere than in the template.",
        why: "The order is part of what was approved; what matters most must not hide at the end.",
        mend: "Move the passage back to where it stands in the template.",
      },
    },
    example: example((letter) => letter.replace(PURPOSE + VOLUNTARY, VOLUNTARY + PURPOSE)),
  },
  "text/passage-doubled": {
    id: "text/passage-doubled",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et avsnitt står to ganger",
        what: "Avsnittet «{avsnitt}» står mer enn én gang.",
        why: "Ofte er to brev eller to utgaver limt sammen.",
        mend: "Ta bort avsnittet der det ikke hører til.",
      },
      en: {
        title: "A passage stands twice",
        what: "The passage `{passage}` stands more than once.",
        why: "Often two letters or two versions were pasted together.",
        mend: "Remove the passage where it does not belong.",
      },
    },
    example: example((letter) => letter.replace(VOLUNTARY, VOLUNTARY + VOLUNTARY)),
  },
  "text/passage-changed": {
    id: "text/passage-changed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et avsnitt er endret",
        what: "I avsnittet «{avsnitt}» sier malen «{expected}», brevet sier «{found}».",
        why: "Bare malens egne ord er godkjent.",
        mend: "Skriv det som står i malen, eller få en ny versjon av malen godkjent.",
      },
      en: {
        title: "A passage was changed",
        what: "In the passage `{passage}` the template says “{expected}”, the letter says “{found}”.",
        why: "Only the template's own words are approved.",
        mend: "Write what the template says, or have a new version of the template approved.",
      },
    },
    example: example((letter) => letter.replace("frivillig", "obligatorisk")),
  },
  "text/words-missing": {
    id: "text/words-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Ord mangler i et avsnitt",
        what: "I avsnittet «{avsnitt}» mangler «{expected}».",
        why: "Få ord kan snu meningen, og bare malens egne ord er godkjent.",
        mend: "Sett inn ordene slik de står i malen.",
      },
      en: {
        title: "Words are missing from a passage",
        what: "From the passage `{passage}`, “{expected}” is missing.",
        why: "A few words can turn the meaning, and only the template's own words are approved.",
        mend: "Put the words in as they stand in the template.",
      },
    },
    example: example((letter) => letter.replace(" uten å oppgi noen grunn", "")),
  },
  "text/text-added": {
    id: "text/text-added",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet har tekst som ikke står i malen",
        what: "I eller etter avsnittet «{avsnitt}» står det «{found}», som ikke er i malen.",
        why: "Tekst som ingen har godkjent, kan endre meningen eller røpe noe.",
        mend: "Ta bort teksten, eller få en ny versjon av malen godkjent.",
      },
      en: {
        title: "The letter has text that is not in the template",
        what: "In or after the passage `{passage}` there is “{found}”, which is not in the template.",
        why: "Text that nobody approved can change the meaning, or give something away.",
        mend: "Remove the text, or have a new version of the template approved.",
      },
    },
    example: example((letter) => letter.replace("å delta.", "å delta, men vi venter at du gjør det.")),
  },
  "text/spacing-changed": {
    id: "text/spacing-changed",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Mellomrom mangler eller er satt inn",
        what: "Alle ordene i malen er der, men i avsnittet «{avsnitt}» er mellomrommene andre.",
        why: "Det er oftest en skrivefeil, men kan skille eller slå sammen noe.",
        mend: "Skriv stedet som i malen, eller la en superbruker godta det.",
      },
      en: {
        title: "Spaces are missing or put in",
        what: "All words of the template are there, but the spaces in the passage `{passage}` are others.",
        why: "It is mostly a slip, but can part or join something.",
        mend: "Write the place as in the template, or let a superuser accept it.",
      },
    },
    example: example((letter) => letter.replace("Spørsmål?", "Spørsmål ?")),
  },
  "text/layout-changed": {
    id: "text/layout-changed",
    severity: "warn",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Avsnittene er delt på en annen måte",
        what: "Teksten er som i malen, men {count} avsnittsskiller er satt inn eller borte.",
        why: "Brevet kan bli tungt å lese.",
        mend: "Del avsnittene som i malen.",
      },
      en: {
        title: "The paragraphs are divided in another way",
        what: "The text is as in the template, but {count} paragraph breaks were put in or lost.",
        why: "The letter may be hard to read.",
        mend: "Divide the paragraphs as in the template.",
      },
    },
    example: example((letter) => letter.replace("delta. Du", "delta.\n\nDu")),
  },
};

/** A small template for the examples of these rules. */
export const EXAMPLE_TEMPLATE = `---
id: eksempel
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  navn: { type: name }
---
<!-- passage: greeting -->
Hei {{navn}}

<!-- passage: purpose -->
Vi vil vite mer om søvn i mørketida, og hvordan den virker på helsa.

<!-- passage: voluntary -->
Det er frivillig å delta. Du kan når som helst trekke deg uten å oppgi noen grunn.

<!-- passage: contact -->
Spørsmål? Ring 73 00 00 00 på hverdager.
`;
