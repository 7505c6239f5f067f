import { parentPort, workerData } from "node:worker_threads";

import type { Asked } from "./asked.ts";

/** People at their browsers, in a thread of their own: what they cost is not the console's. */
const { address, path, cookies, times } = workerData as Asked;

async function look(cookie: string): Promise<number[]> {
  const spent: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const before = performance.now();
    const response = await fetch(`${address}${path}`, { headers: { cookie } });
    const text = await response.text();
    if (response.status !== 200 || !text.includes("</html>")) throw new Error(`${path}: ${response.status}`);
    spent.push(performance.now() - before);
  }
  return spent;
}

const spent = (await Promise.all(cookies.map(look))).flat();
parentPort?.postMessage(spent, []);
