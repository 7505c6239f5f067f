import {
  createFinding,
  isFresh,
  isHindered,
  isoOf,
  type Finding,
  type Instant,
  type NationalId,
  type Register,
  type RegisterReading,
  type Rule,
} from "@sluse/core";

import { OBJECTION } from "../findings/sources.ts";

export const registerSilent: Rule = {
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
};

export const registerStale: Rule = {
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
};

export const registerIncomplete: Rule = {
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
};

/** What is wrong with one register's answer about these people. */
export function judgeAnswer(
  register: Register,
  reading: RegisterReading,
  ids: readonly NationalId[],
  now: Instant,
): Finding[] {
  const place = { kind: "register", register: register.id } as const;
  if (reading.kind === "silent")
    return [createFinding(registerSilent, { place, facts: { register: register.id } })];
  const { answer, maxAgeMinutes } = reading;
  const findings: Finding[] = [];
  if (!isFresh(answer, maxAgeMinutes, now)) {
    findings.push(
      createFinding(registerStale, {
        place,
        facts: { register: register.id, asOf: isoOf(answer.asOf), maxAgeMinutes },
        same: register.id,
      }),
    );
  }
  const count = ids.filter((id) => {
    const status = answer.statuses.get(id);
    return status !== "clear" && status !== "optedOut" && !isHindered(status);
  }).length;
  if (count > 0) {
    findings.push(
      createFinding(registerIncomplete, {
        place,
        facts: { register: register.id, trouble: answer.trouble ?? "", count },
        same: register.id,
      }),
    );
  }
  return findings;
}
