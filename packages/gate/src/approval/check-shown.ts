import { createFinding, type Finding, type MailOut, type Policy, type Rule, type UserId } from "@sluse/core";
import { isSameUser } from "@sluse/core/house";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const approvalLetterNotShown: Rule = {
  id: "approval/letter-not-shown",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet er ikke vist",
      what: "«{user}» har ikke åpnet brevet på {language} slik det står nå.",
      why: "Den som godkjenner, svarer for ordene i brevet og må ha sett dem på hvert språk.",
      mend: "Åpne brevet, les det og godkjenn deretter.",
    },
    en: {
      title: "The letter was not shown",
      what: "`{user}` has not opened the letter in {language} as it stands now.",
      why: "Whoever approves answers for the words of the letter, and must have seen them in each language.",
      mend: "Open the letter, read it, and approve then.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A superuser approves from the counts in the report, and never opened the letter.",
    passes: "A superuser opened the letter in each of its languages, and then approves.",
  },
};

/** Whoever approves was shown what they approve, in each language, as it stands now (P5). */
export function checkShown(mailOut: MailOut, { approval }: Policy, by: UserId): Finding[] {
  if (approval.lettersShown === "not-asked") return [];
  const seen = new Set(
    mailOut.shown
      .filter((each) => each.digest === mailOut.digest && isSameUser(each.by, by))
      .map(({ language }) => language),
  );
  return mailOut.manifest.documents
    .filter(({ language }) => !seen.has(language))
    .map(({ language }) => createFinding(approvalLetterNotShown, { facts: { user: by, language } }));
}
