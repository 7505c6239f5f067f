import {
  eforsk,
  instant,
  parseProjectId,
  parseRegisterId,
  type Identities,
  type Ledger,
  type NationalId,
  type PersonStatus,
  type Policy,
  type Register,
  type RegisterKind,
} from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import { createLinkProbeDouble, createSimulatedClock, type SimulatedClock } from "@sluse/testkit";

import { lettersOfTheYear } from "./letters.ts";
import { isIn, saidNoTo, type Person } from "./people.ts";
import type { System } from "./systems.ts";
import { atHour } from "./time.ts";

export const CENTRAL = "sentral@hemit.no";
export const SUPERUSERS = ["sølvi.åsen@hemit.no", "máret.eira@hemit.no"] as const;
/** Who runs the ordering systems: nobody in person. */
export const MACHINE = "bestillersystem";
export const ORDERER = "kari.nordmann@fjordby.no";

/** Where the letter of April led. */
export const DEAD_LINK = "https://svar.fjordby.no/dod";

/** The register of reservations is down in these hours of a day in May. */
const SILENT = { from: atHour(124, 10), until: atHour(124, 14) } as const;

/**
 * The preset, with the registers that are asked, and with first waves, ceilings and thresholds as much smaller as the year is.
 */
export const policyOf = (scale: number): Policy => ({
  ...eforsk,
  version: "year-1",
  people: "test",
  sending: {
    ...eforsk.sending,
    canarySize: Math.min(50, Math.max(3, Math.round(50 * scale))),
    perProjectHour: Math.max(20, Math.round(2000 * scale)),
    perHour: Math.max(36, Math.round(3600 * scale)),
  },
  approval: {
    ...eforsk.approval,
    secondSuperuserAbove: Math.round(10_000 * scale),
    announcedAbove: Math.round(10_000 * scale),
  },
  registers: {
    ...eforsk.registers,
    required: {
      forskningsreservasjon: { maxAgeMinutes: 60 },
      folkeregisteret: { maxAgeMinutes: 60 },
    },
  },
});

export interface World {
  readonly gate: Gate;
  readonly clock: SimulatedClock;
}

/** A gate whose registers tell of these people's lives, as they are at the moment they are asked. */
export async function openWorld(
  ledger: Ledger,
  people: readonly Person[],
  systems: readonly System[],
  policy: Policy,
): Promise<World> {
  const clock = createSimulatedClock("2021-12-06T09:00:00+01:00");
  const byNumber = new Map<string, Person>();
  for (const person of people) for (const { number } of person.numbers) byNumber.set(number, person);
  const register = (
    id: string,
    kind: RegisterKind,
    statusOf: (person: Person, number: string, at: number) => PersonStatus,
    project?: string,
  ): Register => ({
    id: parseRegisterId(id),
    kind,
    ...(project === undefined ? {} : { projects: [parseProjectId(project)] }),
    async lookup(asked) {
      const at = clock.now();
      if (kind === "secondary-use" && isIn(SILENT, at)) throw new Error("down for some hours");
      const statuses = new Map<NationalId, PersonStatus>();
      for (const number of asked) {
        const person = byNumber.get(number);
        statuses.set(number, person ? statusOf(person, number, at) : "unknown");
      }
      return { asOf: at, statuses };
    },
  });
  const identities: Identities = {
    id: parseRegisterId("folkeregisteret"),
    async aliases(asked) {
      const at = clock.now();
      const numbers = new Map<NationalId, readonly NationalId[]>();
      for (const number of asked) {
        const known = byNumber.get(number)?.numbers.filter(({ from }) => from <= at) ?? [];
        numbers.set(number, known.map((each) => each.number as NationalId).toReversed());
      }
      return { asOf: at, numbers };
    },
  };
  const linkProbe = createLinkProbeDouble({ clock });
  linkProbe.verdicts.set(DEAD_LINK, "broken");
  const gate = await createGate({
    ledger,
    registers: [
      register("forskningsreservasjon", "secondary-use", ({ optedOut }, number, at) =>
        isIn(optedOut, at) && optedOut?.number === number ? "optedOut" : "clear",
      ),
      register("folkeregisteret", "population", (person, _, at) => inPopulation(person, at)),
      register("helsenorge", "reachability", ({ unreached }, _, at) =>
        isIn(unreached, at) ? { hindered: "not-reachable" } : "clear",
      ),
      ...systems
        .filter(({ ownRegister }) => ownRegister)
        .map(({ id }) =>
          register(`nei-${id}`, "project", ({ place }) => (saidNoTo(id, place) ? "optedOut" : "clear"), id),
        ),
    ],
    identities,
    linkProbe,
    policy,
    templates: lettersOfTheYear(),
    pseudonymKey: {
      id: "2022",
      secret: new TextEncoder().encode("a key for a year of 32 bytes, and not one more"),
    },
    centralFunction: [CENTRAL],
    operations: [MACHINE],
    clock,
  });
  return { gate, clock };
}

function inPopulation({ dead, emigrated, hasProtectedAddress }: Person, at: number): PersonStatus {
  if (isIn(dead, at)) return { hindered: "dead" };
  if (isIn(emigrated, at))
    return { hindered: "emigrated", ...(hasProtectedAddress ? { also: ["protected-address"] } : {}) };
  return hasProtectedAddress ? { hindered: "protected-address" } : "clear";
}

export const momentOf = (day: number, hour: number): ReturnType<typeof instant> => instant(atHour(day, hour));
