import { createFinding, type Finding, type MailOut, type Rule } from "@sluse/core";

export const releaseOutsideWindow: Rule = {
  id: "release/outside-window",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Sendevinduet er over",
      what: "Sendevinduet sluttet {until}.",
      why: "Etter vinduet kan svarfrister og opplysninger i brevet være utgått.",
      mend: "Bestill en ny utsending til dem som gjenstår.",
    },
    en: {
      title: "The sending window is over",
      what: "The window ended {until}.",
      why: "After the window, deadlines and facts in the letter may no longer hold.",
      mend: "Order a new mail-out for those who are left.",
    },
  },
  example: {
    fails: "Release on 11 March in a window until 10 March.",
    passes: "Release on 9 March in a window until 10 March.",
  },
};

/** The window has ended: nothing of the mail-out leaves any more. */
export const windowIsOver = ({ manifest: { window } }: MailOut): Finding =>
  createFinding(releaseOutsideWindow, { facts: { until: window.until } });
