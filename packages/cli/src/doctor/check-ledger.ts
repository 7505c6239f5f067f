import { stat } from "node:fs/promises";

import {
  HOUR,
  MINUTE,
  isoOf,
  systemClock,
  type Ledger,
  type NationalId,
  type Policy,
  type Register,
} from "@sluse/core";
import { clockSkew } from "@sluse/core/house";
import { checkKeys } from "@sluse/gate";
import type { KeyReference, SiteFile } from "@sluse/site";
import { openLedger, readKey, readSecret, type Policies } from "@sluse/site/house";

import { checkWitness } from "./check-witness.ts";
import { broken, brokenBy, look, lookAt, well, type Checkup } from "./checkup.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The ledger: its schema before it is opened, for opening brings it up to date; then keys, projects and what stands in it.
 * One that is not there yet is not made.
 */
export async function checkLedger(
  file: SiteFile,
  environment: Environment,
  policies: Policies | undefined,
): Promise<readonly Checkup[]> {
  const { schema, known, where } = await schemaOf(file, environment);
  if (schema === undefined)
    return [
      look(
        "ledger",
        {
          nb: "finnes ikke ennå; den lages ved første bruk",
          en: "is not there yet; it is made at first use",
        },
        { of: where },
      ),
      await checkWitness(file.ledger),
    ];
  const said = {
    nb: `skjema ${schema}; denne versjonen kjenner ${known}`,
    en: `schema ${schema}; this version knows ${known}`,
  };
  if (schema > known) {
    const mend = {
      nb: "installer versjonen som de andre har",
      en: "install the version that the others have",
    };
    return [broken("ledger", said, { of: where, mend })];
  }
  if (schema < known) {
    const mend = {
      nb: "ta sikkerhetskopi, stans eldre versjoner og start denne: den oppgraderer",
      en: "back it up, stop older versions and start this one: it brings it up to date",
    };
    return [look("ledger", said, { of: where, mend })];
  }
  const ledger = await openLedger(file.ledger, environment);
  try {
    return [
      well("ledger", said, { of: where }),
      await checkWitness(file.ledger),
      ...(await lookAt("clock", () => clockCheckups(ledger))),
      ...(await lookAt("key", () => keyCheckups(ledger, file, environment))),
      ...(await lookAt("policy", () => projectCheckups(ledger, file, policies))),
      ...(await lookAt("ledger", () => stopsOverAll(ledger))),
    ];
  } finally {
    await ledger.close();
  }
}

interface Schema {
  readonly schema: number | undefined;
  readonly known: number;
  readonly where: string;
  /** How large it is. */
  readonly bytes?: number;
}

/** Which schema the ledger has, without opening it: undefined where there is none yet. */
export async function schemaOf(
  { ledger }: Pick<SiteFile, "ledger">,
  environment: Environment,
): Promise<Schema> {
  if ("sqlite" in ledger) {
    const { readSqliteSchema } = await import("@sluse/ledger/sqlite");
    const bytes = await sizeOf(ledger.sqlite);
    if (bytes === 0) return { schema: undefined, known: 0, where: ledger.sqlite };
    // What was written last lies beside it.
    const beside = await sizeOf(`${ledger.sqlite}-wal`);
    return { ...readSqliteSchema(ledger.sqlite), where: ledger.sqlite, bytes: bytes + beside };
  }
  const { readPostgresSchema } = await import("@sluse/ledger/postgres");
  const connection = await readSecret(ledger.postgres, environment);
  return { ...(await readPostgresSchema({ connection })), where: "postgres" };
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

async function keyCheckups(
  ledger: Ledger,
  file: SiteFile,
  environment: Environment,
): Promise<readonly Checkup[]> {
  const read = async ({ id, secret }: KeyReference): Promise<{ id: string; secret: Uint8Array }> => ({
    id,
    secret: await readKey(secret, environment),
  });
  const found = await checkKeys(ledger, {
    pseudonymKey: await read(file.pseudonymKey),
    retiredKeys: await Promise.all(file.retiredKeys.map(read)),
  });
  const of = file.pseudonymKey.id;
  switch (found.kind) {
    case "present":
      return [
        well("key", { nb: "er nøkkelen i protokollen", en: "is the ledger's key" }, { of }),
        ...found.peopleLeft.map(({ key, people }) =>
          people === 0
            ? well(
                "key",
                {
                  nb: "ingen står igjen: nøkkelen kan tas bort",
                  en: "nobody is left: the key may be taken away",
                },
                { of: key },
              )
            : look(
                "key",
                {
                  nb: `${people} personer står under den ennå; behold den`,
                  en: `${people} people are known by it yet; keep it`,
                },
                { of: key },
              ),
        ),
      ];
    case "first":
      return [
        look("key", { nb: "blir protokollens første nøkkel", en: "becomes the ledger's first key" }, { of }),
      ];
    case "rotates":
      return [
        look(
          "key",
          {
            nb: "er ny: protokollen går over til den når slusen starter",
            en: "is new: the ledger goes over to it when the gate starts",
          },
          { of },
        ),
      ];
    default:
      return found satisfies never;
  }
}

/** The rules that each project stands under. */
async function projectCheckups(
  ledger: Ledger,
  file: SiteFile,
  policies: Policies | undefined,
): Promise<readonly Checkup[]> {
  if (!policies) return [];
  const projects = await ledger.transact((tx) => tx.listProjects());
  const known = new Set<string>(projects.map(({ id }) => id));
  return [
    ...projects.map((project): Checkup => {
      try {
        const policy: Policy = policies.policyOf(project);
        const { maxAgeMinutes, required } = policy.registers;
        const registers = Object.keys(required).join(", ");
        return well(
          "policy",
          {
            nb: `versjon ${policy.version}; svar inntil ${maxAgeMinutes} min gamle fra ${registers === "" ? "registrene" : registers}; ${project.activation ? "slått på" : "slått av"}`,
            en: `version ${policy.version}; answers at most ${maxAgeMinutes} min old from ${registers === "" ? "the registers" : registers}; ${project.activation ? "switched on" : "switched off"}`,
          },
          { of: project.id },
        );
      } catch (error) {
        return brokenBy("policy", error, project.id);
      }
    }),
    ...Object.keys(file.policy.projects)
      .filter((id) => !known.has(id))
      .map((of) =>
        look(
          "policy",
          { nb: "har regler, men er ikke registrert", en: "has rules, and is not registered" },
          { of },
        ),
      ),
  ];
}

/** The ledger's clock against this machine's, where it has one of its own. */
async function clockCheckups(ledger: Ledger): Promise<readonly Checkup[]> {
  const at = await ledger.transact((tx) => tx.readClock());
  if (at === undefined) return [];
  const skew = clockSkew(systemClock, at);
  if (skew === undefined)
    return [well("clock", { nb: "går som databasens", en: "agrees with the database's" })];
  const minutes = Math.round(Math.abs(skew) / MINUTE);
  return [
    broken(
      "clock",
      {
        nb: `går ${minutes} minutter ${skew > 0 ? "foran" : "etter"} databasens; ingenting sendes`,
        en: `is ${minutes} minutes ${skew > 0 ? "ahead of" : "behind"} the database's; nothing goes out`,
      },
      {
        mend: {
          nb: "still begge klokkene etter en tidstjeneste (NTP)",
          en: "set both clocks by a time service (NTP)",
        },
      },
    ),
  ];
}

/** Stops over everything: a ledger that was put back begins with one. */
async function stopsOverAll(ledger: Ledger): Promise<readonly Checkup[]> {
  const stops = await ledger.transact((tx) => tx.listStops());
  return stops
    .filter(({ scope }) => scope.kind === "global")
    .map(({ id, at }) =>
      look(
        "ledger",
        { nb: `alt er stanset siden ${isoOf(at)}`, en: `everything has been stopped since ${isoOf(at)}` },
        { of: id },
      ),
    );
}

/** Norsk helsenett's own synthetic person: nobody, in every register. */
const NOBODY = "26670271527" as NationalId;

/** Whether each register answers, and how old its answer is. Nobody who exists is asked about. */
export async function checkRegisters(
  file: SiteFile,
  registers: readonly Register[],
  policy: Policy | undefined,
): Promise<readonly Checkup[]> {
  if (registers.length === 0)
    return [
      broken("registers", {
        nb: "ingen registre: ingen kan få noe",
        en: "no registers: nobody can get anything",
      }),
    ];
  const lists = new Set(file.registers.filter((each) => each.service === undefined).map(({ id }) => id));
  const all = await Promise.all(
    registers.map((register) =>
      lookAt(
        "registers",
        async () => {
          const of = register.id;
          // A list tells by itself; a service tells when it is asked.
          const asked = lists.has(of) ? [] : [NOBODY];
          const { asOf, trouble } = await register.lookup(asked, { signal: AbortSignal.timeout(20_000) });
          if (trouble !== undefined)
            return [
              broken(
                "registers",
                {
                  nb: `svarer ikke slik det skal: ${trouble}`,
                  en: `does not answer as it should: ${trouble}`,
                },
                { of },
              ),
            ];
          const minutes = Math.max(0, Math.round((Date.now() - asOf) / (HOUR / 60)));
          const said = {
            nb: `svarer; opplysningene er ${minutes} min gamle`,
            en: `answers; its facts are ${minutes} min old`,
          };
          const most =
            policy?.registers.required[of]?.maxAgeMinutes ?? policy?.registers.maxAgeMinutes ?? Infinity;
          return [minutes > most ? broken("registers", said, { of }) : well("registers", said, { of })];
        },
        register.id,
      ),
    ),
  );
  const missing = Object.keys(policy?.registers.required ?? {}).filter(
    (id) => !registers.some((register) => register.id === id),
  );
  return [
    ...all.flat(),
    ...missing.map((of) =>
      broken(
        "registers",
        {
          nb: "kreves av regelverket, og er ikke satt opp",
          en: "is required by the policy, and is not set up",
        },
        { of },
      ),
    ),
  ];
}
