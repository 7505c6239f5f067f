import { mkdirSync, writeFileSync } from "node:fs";

import { fullReport } from "@sluse/gate";

import { CENTRAL, SUPERUSERS, openIncidentWorld } from "./incident-world.ts";
import { reportOf, tableOf } from "./incident-report.ts";
import { withGate } from "./with-gate.ts";
import { withoutGate } from "./without-gate.ts";

const size = Number(process.argv[2] ?? 30_000);
if (!Number.isSafeInteger(size) || size < 200 || size > 1_000_000) {
  console.error("usage: demo [people], a whole number from 200 to 1 000 000");
  process.exit(3);
}
const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`;
const say = (text: string): void => console.log(`${seconds()}  ${text}`);

console.log(`Hendelsen i april 2023, spilt om igjen med ${size.toLocaleString("nb")} oppdiktede personer.\n`);
const world = await openIncidentWorld(size);

console.log("Uten sluse");
const without = await withoutGate(world, (round, sent) =>
  say(`runde ${round}: ${sent.toLocaleString("nb")} brev sendt til ePROM`),
);

console.log("\nMed sluse");
let cleared = 0;
let shown = 0;
const run = await withGate(
  world,
  ({ what, decision, findings }) => {
    const verdict = { release: "ja", hold: "vent", refuse: "nei" }[decision];
    const rules = findings
      .filter(({ severity }) => severity === "refuse" || severity === "hold")
      .map(({ rule }) => rule);
    say(
      `${what}: ${verdict}${rules.length === 0 ? "" : ` (${[...new Set(rules)].slice(0, 4).join(", ")}${new Set(rules).size > 4 ? " …" : ""})`}`,
    );
  },
  (count) => {
    cleared += count;
    if (cleared - shown >= size / 4) {
      shown = cleared;
      say(`  … ${cleared.toLocaleString("nb")} frigitt`);
    }
  },
);
const report = fullReport(await world.gate.report(run.mailOut, { by: SUPERUSERS[0] }));
const audit = await world.gate.audit.verify({ by: CENTRAL });
const text = reportOf({ size, without, run, report, audit, population: world.population });
mkdirSync("demo-report", { recursive: true });
writeFileSync("demo-report/incident.md", text);
await world.close();

console.log(`\n${tableOf({ without, run, population: world.population })}`);
console.log(`\n${seconds()}  Rapporten ligger i demo-report/incident.md`);
