import type { RuleTable } from "@sluse/core";

export type ShapeRuleId =
  | "link/token-missing"
  | "link/token-malformed"
  | "link/token-repeated"
  | "link/token-not-own"
  | "link/token-length"
  | "link/token-guessable"
  | "link/canary-missing"
  | "link/canary-taken"
  | "link/canary-of-another"
  | "link/too-many-shapes";

/** Links that are another in each letter. */
export const shapeRules: RuleTable<ShapeRuleId> = {
  "link/token-missing": {
    id: "link/token-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Personlig kode mangler i lenken",
        what: "Lenken {address} mangler verdien for {slot}.",
        why: "Mottakeren kommer ikke inn i sitt skjema.",
        mend: "Gi hver mottaker en kode i kolonnen {slot}.",
      },
      en: {
        title: "Personal token missing from the link",
        what: "The link {address} lacks the value of {slot}.",
        why: "The recipient does not get into their form.",
        mend: "Give each recipient a token in the column {slot}.",
      },
    },
    example: { fails: "https://skjema.no/?t=", passes: "https://skjema.no/?t=k3J9xQ2m" },
  },
  "link/token-malformed": {
    id: "link/token-malformed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Personlig kode har tegn som ikke kan stå i en lenke",
        what: "I lenken {address} har verdien for {slot} blanktegn eller skilletegn.",
        why: "Lenken brytes, og mottakeren kommer til feil sted.",
        mend: "Bruk bare bokstaver a–z, siffer og - . _ ~ i koder.",
      },
      en: {
        title: "Personal token has characters that a link cannot hold",
        what: "In the link {address} the value of {slot} has blanks or punctuation.",
        why: "The link breaks off, and the recipient comes to the wrong place.",
        mend: "Use only the letters a–z, digits and - . _ ~ in tokens.",
      },
    },
    example: { fails: "https://skjema.no/?t=k3 J9", passes: "https://skjema.no/?t=k3J9xQ2m" },
  },
  "link/token-repeated": {
    id: "link/token-repeated",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Flere mottakere har samme personlige lenke",
        what: "{repeated} brev har en lenke {address} som en annen også har fått.",
        why: "To mottakere svarer da i samme skjema, og kan se hverandres svar.",
        mend: "Gi hver mottaker sin egen kode.",
      },
      en: {
        title: "Several recipients have the same personal link",
        what: "{repeated} letters have a link {address} that somebody else has got as well.",
        why: "Two recipients then answer in one form, and may see each other's answers.",
        mend: "Give each recipient a token of their own.",
      },
    },
    example: {
      fails: "two letters with https://skjema.no/?t=k3J9xQ2m",
      passes: "https://skjema.no/?t=k3J9xQ2m and https://skjema.no/?t=Zp81mmQa",
    },
  },
  "link/token-not-own": {
    id: "link/token-not-own",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken har en annen kode enn mottakerens",
        what: "Lenken {address} er ulik fra brev til brev, men har ikke mottakerens egen kode.",
        why: "Mottakeren åpner da en annens skjema.",
        mend: "La lenken bruke mottakerens egen kolonne.",
      },
      en: {
        title: "Link has another token than the recipient's",
        what: "The link {address} differs from letter to letter, and has not the recipient's own token.",
        why: "The recipient then opens somebody else's form.",
        mend: "Let the link use the recipient's own column.",
      },
    },
    example: {
      fails: "row 7 has the token of row 8 in its link",
      passes: "row 7 has its own token in its link",
    },
  },
  "link/token-length": {
    id: "link/token-length",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Noen få personlige koder har en annen lengde",
        what: "I lenken {address} har nesten alle verdier for {slot} samme lengde, men ikke disse.",
        why: "Koden kan være kuttet, og mottakeren kommer da ikke inn i sitt skjema.",
        mend: "Se på kodene i disse radene. Godkjenn dem hvis de er riktige.",
      },
      en: {
        title: "A few personal tokens are of another length",
        what: "In the link {address} nearly all values of {slot} are of one length, and these are not.",
        why: "The token may have been cut off, and the recipient then does not get into their form.",
        mend: "Look at the tokens of these rows. Acknowledge them if they are right.",
      },
    },
    example: {
      fails: "the token aZ among tokens like aZ3kQ9, bX7mR2 and cW5nT8",
      passes: "tokens like aZ3kQ9, bX7mR2 and cW5nT8",
    },
  },
  "link/token-guessable": {
    id: "link/token-guessable",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Personlige koder kan gjettes",
        what: "I lenken {address} er alle verdier for {slot} bare noen få siffer.",
        why: "Den som prøver et annet tall, kan komme inn i en annens skjema.",
        mend: "Be skjemaets eier om lange, tilfeldige koder. Godkjenn bare hvis skjemaet ber om innlogging i tillegg.",
      },
      en: {
        title: "Personal tokens can be guessed",
        what: "In the link {address} all values of {slot} are a few digits and nothing more.",
        why: "Whoever tries another number may get into somebody else's form.",
        mend: "Ask the form's owner for long, random tokens. Acknowledge only if the form asks for a login as well.",
      },
    },
    example: {
      fails: "https://skjema.no/?t=1, https://skjema.no/?t=2 and so on; or dates of birth",
      passes: "https://skjema.no/?t=k3J9xQ2m",
    },
  },
  "link/canary-missing": {
    id: "link/canary-missing",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Personlig lenke er ikke prøvd",
        what: "Lenken {address} er personlig, og skjemaets eier har ikke gitt en prøvekode for {slot}.",
        why: "En mottakers lenke kan ikke åpnes for å prøve den: koden kunne bli brukt opp.",
        mend: "Be skjemaets eier om en prøvekode, eller åpne skjemaet selv og godkjenn med begrunnelse.",
      },
      en: {
        title: "Personal link was not tried",
        what: "The link {address} is personal, and the form's owner has given no token to try {slot} with.",
        why: "A recipient's link cannot be opened to try it: the token might be spent.",
        mend: "Ask the form's owner for a token to try, or open the form yourself and acknowledge with a reason.",
      },
    },
    example: {
      fails: "https://skjema.no/?t={token} with no canary for token",
      passes: "https://skjema.no/?t={token} with a canary for token",
    },
  },
  "link/canary-taken": {
    id: "link/canary-taken",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Prøvekoden tilhører en mottaker",
        what: "En mottaker har prøvekoden som sin egen kode i lenken {address}.",
        why: "Prøves lenken, kan mottakerens kode bli brukt opp.",
        mend: "Be skjemaets eier om en prøvekode som ingen mottaker har.",
      },
      en: {
        title: "Canary is a recipient's own token",
        what: "A recipient has the canary as their own token in the link {address}.",
        why: "Trying the link might spend the recipient's token.",
        mend: "Ask the form's owner for a canary that no recipient has.",
      },
    },
    example: {
      fails: "the canary k3J9xQ2m, and a recipient with the token k3J9xQ2m",
      passes: "a canary that no recipient has",
    },
  },
  "link/canary-of-another": {
    id: "link/canary-of-another",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Prøvekoden er til et annet skjema",
        what: "I minst {letters} brev har lenken {address} en del som er den samme, men en annen enn i lenken som ble prøvd.",
        why: "Det som er likt for mange, er ingen kode, men skjemaet; da er det et annet skjema som er prøvd.",
        mend: "Be skjemaets eier om en prøvekode til det samme skjemaet, eller åpne skjemaet selv og godkjenn med begrunnelse.",
      },
      en: {
        title: "Canary is for another form",
        what: "In at least {letters} letters the link {address} has a part that is the same, and another than in the link that was tried.",
        why: "What many share is no token, but the form; then it was another form that was tried.",
        mend: "Ask the form's owner for a canary to the same form, or open the form yourself and acknowledge with a reason.",
      },
    },
    example: {
      fails:
        "30 000 links like https://skjema.no/2027/k3J9xQ2m, and the canary https://skjema.no/2026/Zp81mmQa",
      passes:
        "30 000 links like https://skjema.no/2027/k3J9xQ2m, and the canary https://skjema.no/2027/Zp81mmQa",
    },
  },
  "link/too-many-shapes": {
    id: "link/too-many-shapes",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "For mange slags lenker til å prøve dem",
        what: "Brevene har lenker av mer enn {most} slag.",
        why: "Er koden en del av adressens sti, må det vites hvor, ellers kan ikke lenkene prøves.",
        mend: "La koden komme fra et felt i malen, eller sett den i en parameter: ?t=…",
      },
      en: {
        title: "Too many kinds of links to try them",
        what: "The letters have links of more than {most} kinds.",
        why: "When the token is part of the path it must be known where, or the links cannot be tried.",
        mend: "Let the token come from a slot of the template, or put it in a parameter: ?t=…",
      },
    },
    example: {
      fails: "https://skjema.no/1, https://skjema.no/2 and so on, with no slots known",
      passes: "https://skjema.no/{token} with the slot token known",
    },
  },
};
