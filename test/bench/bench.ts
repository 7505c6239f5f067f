import { benchGateOnSqlite, benchMillion } from "./gate-on-sqlite.ts";
import type { Measurement } from "./measurement.ts";

const all: Measurement[] = [
  ...(await benchGateOnSqlite(30_000, 5)),
  ...(process.argv.includes("--million") ? await benchMillion() : []),
];
for (const { name, floorMs, ourMs, ratio, budget, note } of all) {
  console.log(
    `${ratio <= budget ? "✓" : "✗"} ${name}: ${ourMs.toFixed(0)} ms, floor ${floorMs.toFixed(0)} ms, ratio ${ratio.toFixed(2)}, budget ${budget} (${note ?? ""})`,
  );
}
