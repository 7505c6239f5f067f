import type { RuleExemptions } from "./exemption.ts";

export const relativeDates: RuleExemptions = {
  rule: "text/relative-date",
  exemptions: [
    {
      because: "quoted, it is somebody else's word",
      found: "Vi ringer deg i morgen.",
      sound: [
        "Boken heter «Vi ringer deg i morgen» og er til låns.",
        "Boka heiter «Vi skriv til deg i morgon» og er til låns.",
      ],
    },
    {
      because: "on a condition it is reckoned from that",
      found: "Vi ringer deg neste uke.",
      sound: [
        "Hvis du svarer en fredag, hører det med at vi ringer deg neste uke.",
        "Dersom du svarar ein fredag, kan det hende at vi ringjer deg neste veke.",
        "Når du har svart, kan det hende at vi ringer deg neste uke.",
        "Si fra om det er greit at vi ringer deg neste uke.",
        "Jus don vástidat odne, de mii riŋget dutnje ihttin.",
      ],
    },
    {
      because: "on a condition it is reckoned from that, in English",
      language: "en",
      found: "We will call you next week.",
      sound: [
        "If you answer on a Friday, we will call you next week.",
        "When you answer on a Friday, we will call you next week.",
        "Unless you answer on a Friday, we will call you next week.",
      ],
    },
    {
      because: "asked, it is reckoned from the answer",
      found: "Du svarte på skjemaet i går.",
      sound: ["Du fikk kanskje brevet i går?"],
    },
    {
      because: "a question of the form is about the reader's own day",
      found: "Du får skjemaet i morgen.",
      sound: [
        "Du får spørsmål som gjelder i går.",
        "Du får vite hva du spiste i går.",
        "Du får spørsmål om hva du gjorde i går.",
        "Du får spørsmål hvordan du hadde det i går.",
        "Du får spørsmål om i går.",
        "Du får vite når det skjedde i går.",
        "Du får time etter i går.",
        "Du får spørsmål korleis du hadde det i går.",
        "Du får vite kva du åt i går.",
        "You will get questions about yesterday.",
        "You will get questions what you ate yesterday.",
        "You will get questions how you were yesterday.",
        "You will get forms after yesterday.",
        "You will get forms who called yesterday.",
        "You will get forms when it was yesterday.",
      ],
    },
    {
      because: "a weekday with its date, or with an end, is a day or opening hours",
      found: "Svar innen fredag.",
      sound: [
        "Svar innen fredag 12. mars 2027.",
        "Svar innen fredag den 12. mars 2027.",
        "Møtet er mandag til fredag.",
        "Møtet er tirsdag og torsdag.",
      ],
    },
  ],
};
