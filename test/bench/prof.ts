import { benchGateOnSqlite } from "./gate-on-sqlite.ts";
console.log(
  (await benchGateOnSqlite(30_000, 4)).map((m) => `${m.name} ${m.ratio.toFixed(2)} ${m.ourMs.toFixed(0)}`),
);
