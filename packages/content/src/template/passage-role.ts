import type { MessageLanguage } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

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
  heading: { nb: "overskrift", en: "heading" },
  greeting: { nb: "hilsen", en: "greeting" },
  body: { nb: "brødtekst", en: "body" },
  sender: { nb: "avsender", en: "sender" },
  purpose: { nb: "formål", en: "purpose" },
  "why-you": { nb: "hvorfor du får brevet", en: "why you get this letter" },
  participation: { nb: "hva det innebærer å delta", en: "what taking part means" },
  "benefits-and-risks": { nb: "fordeler og ulemper", en: "benefits and risks" },
  voluntary: { nb: "frivillighet", en: "voluntary" },
  withdraw: { nb: "å trekke seg", en: "how to withdraw" },
  "opt-out": { nb: "å reservere seg", en: "how to opt out" },
  "data-protection": { nb: "personvern", en: "data protection" },
  rights: { nb: "rettigheter", en: "rights" },
  ethics: { nb: "etisk vurdering", en: "ethics review" },
  contact: { nb: "kontakt", en: "contact" },
  answer: { nb: "slik svarer du", en: "how to answer" },
  reminder: { nb: "påminnelse", en: "reminder" },
  fault: { nb: "feilen", en: "the fault" },
  apology: { nb: "beklagelse", en: "apology" },
  result: { nb: "resultat", en: "result" },
  closing: { nb: "avslutning", en: "closing" },
};

/** What a passage of this role is called when the gate explains itself. */
export const roleName = (role: PassageRole, language: MessageLanguage): string =>
  ROLE_NAMES[readArgument(z.enum(PASSAGE_ROLES), role, "the role")][
    readArgument(z.enum(["nb", "en"]), language, "the language")
  ];

/** Whether a word is one of {@link PASSAGE_ROLES}. */
export const isPassageRole = (word: string): word is PassageRole =>
  typeof word === "string" && Object.hasOwn(ROLE_NAMES, word);

/** What a passage can be there for, as a template names it. */
export const PASSAGE_ROLES: readonly PassageRole[] = Object.keys(ROLE_NAMES).filter(isPassageRole);
