import { mkdtempSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadTemplates } from "@sluse/content";
import { eforsk, type Clock, type Policy } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createLinkProbe } from "@sluse/linkcheck";
import { createPdfReader } from "@sluse/pdf";
import { createListFileRegister } from "@sluse/registers/list-file";
import { createSimulatedClock, type SimulatedClock } from "@sluse/testkit";
import { openLinkWorld, page, showing } from "@sluse/testkit/link-world";
import { createPopulation, writeIdCsv, writeIdWorkbook, type Population } from "@sluse/testkit/people";
import { openTypesetter } from "@sluse/typeset";

import { OrderingSystem } from "./ordering-system.ts";
import { startEprom, type Eprom } from "./start-eprom.ts";

export const API_KEY = "key-of-the-demo";
export const PROJECT = "sovnstudien";
export const ORDERER = "prosjektleder@fjordby.no";
export const SUPERUSERS = ["solvi.asen@fjordby.no", "maret.anne@fjordby.no"] as const;
export const CENTRAL = "kvalitet@fjordby.no";

/** Share of people who said no to research, as the world of the demo has it; the real share is not published. */
const OPTED_OUT = 0.031;

/** The eFORSK rules; synthetic people, and a form server under a name that no one owns. */
const policy: Policy = {
  ...eforsk,
  version: "fjordby-2027-1",
  people: "test",
  links: { ...eforsk.links, testHosts: eforsk.links.testHosts.filter((part) => part !== ".example") },
};

/** Everything around the gate: people, the letter, the form server, ePROM, the register. */
export interface IncidentWorld {
  readonly population: Population;
  readonly recipientsFile: string;
  readonly optedOutFile: string;
  readonly folder: string;
  readonly clock: SimulatedClock;
  readonly gate: Gate;
  letter(name: string): Uint8Array;
  startEprom(): Promise<Eprom & { readonly system: OrderingSystem }>;
  close(): Promise<void>;
}

export async function openIncidentWorld(size: number): Promise<IncidentWorld> {
  const folder = mkdtempSync(join(tmpdir(), "sluse-incident-"));
  const population = createPopulation({
    size,
    seed: 2023,
    shares: { optedOut: OPTED_OUT, duplicate: 0.002, invalid: 0.001, hNumber: 0.0005, fhNumber: 0.0005 },
  });
  const recipientsFile = join(folder, "mottakere.xlsx");
  const optedOutFile = join(folder, "reserverte.csv");
  await writeIdWorkbook(
    recipientsFile,
    [...population.rows()].map((row) => row.written),
  );
  await writeIdCsv(optedOutFile, population.optedOut());

  const forms = await openLinkWorld({
    "/sovn": showing(
      page(
        "Søvnstudien",
        "<p>Velkommen til skjemaet. Det tar omtrent 20 minutter.</p><form method='post'><button>Start</button></form>",
      ),
    ),
  });
  const clock = withFreshExports(createSimulatedClock("2027-02-01T09:00:00+01:00"), optedOutFile);
  const ledger = openSqliteLedger(join(folder, "sluse.db"));
  const typesetter = await openTypesetter({
    letterhead: { sender: { name: "Universitetet i Fjordby", lines: ["Postboks 100, 7000 Fjordby"] } },
    threads: 2,
  });
  const gate = await createGate({
    ledger,
    registers: [
      createListFileRegister({
        id: "forskningsreservasjon",
        kind: "secondary-use",
        file: optedOutFile,
        mode: "test",
        completeness: { kind: "rows", expected: population.tally.optedOut },
        clock,
      }),
    ],
    linkProbe: createLinkProbe({
      vantagePoint: "demo",
      perHost: { perSecond: 50, atOnce: 4 },
      certificateAuthorities: [forms.certificateAuthority],
      allowPrivate: forms.allowPrivate,
      resolve: (host) => forms.names.resolve(host),
    }),
    pdf: createPdfReader(),
    typeset: typesetter,
    takes: ["pdf"],
    policy,
    templates: await loadTemplates(new URL("templates", import.meta.url).pathname),
    pseudonymKey: {
      id: "demo",
      secret: new TextEncoder().encode("a key of the demo with more than 32 bytes"),
    },
    centralFunction: [CENTRAL],
    clock,
  });
  await openProject(gate, size);
  return {
    population,
    recipientsFile,
    optedOutFile,
    folder,
    clock,
    gate,
    letter: (name) => readFileSync(new URL(`letters/${name}.pdf`, import.meta.url)),
    async startEprom() {
      const eprom = await startEprom(optedOutFile, API_KEY);
      return { ...eprom, system: new OrderingSystem(eprom.origin, API_KEY) };
    },
    async close() {
      await typesetter.close();
      await ledger.close();
      await forms[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The register's nightly export, every time somebody looks at the clock: in the demo's world it is never late. */
function withFreshExports(clock: SimulatedClock, file: string): SimulatedClock {
  const now: Clock["now"] = () => {
    const at = clock.now();
    utimesSync(file, at / 1000, at / 1000);
    return at;
  };
  now();
  return {
    now,
    sleepUntil: clock.sleepUntil,
    advance: clock.advance,
    set: clock.set,
    get slept() {
      return clock.slept;
    },
  };
}

async function openProject(gate: Gate, size: number): Promise<void> {
  await gate.projects.register({
    id: PROJECT,
    orderingSystem: "eforsk",
    title: "Søvnstudien",
    controller: "Universitetet i Fjordby",
    contact: { name: "Åse Østby", email: "sovnstudien@fjordby.no", phone: "73123456" },
    superusers: SUPERUSERS,
    by: CENTRAL,
  });
  await gate.projects.activate(PROJECT, {
    by: SUPERUSERS[0],
    until: "2028-01-01T00:00:00+01:00",
    maxRecipients: size * 2,
    comment: "Prosjektet er gjennomgått.",
  });
}
