import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023 } from "./sources.ts";

export type ReleaseApprovalRuleId =
  | "release/not-approved"
  | "release/approval-ended"
  | "release/approver-gone"
  | "release/approval-ceiling"
  | "release/project-not-active"
  | "release/audience-changed"
  | "release/policy-changed"
  | "release/template-changed"
  | "release/content-changed"
  | "release/stopped";

/** Whether the approval still stands, of exactly this. */
export const releaseApprovalRules: RuleTable<ReleaseApprovalRuleId> = {
  "release/not-approved": {
    id: "release/not-approved",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Utsendingen er ikke godkjent",
        what: "Utsendingen er i tilstanden «{state}» og kan ikke sendes.",
        why: "Ingenting sendes uten at en superbruker har godkjent det.",
        mend: "Be en superbruker om å godkjenne utsendingen, eller bestill på nytt dersom den er avsluttet.",
      },
      en: {
        title: "The mail-out is not approved",
        what: "The mail-out's state is `{state}`; it cannot be released.",
        why: "Nothing is sent that no superuser has approved.",
        mend: "Have a superuser approve the mail-out; submit anew if it has ended.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "Release of a mail-out that awaits approval.",
      passes: "Release of an approved mail-out.",
    },
  },
  "release/approval-ended": {
    id: "release/approval-ended",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Godkjenningen er utløpt",
        what: "Godkjenningen varte til {until}.",
        why: "Det som ble godkjent da, er kanskje ikke riktig nå.",
        mend: "Bestill på nytt, og la en superbruker godkjenne.",
      },
      en: {
        title: "The approval has ended",
        what: "The approval lived until {until}.",
        why: "What was approved then may not be right now.",
        mend: "Submit anew, and have a superuser approve.",
      },
    },
    example: {
      fails: "Released on day 91 of an approval for 90 days.",
      passes: "Released on day 10 of an approval for 90 days.",
    },
  },
  "release/approver-gone": {
    id: "release/approver-gone",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Den som godkjente, er ikke lenger superbruker",
        what: "«{user}» er ikke lenger superbruker for prosjektet.",
        why: "Godkjenningen må kunne svares for av en som har ansvaret i dag.",
        mend: "Bestill på nytt, og la en av prosjektets superbrukere godkjenne.",
      },
      en: {
        title: "The approver is no longer a superuser",
        what: "`{user}` is no longer a superuser of the project.",
        why: "Somebody who is responsible today must answer for the approval.",
        mend: "Submit anew, and have one of the project's superusers approve.",
      },
    },
    example: {
      fails: "The superuser who approved has left the project.",
      passes: "Everyone who approved is still a superuser of the project.",
    },
  },
  "release/approval-ceiling": {
    id: "release/approval-ceiling",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Godkjenningens tak er nådd",
        what: "{ceiling} mottakere er nådd, og flere er ikke godkjent.",
        why: "Flere enn superbrukeren sa ja til, skal ikke få brevet.",
        mend: "Bestill en ny utsending til resten.",
      },
      en: {
        title: "The approval's ceiling is reached",
        what: "{ceiling} recipients are reached, and no more are approved.",
        why: "No more people get the letter than the superuser said yes to.",
        mend: "Order a new mail-out for the rest.",
      },
    },
    example: {
      fails: "The 1 001st recipient of an approval for 1 000.",
      passes: "The 1 000th recipient of an approval for 1 000.",
    },
  },
  "release/project-not-active": {
    id: "release/project-not-active",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Prosjektet er ikke lenger aktivert",
        what: "Prosjektet «{project}» er slått av, eller aktiveringen er utløpt.",
        why: "Et prosjekt som er slått av, sender ikke, heller ikke det som er godkjent fra før.",
        mend: "Be en superbruker om å aktivere prosjektet.",
      },
      en: {
        title: "The project is no longer active",
        what: "The project `{project}` is turned off, or its activation has ended.",
        why: "A project that is off sends nothing, not even what was approved before.",
        mend: "Have a superuser activate the project.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "A superuser turned the project off after the first wave.",
      passes: "The project is active when the wave is opened.",
    },
  },
  "release/audience-changed": {
    id: "release/audience-changed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Mottakerne er endret etter godkjenningen",
        what: "Listen over mottakere er ikke den som ble godkjent.",
        why: "Godkjenningen gjelder akkurat disse mottakerne.",
        mend: "Bestill på nytt med den riktige listen.",
      },
      en: {
        title: "The audience changed after approval",
        what: "The audience's digest is not the one that was approved.",
        why: "The approval is of exactly these people.",
        mend: "Submit anew with the right list.",
      },
    },
    example: {
      fails: "A person was added to the stored audience after approval.",
      passes: "The stored audience is the one that was approved.",
    },
  },
  "release/policy-changed": {
    id: "release/policy-changed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Regelverket er endret etter godkjenningen",
        what: "Utsendingen ble godkjent under {approved}. Nå gjelder {now}.",
        why: "Det som var tillatt da, er kanskje ikke tillatt nå.",
        mend: "Bestill på nytt under det gjeldende regelverket.",
      },
      en: {
        title: "The policy changed after approval",
        what: "The mail-out was approved under {approved}; now {now} is in force.",
        why: "What was allowed then may not be allowed now.",
        mend: "Submit anew under the policy in force.",
      },
    },
    example: {
      fails: "A limit was tightened between approval and release.",
      passes: "The policy is the one the mail-out was approved under.",
    },
  },
  "release/template-changed": {
    id: "release/template-changed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen er endret etter godkjenningen",
        what: "Malen «{template}» er ikke lenger den som ble godkjent, eller den finnes ikke.",
        why: "Brevet ble godkjent som et eksemplar av malen slik den var.",
        mend: "Bestill på nytt med gjeldende mal.",
      },
      en: {
        title: "The template changed after approval",
        what: "The template `{template}` is no longer the one that was approved, or is gone.",
        why: "The letter was approved as an instance of the template as it was.",
        mend: "Submit anew with the template in force.",
      },
    },
    example: {
      fails: "The template's text was edited without a new version.",
      passes: "The template's digest is the one that was approved.",
    },
  },
  "release/content-changed": {
    id: "release/content-changed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet er endret etter godkjenningen",
        what: "Dokumentet «{document}» er ikke det som ble godkjent.",
        why: "Det som sendes, skal være nøyaktig det superbrukeren leste.",
        mend: "Bestill på nytt med det riktige brevet.",
      },
      en: {
        title: "The letter changed after approval",
        what: "The stored bytes of `{document}` do not have the approved digest.",
        why: "What is sent is exactly what the superuser read.",
        mend: "Submit anew with the right letter.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "The PDF was replaced by a mended one of the same name.",
      passes: "The PDF's bytes are those that were approved.",
    },
  },
  "release/stopped": {
    id: "release/stopped",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Utsending er stoppet",
        what: "Det er stopp for {scope}: «{reason}».",
        why: "En stopp gjelder fra neste bølge.",
        mend: "Finn ut hvorfor det ble stoppet. En superbruker kan oppheve stoppen når årsaken er borte.",
      },
      en: {
        title: "Sending is stopped",
        what: "A stop is in force for {scope}: `{reason}`.",
        why: "A stop holds from the next wave on.",
        mend: "Find out why it was stopped; a superuser may lift the stop when the cause is gone.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "The switchboard reports complaints, and a superuser stops the project between two waves.",
      passes: "No stop is in force for the mail-out, its project, its ordering system or all.",
    },
  },
};
