import { createTemplateLibrary, parseTemplate, type Template, type TemplateLibrary } from "@sluse/content";
import type { Language, Round } from "@sluse/core";

interface Words {
  readonly heading: string;
  readonly greeting: string;
  readonly purpose: string;
  readonly participation: string;
  readonly voluntary: string;
  readonly withdraw: string;
  readonly contact: string;
  readonly sender: string;
}

const BOKMAL: Words = {
  heading: "# Vil du være med i studien {{studie}}?",
  greeting: "Hei, {{fornavn}}",
  purpose:
    "Vi spør om du vil være med i forskningsstudien {{studie}}. Målet er å finne ut hvordan folk sover, beveger seg og har det til daglig. Du er trukket ut tilfeldig blant alle som er {{hvem}}.",
  participation:
    "Sier du ja, svarer du på et skjema på nettet. Det tar omtrent {{tid}}. Les mer og svar her: {{lenke}}",
  voluntary: "Det er frivillig å være med. Du trenger ikke å svare på dette brevet.",
  withdraw: "Du kan når som helst trekke deg uten å si hvorfor. Det får ingen følger for behandlingen din.",
  contact: "Har du spørsmål? Ring prosjektleder {{leder}} på telefon {{telefon}}.",
  sender: "Vennlig hilsen\n\nFjordheim universitetssykehus, som er ansvarlig for studien",
};

const NYNORSK: Words = {
  heading: "# Vil du vere med i studien {{studie}}?",
  greeting: "Hei, {{fornavn}}",
  purpose:
    "Vi spør om du vil vere med i forskingsstudien {{studie}}. Målet er å finne ut korleis folk søv, rører seg og har det til dagleg. Du er trekt ut tilfeldig blant alle som er {{hvem}}.",
  participation:
    "Seier du ja, svarer du på eit skjema på nettet. Det tek om lag {{tid}}. Les meir og svar her: {{lenke}}",
  voluntary: "Det er frivillig å vere med. Du treng ikkje å svare på dette brevet.",
  withdraw: "Du kan når som helst trekkje deg utan å seie kvifor. Det får ingen følgjer for behandlinga di.",
  contact: "Har du spørsmål? Ring prosjektleiar {{leder}} på telefon {{telefon}}.",
  sender: "Venleg helsing\n\nFjordheim universitetssjukehus, som er ansvarleg for studien",
};

const SLOTS = `slots:
  fornavn: { type: name }
  studie: { type: text, max: 80, shared: true }
  hvem: { type: text, max: 120, shared: true }
  tid: { type: text, max: 40, shared: true }
  lenke: { type: url, shared: true }
  leder: { type: text, max: 80, shared: true }
  telefon: { type: text, max: 40, shared: true }
`;

const REMINDERS = {
  nb: "Vi minner om invitasjonen vi sendte deg for noen uker siden.",
  nn: "Vi minner om invitasjonen vi sende deg for nokre veker sidan.",
};

function template(id: string, version: string, language: Language, round: Round, words: Words): Template {
  const reminder = language === "nn" ? REMINDERS.nn : REMINDERS.nb;
  const passages = { ...words, ...(round === "reminder" ? { reminder } : {}) };
  const source = `---
id: ${id}
version: "${version}"
language: ${language}
rounds: [${round}]
kind: letter
${SLOTS}---
${Object.entries(passages)
  .map(([role, text]) => `<!-- passage: ${role} -->\n${text}\n`)
  .join("\n")}`;
  const { template: parsed, findings } = parseTemplate(source, { file: `${id}.${language}.md` });
  if (parsed) return parsed;
  throw new Error(findings.map(({ message }) => message.en.what).join("; "));
}

/** Made-up letters: an invitation in two versions, of which the newer has other words for what it takes, and a reminder. */
export const templates: TemplateLibrary = createTemplateLibrary([
  template("invitasjon", "1.0.0", "nb", "invitation", {
    ...BOKMAL,
    participation:
      "Sier du ja, fyller du ut et skjema på nettet. Det tar {{tid}}. Gå hit for å svare: {{lenke}}",
  }),
  template("invitasjon", "1.0.0", "nn", "invitation", {
    ...NYNORSK,
    participation:
      "Seier du ja, fyller du ut eit skjema på nettet. Det tek {{tid}}. Gå hit for å svare: {{lenke}}",
  }),
  template("invitasjon", "2.0.0", "nb", "invitation", BOKMAL),
  template("invitasjon", "2.0.0", "nn", "invitation", NYNORSK),
  template("invitasjon", "2.1.0", "nb", "invitation", {
    ...BOKMAL,
    voluntary: "Det er frivillig å være med. Du kan la være å svare på dette brevet.",
  }),
  template("invitasjon", "2.1.0", "nn", "invitation", {
    ...NYNORSK,
    voluntary: "Det er frivillig å vere med. Du kan la vere å svare på dette brevet.",
  }),
  template("paaminnelse", "1.0.0", "nb", "reminder", {
    ...BOKMAL,
    heading: "# Du er fortsatt velkommen i studien {{studie}}",
  }),
  template("paaminnelse", "1.0.0", "nn", "reminder", {
    ...NYNORSK,
    heading: "# Du er framleis velkomen i studien {{studie}}",
  }),
]);
