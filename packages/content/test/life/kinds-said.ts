import type { SaidOtherwise } from "./said-otherwise.ts";

/** What a letter says of numbers, ages, days, readers and names, by kinds that no list of phrases could hold. */
export const kindsSaid: readonly SaidOtherwise[] = [
  {
    kind: "figures that do not add up",
    rules: ["text/sum-wrong", "text/numbers-disagree"],
    said: {
      nb: [
        "Av de 350 som fikk brevet, svarte 410.",
        "12 av 10 deltakere sov bedre.",
        "Undersøkelsen har 900 deltakere: 400 menn og 450 kvinner.",
        "Du får tre konvolutter: en hvit og en brun.",
        "Det er to måter å svare på: nett, telefon og papir.",
        "Vi tar tre prøver:\n\n- blod\n- spytt",
        "Skjemaet har 30 spørsmål delt på tre sider med 12 spørsmål hver.",
        "Det er 8 spørsmål om søvn og 6 spørsmål om kost, til sammen 15 spørsmål.",
        "Prosjektet varer i fem år (2027–2030).",
        "Intervjuet tar en time. Husk at intervjuet varer i to timer.",
      ],
      nn: [
        "Av dei 350 som fekk brevet, svara 410.",
        "Me har 900 deltakarar: 400 menn og 450 kvinner.",
        "Du får tre konvoluttar: ein kvit og ein brun.",
        "Intervjuet tek ein time. Hugs at intervjuet varer i to timar.",
      ],
      en: [
        "Of the 350 who got the letter, 12 of 10 slept better.",
        "There are 900 participants: 400 men and 450 women.",
        "You will get three envelopes: a white one and a brown one.",
        "The interview takes an hour. Remember that the interview lasts two hours.",
      ],
      se: [
        "Mii leat ožžon vástádusaid: 12 of 10.",
        "Jearahallan ádjá 20 minuhta. Jearahallan bistá 50 minuhta.",
      ],
    },
  },
  {
    kind: "an age that does not fit",
    rules: ["text/age-odd"],
    said: {
      nb: [
        "Barnet på 41 år får sitt eget skjema.",
        "Vi spør elever mellom 50 og 60 år.",
        "Voksne på 7 år kan være med.",
        "Du fyller 30 år i år. Vi spør alle mellom 50 og 59 år.",
        "Spedbarn på 9 år måles hver måned.",
      ],
      nn: ["Barnet ditt er 41 år.", "Du er no 16 år. Me spør dei som er over 67 år."],
      en: ["Your child is 41 years.", "You are now 16 years. We ask those who are over 67 years."],
      se: ["Mánná 41 jagi sáhttá searvat, go mánná lea du. Mánná aged 41 jagi."],
    },
  },
  {
    kind: "a time that does not fit its tense",
    rules: ["text/tense-differs", "text/date-far-off"],
    said: {
      nb: [
        "Rapporten publiseres høsten 2025.",
        "Vi ringer deg i mars 2026.",
        "Du deltok i undersøkelsen i 2034.",
        "Alle som er født i 2040, får brevet.",
        "Studien begynner i januar 2024.",
      ],
      nn: ["Me sender deg eit nytt brev i 2024.", "Du var med i undersøkinga i 2034."],
      en: ["The study begins in March 2025.", "You took part in 2034."],
    },
  },
  {
    kind: "two days for one thing",
    rules: ["text/days-disagree", "text/deadlines-disagree"],
    said: {
      nb: [
        "Webinaret er mandag 8. mars. Meld deg på webinaret tirsdag 9. mars.",
        "Intervjuet ditt er 3. mars 2027. Møt opp til intervjuet 13. mars 2027.",
      ],
      nn: ["Møtet er måndag 8. mars. Velkomen til møtet tysdag 9. mars."],
      en: ["Your appointment is on 3 March 2027. Please come to the appointment on 13 March 2027."],
    },
  },
  {
    kind: "two kinds of readers",
    rules: ["text/addressees-mixed"],
    said: {
      nb: [
        "Du får brevet fordi du ble operert i fjor.\n\nKjære foreldre\n\nKan barnet deres være med?",
        "Du er trukket ut som kontrollperson. Du får brevet fordi du har hatt hjerneslag.",
        "Vi kondolerer. Du får brevet fordi du ble innlagt i mars.",
      ],
      nn: ["Du får brevet fordi du vart operert i fjor.\n\nKjære føresette"],
      en: ["You get this letter because you were operated last year.\n\nDear parents"],
    },
  },
  {
    kind: "contact details that are nearly the same",
    rules: ["text/contacts-differ"],
    said: {
      nb: [
        "Spørsmål om reise? Ring 73 55 21 34.",
        "Skriv til sovn@fjordheim.no.\n\nE-post: sovn@fjordhiem.no",
        "Skriv til sovn@fjordheim.no.\n\nE-post: sovn@fjordheim.com",
      ],
      nn: ["Ring 73 55 21 34 om reisa."],
      en: ["Call +47 73 55 21 34 about travel."],
      se: ["Telefovdna: 73 55 21 34"],
    },
  },
  {
    kind: "a legal basis that is another",
    rules: ["text/legal-basis-wrong"],
    said: {
      nb: [
        "Grunnlaget er samtykke, personvernforordningen artikkel 6 nr. 1 bokstav f.",
        "Vi behandler opplysningene av hensyn til allmennhetens interesse, jf. artikkel 6 (1) a.",
        "Rettslig grunnlag er personvernforordningen artikkel 126.",
        "Behandlingsgrunnlag: artikkel 9 nr. 2 bokstav m.",
      ],
      nn: ["Grunnlaget er samtykke, jf. artikkel 6 nr. 1 bokstav e."],
      en: ["The legal basis is your consent, GDPR Article 6(1)(e)."],
    },
  },
  {
    kind: "work on the text",
    rules: ["text/note-left"],
    said: {
      nb: [
        "Skriv noen setninger om formålet her.",
        "Avsnittet under må språkvaskes.",
        "Jeg har kortet ned teksten litt.",
        "Kan noen forenkle denne formuleringen?",
        "Si fra hvis du ønsker en mer formell versjon.",
        "Selvfølgelig! Her er brevet.",
      ],
      nn: ["Eg har omformulert setninga.", "Byt ut logoen."],
      en: [
        "I have rewritten the paragraph in plain language.",
        "I hope this helps!",
        "Certainly! Here is the letter.",
        "Replace the logo.",
      ],
    },
  },
  {
    kind: "a no that costs, and a yes that is not given",
    rules: [
      "text/silence-as-consent",
      "text/consequence-threatened",
      "text/reward-promised",
      "text/payment-asked",
      "text/free-choice-denied",
    ],
    said: {
      nb: [
        "Vi har ført deg opp på listen over deltakere i studien.",
        "Ved å beholde dette brevet godtar du vilkårene.",
        "Arbeidsgiveren din får beskjed om hvem som ikke deltar.",
        "Får vi ikke svar, kan vi ikke lenger følge opp behandlingen din.",
        "Deltakerne blir operert i mars, mens andre pasienter må vente.",
        "Ha med 300 kroner til laboratoriet.",
        "Du kan trekke deg til 1. april. Deretter er det for sent.",
        "For å trekke deg må du skriftlig begrunne det.",
      ],
      nn: [
        "Me har meldt deg på som deltakar.",
        "Kommunen får ei liste over kven som ikkje svarar.",
        "Ta med 300 kroner til laboratoriet.",
      ],
      en: [
        "We have signed you up for the study.",
        "By receiving these pages you agree to take part.",
        "Your employer will receive a list of who did not answer.",
      ],
    },
  },
  {
    kind: "signs within words",
    rules: ["text/lost-letter", "text/mojibake"],
    said: {
      nb: ["Sp¢rsmålene er korte.", "Det er helt greit ¥ la v£re.", "Vi spør deg om m+AOU-let."],
      nn: ["Du kan gjere det n¥r du vil, f¢r p¥ske."],
    },
  },
];

/** What is right of the same kinds. */
export const meantByKind = {
  nb: [
    "Av de 410 som fikk brevet, svarte 350.",
    "10 av 12 deltakere sov bedre.",
    "Undersøkelsen har 850 deltakere: 400 menn og 450 kvinner.",
    "Du får to konvolutter: en hvit og en brun.",
    "Det er tre måter å svare på: nett, telefon og papir.",
    "Vi tar to prøver:\n\n- blod\n- spytt",
    "Studien har to deler: 10 spørsmål om søvn og 12 spørsmål om kost.",
    "Skjemaet har 36 spørsmål delt på tre sider med 12 spørsmål hver.",
    "Vi ringer deg tre ganger: først i mars, og så igjen når det har gått en stund.",
    "Intervjuet tar en time. Resten av intervjuet varer i en halv time.",
    "Det første skjemaet tar 10 minutter, det andre skjemaet tar 20 minutter.",
    "Barn mellom 6 og 16 år kan være med.",
    "Ungdommer på 16 år bestemmer selv.",
    "Eldre enn 18 år? Da kan du svare selv.",
    "Hvis du er 16 år, må en forelder samtykke. Vi spør dem over 12 år.",
    "Rapporten publiseres høsten 2027.",
    "Resultatene ble publisert i 2024.",
    "Alle som er født i 1970, får brevet.",
    "Vi inviterer deg til å svare på spørsmål om operasjonen du hadde i 2026.",
    "Vi vil gjerne vite hvordan det gikk etter operasjonen i 2025.",
    "Studien startet i 2019 og varer til 2034.",
    "Webinaret er mandag 8. mars. Det andre webinaret er tirsdag 9. mars.",
    "Intervjuet er 3. mars eller 4. mars 2027.",
    "Til foreldre: Dere kan også svare hvis dere selv har vært operert.",
    "Du er trukket ut fra Folkeregisteret. Vi sammenligner med personer som har hatt hjerneslag.",
    "Ring 480 12 345 om reise.",
    "Skriv til sovn@fjordheim.no eller kost@fjordheim.no.",
    "Grunnlaget er samtykke, personvernforordningen artikkel 6 nr. 1 bokstav a og artikkel 9 nr. 2 bokstav a.",
    "Grunnlaget er allmennhetens interesse (artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav j).",
    "Skriv navnet ditt på linjen nederst.",
    "Du kan be om å få teksten oversatt.",
    "Vi har registrert svaret ditt.",
    "Kommunen får ingen liste over hvem som svarer.",
    "Ta med 50 kroner til garderobeskapet.",
    "Ved å svare på skjemaet samtykker du til å delta.",
    "Du kan trekke deg når du vil. Senere kan vi ikke slette opplysninger som er anonymisert.",
    "Medisinen måles i mg/m² og µg/l, to × daglig.",
    "Kjære mor og far",
  ],
  nn: [
    "Av dei 410 som fekk brevet, svara 350.",
    "Me ringjer deg i mars 2027.",
    "Barn mellom 6 og 16 år kan vere med.",
    "Skriv namnet ditt på linja.",
    "Me har registrert svaret ditt.",
  ],
  en: [
    "Of the 410 who got the letter, 350 answered.",
    "You will get two envelopes: a white one and a brown one.",
    "Write your name on the line below.",
    "The study began in 2019.",
    "By answering the questionnaire you agree to take part.",
    "Your GP will not receive a list of who answered.",
  ],
  se: ["Jearahallan ádjá 20 minuhta."],
} as const;
