import { createPopulation } from "@sluse/testkit/people";
import { folder, openGate, openFloor } from "./gate-on-sqlite.ts";
import { approveIn, goToWindow, releaseFrom, submitTo } from "./bench-gate.ts";
import { Session } from "node:inspector";
import { writeFileSync } from "node:fs";
const session = new Session(); session.connect();
const post = (m: string, p?: object) => new Promise<any>((r, j) => session.post(m, p as any, (e: any, v: any) => (e ? j(e) : r(v))));
const what = process.argv[2] ?? "release"; const rounds = Number(process.argv[3] ?? 5); const prof = process.argv[4];
const population = createPopulation({ size: 30000, seed: 7, shares: { optedOut: 0.03 } });
const recipients = [...population.recipients()]; const optedOut = [...population.optedOut()];
await post("Profiler.enable"); await post("Profiler.setSamplingInterval", { interval: 200 });
const ours: number[] = [], floors: number[] = [], cpuO: number[] = [], cpuF: number[] = [];
const profiles: any[] = [];
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000; };
for (let i = 0; i < rounds; i++) {
  const place = folder();
  const { gate, clock, close } = await openGate(place.path + "/l.db", optedOut);
  const on = prof && i > 0;
  const start = async () => { (globalThis as any).gc?.(); if (on) await post("Profiler.start"); };
  const stop = async () => { if (on) profiles.push((await post("Profiler.stop")).profile); };
  let t = 0, c = 0;
  const timed = async (f: () => Promise<unknown>) => { const t0 = performance.now(), c0 = cpu(); await f(); t = performance.now() - t0; c = cpu() - c0; };
  let m = "";
  if (what === "submit") await start();
  await timed(async () => { m = await submitTo(gate, recipients); });
  if (what === "submit") { await stop(); ours.push(t); cpuO.push(c); }
  else { await approveIn(gate, m); goToWindow(clock); await start(); await timed(() => releaseFrom(gate, m, () => recipients, what === "begin" ? "begun and settled" : "settled")); await stop(); ours.push(t); cpuO.push(c); }
  await close(); place.remove();
  const p2 = folder(); const floor = openFloor(p2.path + "/f.db");
  (globalThis as any).gc?.();
  await timed(async () => floor.submit(recipients)); let ft = t, fc = c;
  await timed(async () => floor.release(recipients, what === "begin" ? "begun and settled" : "settled"));
  floors.push(what === "submit" ? ft : t); cpuF.push(what === "submit" ? fc : c); floor.close(); p2.remove();
}
const med = (a: number[]) => [...a].sort((x, y) => x - y)[a.length >> 1]!;
console.log(what, "wall", med(ours).toFixed(0), "floor", med(floors).toFixed(0), (med(ours) / med(floors)).toFixed(2), "| cpu", med(cpuO).toFixed(0), med(cpuF).toFixed(0), (med(cpuO) / med(cpuF)).toFixed(2), "min wall", Math.min(...ours).toFixed(0), Math.min(...floors).toFixed(0), "min cpu", Math.min(...cpuO).toFixed(0), Math.min(...cpuF).toFixed(0));
if (prof) profiles.forEach((p, i) => writeFileSync(`${prof}.${i}.json`, JSON.stringify(p)));
