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
  {
    kind: "shares, products and stretches of time",
    rules: ["text/sum-wrong", "text/numbers-disagree"],
    said: {
      nb: [
        "Halvparten (30 av 40) sov bedre.",
        "En av fire (40 prosent) svarte ikke.",
        "80 prosent (20 av 50) gikk uten krykker.",
        "Du får 150 kroner for hvert av de fire intervjuene, altså 450 kroner.",
        "Måleren skal brukes i to uker, fra 1. mars til 29. mars 2027.",
        "Skjemaet har seks spørsmål. Spørsmål 4–9 er om søvn.",
        "Det er to grupper (A, B og C).",
      ],
      nn: ["Halvparten, 30 av 40, sov betre.", "Skjemaet har seks spørsmål. Spørsmål 4–9 er om søvn."],
      en: ["One quarter (20 of 40) slept better.", "Wear it for three weeks, from 1 March to 8 March 2027."],
    },
  },
  {
    kind: "whole dates and their tense",
    rules: ["text/tense-differs"],
    said: {
      nb: [
        "Den 12. mai 2027 sendte vi deg et brev.",
        "I 2025 kommer resultatene.",
        "Du ble innlagt 14. juni 2027.",
        "Vi ringer deg 3. november 2026.",
      ],
      nn: ["Du vart innlagd 14. juni 2027.", "I 2025 kjem resultata."],
      en: ["You were admitted on 14 June 2027."],
    },
  },
  {
    kind: "readers who are others",
    rules: ["text/addressees-mixed", "text/age-odd", "text/one-person-named"],
    said: {
      nb: [
        "Du får brevet fordi du ble operert. Mannen din er nå invitert til en samtale.",
        "Kjære kollegaer\n\nDu får brevet fordi du ble operert.",
        "Barnet deres er født i 1961.",
        "Deltakernummeret ditt er A-2047.",
      ],
      nn: ["Du får brevet fordi du vart operert. Mora di er no invitert."],
      en: [
        "Dear colleagues\n\nYou get this letter because you were operated.",
        "Your child was born in 1961.",
      ],
    },
  },
  {
    kind: "answers that go to others",
    rules: ["text/disclosed-to-others"],
    said: {
      nb: [
        "Resultatet sendes til NAV.",
        "Vi deler svarene dine med forsikringsselskapet.",
        "Arbeidsgiveren din får innsyn i svarene.",
      ],
      nn: ["Svara blir utleverte. Me deler svara med arbeidsgjevaren."],
      en: ["Your answers are shared with your employer.", "The police can read what you write."],
    },
  },
  {
    kind: "pressure by rank, place and pity",
    rules: [
      "text/coercive-wording",
      "text/silence-as-consent",
      "text/consequence-threatened",
      "text/reward-promised",
      "text/pressure-put",
      "text/free-choice-denied",
    ],
    said: {
      nb: [
        "Ledelsen har bestemt at alle pasienter skal delta.",
        "Vi går ut fra at alle som får brevet, vil delta.",
        "Velger du å la være, må legen revurdere behandlingen.",
        "Timen din avhenger av om du svarer.",
        "Som takk rykker du fram på ventelisten, og vi setter deg fram i køen.",
        "Det er synd hvis nettopp du ikke er med.",
        "Vil du ikke delta, må du begrunne det.",
        "Samtykket kan ikke gjøres om.",
      ],
      nn: ["Leiinga har bestemt at alle pasientar skal delta.", "Timen din avheng av om du svarar."],
      en: [
        "The board has decided that all patients must take part.",
        "Your appointment depends on your answer.",
      ],
    },
  },
  {
    kind: "addresses of others",
    rules: ["text/mail-domain"],
    said: {
      nb: [
        "Hilsen Fjordheim sykehus. Skriv til post@sandvik-sykehus.no.",
        "Skriv til post@fjordheim-universitetsykehus.no.",
      ],
      nn: ["Helsing Fjordheim sjukehus. Skriv til post@sandvik-kommune.no."],
      en: ["Write to post@fjordheim-univeristy.no."],
    },
  },
  {
    kind: "more work on the text",
    rules: ["text/note-left", "text/filler-left", "text/sentence-broken-off", "text/doubled-word"],
    said: {
      nb: [
        "Ny formulering: Du velger selv.",
        "Avsnittet om biobank mangler.",
        "Her foreslår jeg at vi skriver: Jeg synes vi bør nevne biobanken.",
        "Som en stor språkmodell kan jeg ikke svare på det.",
        "Oversatt fra bokmål: Du velger selv.",
        "Støttet av YY-stiftelsen.",
        "Du kan lese mer om dette, eller spørre oss på grunn av",
        "Du får svar innen to uker får svar innen to uker.",
      ],
      nn: ["Nytt avsnitt: Du vel sjølv.", "Eg synest vi bør nemne biobanken."],
      en: ["Revised paragraph: You decide.", "I think we should mention the biobank."],
    },
  },
  {
    kind: "choices that are made for the reader",
    rules: [
      "text/silence-as-consent",
      "text/free-choice-denied",
      "text/coercive-wording",
      "text/pressure-put",
      "text/consequence-threatened",
      "text/reward-promised",
    ],
    said: {
      nb: [
        "Fastlegen har samtykket på dine vegne.",
        "Når du kommer til kontroll, samtykker du samtidig til studien.",
        "Du kan reservere deg ved personlig oppmøte i resepsjonen.",
        "Det er ikke lov å hoppe av underveis.",
        "Vi krever svar av alle.",
        "Du plikter å melde fra hvis du ikke vil.",
        "Ikke bli en av dem som sier nei. Ikke vær den som sier nei.",
        "Velger du ikke å delta, blir henvisningen nedprioritert.",
        "De som fyller ut skjemaet, slipper egenandel.",
      ],
      nn: ["Fastlegen har samtykka på dine vegner.", "Me ventar svar frå alle. Me krev svar frå alle."],
      en: [
        "Your doctor has consented on your behalf.",
        "We expect answers from everyone.",
        "If you choose not to participate, your referral will be given lower priority.",
      ],
      se: ["Jus it vástit, de sáhttá dat váikkuhit du divššu."],
    },
  },
  {
    kind: "numbers of parts, and doses over and over",
    rules: ["text/numbers-disagree", "text/sum-wrong", "text/deadlines-disagree"],
    said: {
      nb: [
        "Det er fire besøk. Besøk 5 er hos fastlegen.",
        "Du tar 10 mg morgen og kveld to ganger, til sammen 30 mg. Du tar 10 mg tabletter to ganger, til sammen 30 mg.",
        "Svar innen 19. mars 2027. Du kan svare til 19. april 2027.",
      ],
      nn: ["Det er fire besøk. Besøk 5 er hos fastlegen."],
      en: ["There are four visits. Visit 5 is at your doctor's."],
    },
  },
  {
    kind: "readers of another sex, and next of kin",
    rules: ["text/addressees-mixed"],
    said: {
      nb: [
        "Du er mann. Du får brevet fordi du er gravid.",
        "Til pårørende\n\nDu får brevet fordi du ble operert.",
      ],
      nn: ["Til pårørande\n\nDu får brevet fordi du vart operert."],
      en: ["You are a man. Congratulations on your pregnancy!"],
    },
  },
  {
    kind: "talk of colleagues",
    rules: ["text/note-left", "text/bracketed-word", "text/null-left"],
    said: {
      nb: [
        "Formuleringen over kan misforstås.",
        "Denne setningen kan strykes.",
        "Bergen skal ha egen formulering.",
        "Vi må høre med Turid.",
        "Jeg har ikke rukket å sjekke tallene.",
        "Under er en forbedret versjon av teksten.",
        "Jeg kan også lage en kort SMS. Om du vil, kan jeg skrive en kort SMS.",
        "[Her må det stå noe om biobanken]",
        "Spør @avdeling om veien.",
        "Møt opp kl. null.",
      ],
      nn: ["Denne setninga kan strykast.", "Me må høyre med Turid."],
      en: [
        "The sentence above is clumsy.",
        "I can also make a shorter text message.",
        "Ask @hospital about parking.",
      ],
    },
  },
  {
    kind: "letters of the old code pages",
    rules: ["text/mojibake"],
    said: {
      nb: ["Vi spřr deg om ĺ delta, og om du kan vćre med. Vi spőr deg.", "NÅR DU N┼R FRAM."],
      nn: ["Du fĺr svar."],
    },
  },
];
