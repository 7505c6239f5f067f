import type { RuleExemptions } from "./exemption.ts";

export const ages: RuleExemptions = {
  rule: "text/age-odd",
  exemptions: [
    {
      because: "young people are children for long",
      found: "Barnet ditt på 21 år er invitert.",
      sound: ["Ungdommer mellom 16 og 20 år er invitert.", "Ungdommar frå 13 til 19 år er inviterte."],
    },
    {
      because: "a small child is an infant up to three",
      found: "Spedbarn på 4 år måles her.",
      sound: ["Spedbarn mellom 0 og 2 år måles her.", "Barn på 4 år måles her."],
    },
    {
      because: "grown from fifteen, old from forty-five",
      found: "Voksne på 14 år kan være med.",
      sound: ["Unge voksne fra 16 til 25 år kan være med.", "Eldre mellom 65 og 80 år kan være med."],
    },
    {
      because: "the old are a word before their age, not a comparison or older children",
      found: "Eldre på 11 år kan være med.",
      sound: [
        "Eldre enn 11 år.",
        "Eldre barn på 11 år kan være med.",
        "Eldre søsken på 12 år kan være med.",
        "Eldre sysken på 12 år kan vere med.",
      ],
    },
    {
      because: "who was born so long ago may have been a child",
      found: "Barnet ditt er født i 1998.",
      sound: ["Barnet ditt er født i 2010.", "Your child was born in 2009."],
    },
    {
      because: "an age that is a limit, or lies back, is not how old the reader is",
      found: "Du er nå 16 år. Studien er for alle over 67 år.",
      sound: [
        "Du er 67 år eller eldre. Studien er for alle over 68 år.",
        "You are 67 years or older. The study is for everyone above 68 years.",
        "Du var med. You turned 40 years ago. Studien er for alle over 67 år.",
        "Du er 67 år og eldre. Studien er for alle over 68 år.",
        "You are 67 years and over. The study is for everyone above 68 years.",
      ],
    },
    {
      because: "on a condition nobody is told how old they are",
      found: "Studien er for alle over 67 år. Du er 16 år.",
      sound: [
        "Studien er for alle over 67 år. Hvis du er 16 år, kan du hjelpe noen andre.",
        "Studien er for alle over 67 år. Dersom du er 16 år, kan du hjelpe nokon andre.",
        "Studien er for alle over 67 år. Si fra om du er 16 år.",
        "Studien er for alle over 67 år. Vi spurte deg når du fylte 16 år.",
        "Studien er for alle over 67 år. Det var før du fylte 16 år.",
        "Studien er for alle over 67 år. Vi følger deg til du er 99 år. Helt til du fyller 16 år.",
        "Studien er for alle over 67 år. Det har gått lang tid siden du fylte 16 år.",
        "Studien er for alle over 67 år. Det er lenge sidan du fylte 16 år.",
      ],
    },
    {
      because: "on a condition nobody is told how old they are, in English",
      language: "en",
      found: "The study is for everyone above 67 years. You are 16 years.",
      sound: [
        "The study is for everyone above 67 years. Tell us if you are 16 years.",
        "The study is for everyone above 67 years. We asked when you turned 16 years.",
        "The study is for everyone above 67 years. We wait until you turn 16 years.",
        "The study is for everyone above 67 years. It was before you turned 16 years.",
        "The study is for everyone above 67 years. It is long since you turned 16 years.",
      ],
    },
    {
      because: "asked on a condition, nobody is left out",
      found: "Studien er for alle mellom 50 og 59 år. Du er 62 år.",
      sound: [
        "Skjemaet er kort hvis du er over 67 år. Du er nå 62 år.",
        "Studien er for alle mellom 50 og 59 år, og alle over 60 år. Du er 62 år.",
      ],
    },
  ],
};
