import { join } from "node:path";

import { createService, createTrialCallers, startServer } from "@sluse/service";
import { createPopulation } from "@sluse/testkit/people";

import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import { approveIn, goToWindow, releaseFrom, submitTo } from "./bench-gate.ts";
import { folder, openGate, type OpenGate } from "./gate-on-sqlite.ts";
import { inTurn, measured, timed, type Measurement } from "./measurement.ts";

/** Release and settle over HTTP, recipients uploaded, beside the library in process: same gate, same ledger, same rows. */
export async function benchOverHttp(size: number, rounds: number): Promise<Measurement[]> {
  const population = createPopulation({ size, seed: 7, shares: { optedOut: 0.03 } });
  const recipients = [...population.recipients()];
  const optedOut = [...population.optedOut()];
  const rows = recipients.map(({ nationalId }) => `${JSON.stringify({ nationalId })}\n`).join("");
  const both = async (work: (opened: OpenGate, mailOut: string) => Promise<number>): Promise<number> => {
    const place = folder();
    const opened = await openGate(join(place.path, "ledger.db"), optedOut);
    const mailOut = await submitTo(opened.gate, recipients);
    await approveIn(opened.gate, mailOut);
    goToWindow(opened.clock);
    const spent = await work(opened, mailOut);
    await opened.close();
    place.remove();
    return spent;
  };
  const [floorMs, ourMs] = await inTurn(
    rounds,
    () => both(({ gate }, mailOut) => timed(() => releaseFrom(gate, mailOut, () => recipients))),
    () => both((opened, mailOut) => overHttp(opened, mailOut, rows)),
  );
  return [
    measured(
      `release and settle ${size.toLocaleString("en")} people over HTTP, SQLite`,
      floorMs,
      ourMs,
      1.5,
      "floor: the library in process; whoever asks is in the same process as the service",
    ),
  ];
}

async function overHttp({ gate, ledger, clock }: OpenGate, mailOut: string, rows: string): Promise<number> {
  const callers = createTrialCallers({ orderer: { person: ORDERER }, superuser: { person: SUPERUSER } });
  const limits = { perMinute: 1e9, atOnce: 1000 };
  const server = await startServer({
    service: createService({ gate, ledger, callers, clock, limits }),
    port: 0,
  });
  try {
    return await timed(() => releaseAll(`${server.address}/api/v1`, mailOut, rows));
  } finally {
    await server.stop();
  }
}

interface Line {
  readonly wave?: number;
  readonly clearances?: readonly { readonly id: string }[];
  readonly end?: { readonly kind: string };
}

/** To the end, canary included; the outcomes of each wave go on another connection. */
async function releaseAll(api: string, mailOut: string, rows: string): Promise<void> {
  const post = async (as: string, path: string, type: string, body: string): Promise<Response> => {
    const headers = { authorization: `Bearer ${as}`, "content-type": type };
    const response = await fetch(`${api}${path}`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  for (let resumed = 0; ; resumed += 1) {
    const release = await post("orderer", `/mail-outs/${mailOut}/release`, "application/x-ndjson", rows);
    let end: string | undefined;
    for await (const line of linesOf(release)) {
      end = line.end?.kind ?? end;
      if (line.clearances === undefined) continue;
      const outcomes = line.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" }));
      await (await post("orderer", "/outcomes", "application/json", JSON.stringify({ outcomes }))).text();
    }
    if (end === "completed") return;
    if (end !== "held" || resumed > 1) throw new Error(`the release ended ${end}`);
    await (
      await post("superuser", `/mail-outs/${mailOut}/resumption`, "application/json", `{"comment":"Bench."}`)
    ).text();
  }
}

async function* linesOf(response: Response): AsyncGenerator<Line, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const parts = rest.split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part !== "") yield JSON.parse(part) as Line;
  }
}
