import { added, type Fault } from "../fault.ts";

/** What belongs to another purpose, another round, or another organisation. */
export const purposes: readonly Fault[] = [
  {
    name: "a study sent as treatment",
    expects: "text/study-under-treatment",
    context: { purpose: "treatment" },
    inject: added({
      nb: "Vi spør deg om å delta i et forskningsprosjekt.",
      nn: "Vi spør deg om å delta i eit forskingsprosjekt.",
      en: "We ask you to take part in a research project.",
    }),
  },
  {
    name: "an invitation to a study, sent as treatment",
    expects: "text/study-under-treatment",
    context: { purpose: "treatment" },
    inject: added({
      nb: "Dette er en invitasjon til studien Fjell og folk.",
      nn: "Vi er ansvarlege for studien.",
      en: "This is an invitation to the study Mountains and people.",
    }),
  },
  {
    name: "a reminder said in a first letter",
    expects: "text/round-differs",
    also: ["text/relative-date"],
    context: { round: "result" },
    inject: added({
      nb: "Dette er en påminnelse om brevet vi sendte i forrige uke.",
      nn: "Dette er ei påminning om brevet vi sende i førre veke.",
      en: "This is a reminder of the letter we sent last week.",
    }),
  },
  {
    name: "misspelt domain",
    expects: "text/mail-domain",
    inject: added({
      nb: "Skriv til rygg@gmial.com.",
      nn: "Skriv til rygg@fjordheim.con.",
      en: "Write to back.study@gmail.com.",
    }),
  },
  {
    name: "one word of the other Norwegian",
    expects: "text/other-norwegian-word",
    languages: ["nb", "nn"],
    inject: added({
      nb: "Det tar ikkje mer enn ti minutter.",
      nn: "Det tek ikke meir enn ti minutt.",
      en: "",
    }),
  },
  {
    name: "a sentence in another language",
    expects: "text/mixed-language",
    inject: added({
      nb: "Sier du ja, ber vi deg svare på et skjema. Please see the next page for details. Det tar ti minutter.",
      nn: "Seier du ja, ber vi deg svare på eit skjema. Please see the next page for details. Det tek ti minutt.",
      en: "If you say yes, you fill in a form. Det er ikke noe du trenger å gjøre nå. It takes 20 minutes.",
    }),
  },
];
