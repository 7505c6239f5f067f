import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023 } from "./sources.ts";

export type ApprovalScopeRuleId =
  | "approval/digest-changed"
  | "approval/wrong-state"
  | "approval/ceiling-low"
  | "approval/too-long"
  | "approval/open-hold"
  | "approval/acknowledgement-unknown";

/** What an approval covers: exactly what was seen, and everything that was open. */
export const approvalScopeRules: RuleTable<ApprovalScopeRuleId> = {
  "approval/digest-changed": {
    id: "approval/digest-changed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Godkjenningen gjelder noe annet",
        what: "Kontrollsummen i godkjenningen er ikke utsendingens.",
        why: "En godkjenning gjelder nøyaktig det superbrukeren har sett, og ikke noe annet.",
        mend: "Åpne utsendingen på nytt, les den, og godkjenn det som står der nå.",
      },
      en: {
        title: "The approval is of something else",
        what: "The digest named is not the mail-out's.",
        why: "An approval is of exactly what the superuser saw, and of nothing else.",
        mend: "Open the mail-out again, read it, and approve what stands there now.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "The digest of the version before the letter was mended.",
      passes: "The digest of the report that the superuser read.",
    },
  },
  "approval/wrong-state": {
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
  },
  "approval/ceiling-low": {
    id: "approval/ceiling-low",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Godkjent for færre enn utsendingen har",
        what: "Godkjenningen gjelder {ceiling} mottakere, men utsendingen har {count}.",
        why: "Utsendingen stanser når taket er nådd, og resten får ikke brevet.",
        mend: "Godkjenn med et høyere tak dersom alle skal ha brevet.",
      },
      en: {
        title: "Approved for fewer than the audience",
        what: "The approval is for {ceiling} recipients, and the mail-out has {count}.",
        why: "The release stops at the ceiling, and the rest get nothing.",
        mend: "Approve with a higher ceiling if everybody is to have the letter.",
      },
    },
    example: {
      fails: "Approved for 1 000 of 30 000 recipients.",
      passes: "Approved for 30 000 of 30 000 recipients.",
    },
  },
  "approval/too-long": {
    id: "approval/too-long",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Godkjenningen varer for lenge",
        what: "Godkjenningen varer til {until}. Den kan høyst vare til {latest}.",
        why: "Brev, lenker og prosjekter endrer seg. En gammel godkjenning sier lite om det som sendes nå.",
        mend: "Sett en sluttdato som ikke er senere enn {latest}.",
      },
      en: {
        title: "The approval lives too long",
        what: "The approval lives until {until}; policy allows {latest} at the latest.",
        why: "Letters, links and projects change; an old approval says little of what is sent now.",
        mend: "Let it end at {latest} or earlier.",
      },
    },
    example: {
      fails: "An approval for a year where policy allows 90 days.",
      passes: "An approval for 30 days where policy allows 90.",
    },
  },
  "approval/open-hold": {
    id: "approval/open-hold",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et funn holder utsendingen tilbake",
        what: "Funnet «{rule}» holder utsendingen tilbake, og ingen har tatt stilling til det.",
        why: "En godkjenning skal ikke gå forbi noe som ingen har vurdert.",
        mend: "Godta funnet med en begrunnelse dersom regelen tillater det, eller rett det og kontroller på nytt.",
      },
      en: {
        title: "A finding holds the mail-out",
        what: "The finding of `{rule}` holds the mail-out and is not acknowledged.",
        why: "An approval does not pass by what nobody has judged.",
        mend: "Acknowledge the finding with a reason where its rule allows it, or mend it and recheck.",
      },
    },
    example: {
      fails: "Approved while `register/implausible-hit-rate` holds.",
      passes: "Approved with an acknowledgement of that finding, and a reason.",
    },
  },
  "approval/acknowledgement-unknown": {
    id: "approval/acknowledgement-unknown",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Funnet kan ikke godtas",
        what: "Funnet «{fingerprint}» finnes ikke i utsendingen, eller det er ikke et funn en superbruker kan godta.",
        why: "En superbruker kan bare godta det som er funnet i denne utsendingen, og aldri en feil som må rettes.",
        mend: "Velg funnet fra utsendingens rapport.",
      },
      en: {
        title: "The finding cannot be acknowledged",
        what: "The mail-out has no finding `{fingerprint}`, or a superuser may not clear it.",
        why: "A superuser acknowledges only what was found in this mail-out, and never a fault that must be mended.",
        mend: "Take the fingerprint from the mail-out's report.",
      },
    },
    example: {
      fails: "The fingerprint of a `refuse` finding, or of another mail-out's finding.",
      passes: "The fingerprint of a finding that holds and that a superuser may clear.",
    },
  },
};
