/**
 * The year 2022, lived with the gate: `npx pnpm@12 year` for all of it, `npx pnpm@12 year 33` for a thirty-third. Before it the
 * thirty-third is lived, and the two are held against each other.
 */
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Account } from "./account.ts";
import { liveAYear, type Lived } from "./live-a-year.ts";

const SMALL = 33;
const BUDGET = { decisions: 500, cost: 1.3 } as const;

const parts = Number(process.argv[2] ?? 1);
if (!Number.isSafeInteger(parts) || parts < 1 || parts > 1000) {
  console.error("usage: year [parts], a whole number from 1 to 1000: a year so many times smaller");
  process.exit(3);
}

const count = (number: number): string => number.toLocaleString("nb");
const row = (name: string, value: string | number): void =>
  console.log(`  ${name.padEnd(74)} ${(typeof value === "number" ? count(value) : value).padStart(9)}`);
function table(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`\n${title}`);
  for (const [name, value] of [...counts].toSorted(([, a], [, b]) => b - a)) row(name, value);
}

async function lived(so: number): Promise<Lived> {
  const folder = mkdtempSync(join(tmpdir(), "sluse-year-"));
  const ledger = openSqliteLedger(join(folder, "ledger.db"));
  try {
    return await liveAYear(ledger, 1 / so);
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
}

function tell({ account, systems, spent }: Lived): void {
  row("Systemer", systems);
  row("Bestilt", account.asked);
  row("Skjemaer som gikk ut", account.out.forms);
  row("Brev som gikk ut", account.out.letters);
  row("Sekunder av prosessoren", (spent / 1000).toFixed(1));
  table("Gikk ikke ut, og skulle ikke", account.notOut);
  table("Ventet underveis, etter regel", account.held);
  table(`Avgjort av mennesker: ${count(account.decisionsInAll)}`, account.decisions);
  console.log("\nProsjektet fra april prøvde");
  for (const { what, rules } of account.attempts) console.log(`  ${what}: ${rules.join(", ")}`);
  differences(account);
}

function differences(account: Account): void {
  console.log("\nForskjeller fra orakelet");
  row("Fikk noe, og skulle ikke", account.writtenTo);
  row("Fikk ikke, og skulle", account.leftOut);
  row("… uten at noen fikk vite det", account.inSilence);
  for (const { what, mailOut, day, why } of account.differences.slice(0, 50))
    console.log(`  day ${day}, ${mailOut}: ${what} (${why})`);
}

const fails: string[] = [];
const small = parts < SMALL ? await lived(SMALL) : undefined;
const year = await lived(parts);
console.log(`Året 2022${parts === 1 ? "" : `, 1/${parts}`}\n`);
tell(year);
if (year.account.differences.length > 0) fails.push("gate and oracle differ");
if (year.account.decisionsInAll > BUDGET.decisions) fails.push(`more than ${BUDGET.decisions} decisions`);
if (small) {
  const cost = year.spent / (small.spent * (SMALL / parts));
  console.log("");
  row(`Kostnad ved siden av 1/${SMALL} (høyst ${BUDGET.cost} ×)`, `${cost.toFixed(2)} ×`);
  if (cost > BUDGET.cost) fails.push("the cost is not linear");
}
for (const fail of fails) console.error(`not within: ${fail}`);
process.exitCode = fails.length === 0 ? 0 : 1;
