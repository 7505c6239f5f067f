import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023, OBJECTION } from "./sources.ts";

export type RegisterRuleId =
  | "register/none"
  | "register/missing"
  | "register/silent"
  | "register/stale"
  | "register/incomplete"
  | "register/implausible-hit-rate";

/** Whether the registers of opt-outs answered, and can be believed. */
export const registerRules: RuleTable<RegisterRuleId> = {
  "register/none": {
    id: "register/none",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Ingen reservasjonsregistre er koblet til",
        what: "Formålet er «{purpose}», men ingen registre er koblet til for å se hvem som er reservert.",
        why: "Uten et register kan ingen frigis. Slik ble reserverte kontaktet i april 2023.",
        mend: "Be den som drifter løsningen, om å koble til registrene.",
      },
      en: {
        title: "No register of opt-outs is configured",
        what: "The purpose is `{purpose}`, and no register tells who has opted out.",
        why: "Without a register nobody can be cleared: that is how people who had opted out were contacted in April 2023.",
        mend: "Give `createGate` at least one register.",
      },
    },
    source: `${INCIDENT_2023}; ${OBJECTION}`,
    example: {
      fails: "A research project's order, in a gate without registers.",
      passes: "The same order, in a gate with the register of opt-outs from secondary use.",
    },
  },
  "register/missing": {
    id: "register/missing",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Et påkrevd register mangler",
        what: "Registeret «{register}» er påkrevd, men er ikke koblet til.",
        why: "De som bare er reservert der, ville ha fått brev.",
        mend: "Be den som drifter løsningen, om å koble til registeret.",
      },
      en: {
        title: "A required register is missing",
        what: "Policy requires the register `{register}`, which the gate was not given.",
        why: "Those who have opted out only there would be written to.",
        mend: "Give `createGate` the register.",
      },
    },
    source: OBJECTION,
    example: {
      fails: "Policy requires `helsenorge`, and the gate has `project-list` only.",
      passes: "The gate has both.",
    },
  },
  "register/silent": {
    id: "register/silent",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Et register svarer ikke",
        what: "Registeret «{register}» svarte ikke, eller svarte med en feil.",
        why: "Når registeret er taust, kan hvem som helst være reservert.",
        mend: "Vent til registeret svarer, og kontroller utsendingen på nytt.",
      },
      en: {
        title: "A register does not answer",
        what: "The register `{register}` threw, timed out or was aborted.",
        why: "While the register is silent anybody may have opted out.",
        mend: "Wait until the register answers, then recheck the mail-out.",
      },
    },
    source: OBJECTION,
    example: { fails: "The register answers 503.", passes: "The register answers." },
  },
  "register/stale": {
    id: "register/stale",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Svaret fra et register er for gammelt",
        what: "Svaret fra «{register}» gjelder {asOf}. Det kan være høyst {maxAgeMinutes} minutter gammelt.",
        why: "Noen kan ha reservert seg etter at svaret ble til.",
        mend: "Oppdater registeret, og kontroller utsendingen på nytt.",
      },
      en: {
        title: "A register's answer is stale",
        what: "The answer of `{register}` is as of {asOf}; it may be {maxAgeMinutes} minutes old at most.",
        why: "Somebody may have opted out since.",
        mend: "Refresh the register, then recheck the mail-out.",
      },
    },
    source: OBJECTION,
    example: {
      fails: "A list from yesterday where policy allows 60 minutes.",
      passes: "A list from ten minutes ago where policy allows 60 minutes.",
    },
  },
  "register/incomplete": {
    id: "register/incomplete",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Et register svarte bare delvis",
        what: "«{register}» svarte ikke om {count} personer. Registerets egen melding: «{trouble}».",
        why: "Et halvt svar ser ut som at resten ikke er reservert. De det ikke ble svart om, frigis ikke.",
        mend: "Vent til registeret svarer fullt ut, og kontroller utsendingen på nytt.",
      },
      en: {
        title: "A register answered in part",
        what: "`{register}` has no word on {count} people. It says: `{trouble}`.",
        why: "Half an answer looks as if the rest had not opted out; those without an answer are not cleared.",
        mend: "Wait until the register answers in full, then recheck the mail-out.",
      },
    },
    source: OBJECTION,
    example: {
      fails: "Page 3 of the list of opt-outs did not come.",
      passes: "Every page came, to the last.",
    },
  },
  "register/implausible-hit-rate": {
    id: "register/implausible-hit-rate",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Antallet reserverte er usannsynlig",
        what: "«{register}» fant {optedOut} reserverte blant {asked} personer. Det vanlige er {usual}.",
        why: "Ingen reserverte blant svært mange, eller en helt uvanlig andel, er oftere en feil i registeret enn virkelighet.",
        mend: "Be den som har ansvar for registeret, om å bekrefte tallet. En superbruker kan deretter godta funnet med en begrunnelse.",
      },
      en: {
        title: "The number of opt-outs is implausible",
        what: "`{register}` found {optedOut} opted out among {asked} people; usual is {usual}.",
        why: "Nobody among very many, or a share far from the usual, is more often a fault of the register than a fact.",
        mend: "Have the register's owner confirm the number; a superuser may then acknowledge the finding with a reason.",
      },
    },
    source:
      "NHS Digital, July 2018: 150 000 opt-outs were not upheld for three years after a fault in TPP's system",
    example: {
      fails: "0 of 30 000 people have opted out.",
      passes: "1 200 of 30 000 people have opted out, where four per cent is usual.",
    },
  },
};
