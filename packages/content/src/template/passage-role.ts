import type { MessageLanguage } from "@sluse/core";

/**
 * What a locked passage is there to say. A passage that matches its template word by word proves that the letter
 * says it.
 */
export type PassageRole =
  | "heading"
  | "greeting"
  | "body"
  | "sender"
  | "purpose"
  | "why-you"
  | "participation"
  | "benefits-and-risks"
  | "voluntary"
  | "withdraw"
  | "opt-out"
  | "data-protection"
  | "rights"
  | "ethics"
  | "contact"
  | "answer"
  | "reminder"
  | "fault"
  | "apology"
  | "result"
  | "closing";

const ROLE_NAMES: Readonly<Record<PassageRole, Readonly<Record<MessageLanguage, string>>>> = {
  heading: { nb: "overskriften", en: "the heading" },
  greeting: { nb: "hilsenen", en: "the greeting" },
  body: { nb: "brødteksten", en: "the body" },
  sender: { nb: "hvem som er avsender", en: "who the sender is" },
  purpose: { nb: "formålet", en: "the purpose" },
  "why-you": { nb: "hvorfor du får brevet", en: "why you get this letter" },
  participation: { nb: "hva det innebærer å delta", en: "what taking part means" },
  "benefits-and-risks": { nb: "fordeler og ulemper", en: "benefits and risks" },
  voluntary: { nb: "at det er frivillig", en: "that it is voluntary" },
  withdraw: { nb: "retten til å trekke seg", en: "the right to withdraw" },
  "opt-out": { nb: "hvordan man reserverer seg", en: "how to opt out" },
  "data-protection": { nb: "personvernet", en: "data protection" },
  rights: { nb: "rettighetene", en: "the rights" },
  ethics: { nb: "den etiske vurderingen", en: "the ethics review" },
  contact: { nb: "kontaktopplysningene", en: "whom to contact" },
  answer: { nb: "hvordan man svarer", en: "how to answer" },
  reminder: { nb: "at dette er en påminnelse", en: "that this is a reminder" },
  fault: { nb: "hva som var feil", en: "what was wrong" },
  apology: { nb: "beklagelsen", en: "the apology" },
  result: { nb: "resultatet", en: "the result" },
  closing: { nb: "avslutningen", en: "the closing" },
};

/** What a passage of this role is called when the gate explains itself. */
export const roleName = (role: PassageRole, language: MessageLanguage): string => ROLE_NAMES[role][language];

export const PASSAGE_ROLES: readonly PassageRole[] = Object.keys(ROLE_NAMES) as PassageRole[];

export const isPassageRole = (word: string): word is PassageRole => Object.hasOwn(ROLE_NAMES, word);
