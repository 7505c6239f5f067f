import { createFinding, type Finding, type MailOut, type Rule } from "@sluse/core";

export const approvalWrongState: Rule = {
  id: "approval/wrong-state",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Kan ikke gjøres med utsendingen nå",
      what: "Utsendingen er i tilstanden «{state}».",
      why: "Det som er avvist, trukket tilbake, utløpt eller ferdig, kan ikke vekkes til live igjen.",
      mend: "Se utsendingens tilstand. Bestill på nytt dersom den er avsluttet.",
    },
    en: {
      title: "Not possible in this state",
      what: "The mail-out's state is `{state}`.",
      why: "What was refused, rejected, withdrawn, expired or completed is not brought back to life.",
      mend: "Look at the mail-out's state; submit anew if it has ended.",
    },
  },
  example: {
    fails: "A mail-out that was withdrawn is approved.",
    passes: "A mail-out that awaits approval is approved.",
  },
};

/** What is asked cannot be done in the state the mail-out is in. */
export const wrongState = ({ state }: Pick<MailOut, "state">): Finding =>
  createFinding(approvalWrongState, { facts: { state } });
