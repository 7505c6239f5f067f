import {
  channelsOf,
  createFinding,
  isSecondaryUse,
  tellsHindrances,
  type ChannelMandate,
  type Finding,
  type MailOut,
  type Policy,
  type ProjectId,
  type Purpose,
  type Register,
  type Round,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023, OBJECTION } from "../findings/sources.ts";

/** What registers are asked for the sake of. */
export interface Asking {
  readonly project: ProjectId;
  readonly purpose: Purpose;
  readonly round: Round;
  readonly mandate: ChannelMandate;
}

export const askingOf = ({ project, manifest }: MailOut): Asking => ({
  project,
  purpose: manifest.purpose,
  round: manifest.round,
  mandate: manifest.mandate,
});

/**
 * Registers that have a word in this: against research for secondary use, a project's own for that project, the population
 * register for everything.
 */
export function registersFor(registers: readonly Register[], asking: Asking, policy: Policy): Register[] {
  return registers.filter(
    (register) =>
      isOfProject(register, asking.project) &&
      !isConsentToCome(register, asking.round) &&
      (hasAWord(register, asking) ||
        (Object.hasOwn(policy.registers.required, register.id) && !isOfAnotherPurpose(register, asking))),
  );
}

/**
 * A reservation against secondary use is none against health care: where a policy requires its register, whoever is reserved
 * gets what their treatment asks for all the same.
 */
const isOfAnotherPurpose = ({ kind }: Register, { purpose }: Asking): boolean =>
  kind === "secondary-use" && !isSecondaryUse(purpose);

function hasAWord({ kind }: Register, { purpose, mandate }: Asking): boolean {
  switch (kind) {
    case "project":
    case "population":
      return true;
    case "secondary-use":
    case "privacy-setting":
      return isSecondaryUse(purpose);
    case "reachability":
      // Whom Helsenorge does not reach, another channel may.
      return channelsOf(mandate).every((channel) => channel === "helsenorge");
    case "digital-post":
    case "biological-research":
      // Other reservations than one against being written to: they count where the policy asks for them.
      return false;
    default:
      kind satisfies never;
      return true;
  }
}

/** What one study was told is no other study's. */
const isOfProject = ({ projects }: Register, project: ProjectId): boolean =>
  projects === undefined || projects.includes(project);

/** An invitation goes to those who have not answered it yet, and so does what reminds of it or corrects it. */
const BEFORE_CONSENT: ReadonlySet<Round> = new Set(["invitation", "reminder", "correction"]);

const isConsentToCome = ({ tells }: Register, round: Round): boolean =>
  tells === "consents" && BEFORE_CONSENT.has(round);

/** Registers that the policy requires and that nobody can ask for this project. */
export const missingRegisters = (
  registers: readonly Register[],
  { project }: Pick<Asking, "project">,
  { registers: { required } }: Policy,
): string[] =>
  Object.keys(required).filter(
    (id) => !registers.some((register) => register.id === id && isOfProject(register, project)),
  );

/** Whether nobody is asked who would know that people have said no. */
export const lacksOptOuts = (asked: readonly Register[], purpose: Purpose): boolean =>
  isSecondaryUse(purpose) && asked.every(({ kind }) => tellsHindrances(kind));

/**
 * Whether a population register is to be asked and nobody has one for this project. Of made-up people none is asked for: they live
 * nowhere.
 */
export const lacksPopulation = (
  registers: readonly Register[],
  { project, purpose }: Pick<Asking, "project" | "purpose">,
  { people, registers: { populationFor } }: Policy,
): boolean =>
  people === "production" &&
  populationFor.includes(purpose) &&
  !registers.some((register) => register.kind === "population" && isOfProject(register, project));

export const registerPopulationMissing: Rule = {
  id: "register/population-missing",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Folkeregisteret er ikke koblet til",
      what: "Formålet er «{purpose}», og ingen blir spurt om hvem som er død eller har flyttet ut.",
      why: "Kanalen slår ikke lenger opp i Folkeregisteret (ePROM fra versjon 13.3). Uten oppslag her får døde brev, og de etterlatte leser dem.",
      mend: "Be den som drifter løsningen, om å koble til Folkeregisteret.",
    },
    en: {
      title: "No population register is configured",
      what: "The purpose is `{purpose}`, and nobody is asked who has died or emigrated.",
      why: "The channel looks nobody up any more (ePROM since version 13.3): without a look-up here the dead get letters, and those they left read them.",
      mend: "Give `createGate` a population register (`@sluse/registers/population`).",
    },
  },
  source: "ePROM release notes 13.3: no look-up in the population register for Helsenorge and Digipost",
  example: {
    fails: "An order for real people, in a gate with a register of opt-outs alone.",
    passes: "The same order, in a gate that asks Persontjenesten or Folkeregisteret, too.",
  },
};

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
export function checkRegisters(registers: readonly Register[], asking: Asking, policy: Policy): Finding[] {
  const findings = missingRegisters(registers, asking, policy).map((id) =>
    createFinding(registerMissing, { place: { kind: "register", register: id }, facts: { register: id } }),
  );
  const { purpose } = asking;
  if (lacksPopulation(registers, asking, policy))
    findings.push(createFinding(registerPopulationMissing, { facts: { purpose } }));
  if (lacksOptOuts(registersFor(registers, asking, policy), purpose)) {
    findings.push(createFinding(registerNone, { facts: { purpose } }));
  }
  return findings;
}
