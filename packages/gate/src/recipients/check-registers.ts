import {
  createFinding,
  isSecondaryUse,
  type Finding,
  type Policy,
  type Purpose,
  type Register,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023, OBJECTION } from "../findings/sources.ts";

/** Registers that have a word in this purpose: against research for secondary use, the project's own for everything. */
export function registersFor(registers: readonly Register[], purpose: Purpose, policy: Policy): Register[] {
  return registers.filter((register) => {
    if (Object.hasOwn(policy.registers.required, register.id)) return true;
    switch (register.kind) {
      case "project":
        return true;
      case "secondary-use":
      case "privacy-setting":
        return isSecondaryUse(purpose);
      case "digital-post":
      case "biological-research":
        // Other reservations than one against being written to: they count where the policy asks for them.
        return false;
    }
  });
}

export const registerNone: Rule = {
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
};

export const registerMissing: Rule = {
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
};

/** Whether the right registers are there at all. */
export function checkRegisters(registers: readonly Register[], purpose: Purpose, policy: Policy): Finding[] {
  const findings = Object.keys(policy.registers.required)
    .filter((id) => !registers.some((register) => register.id === id))
    .map((id) =>
      createFinding(registerMissing, { place: { kind: "register", register: id }, facts: { register: id } }),
    );
  if (isSecondaryUse(purpose) && registersFor(registers, purpose, policy).length === 0) {
    findings.push(createFinding(registerNone, { facts: { purpose } }));
  }
  return findings;
}
