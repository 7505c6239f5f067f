import { describe, expect, it } from "vitest";

import { createMetrics, serveMetrics } from "../../src/index.ts";
import { isWave, outcomesOf, readLines } from "../internal/read-lines.ts";
import { approved, linesOf, openWorld, people, rowsOf, submit } from "../internal/world.ts";

const ids = people(6);

describe("counts", () => {
  it("are of operations and what they came to, on a port of their own, and of nobody", async () => {
    const metrics = createMetrics();
    await using server = await serveMetrics(metrics, { port: 0 });
    const world = await openWorld({ service: { metrics } });
    const { mailOut } = await submit(world, ids);
    await world.ask("stranger", "GET", `/api/v1/mail-outs/${mailOut}`);
    const response = await fetch(`${server.address}/metrics`);
    const text = await response.text();
    expect(text).toContain('sluse_requests_total{operation="submitMailOut",status="201"} 1');
    expect(text).toContain('sluse_requests_total{operation="getMailOut",status="403"} 1');
    expect(text).toContain('sluse_request_seconds_count{operation="submitMailOut"} 1');
    expect(text).not.toMatch(/gange-2027|stranger|fremmed/u);
    expect(ids.some((id) => text.includes(id))).toBe(false);
    expect((await fetch(`${server.address}/`)).status).toBe(404);
    expect((await fetch(`${server.address}/metrics`, { method: "POST" })).status).toBe(404);
  });

  it("are of releases as long as they last", async () => {
    const metrics = createMetrics();
    const world = await openWorld({ service: { metrics } });
    const mailOut = await approved(world, ids);
    const open = async (): Promise<string> =>
      /sluse_releases_open (\d)/u.exec((await metrics.read()).text)?.[1] ?? "";
    const response = await world.ask(
      "orderer",
      "POST",
      `/api/v1/mail-outs/${mailOut}/release`,
      linesOf(rowsOf(ids)),
    );
    for await (const line of readLines(response)) {
      if (!isWave(line)) continue;
      expect(await open()).toBe("1");
      await world.ask("orderer", "POST", "/api/v1/outcomes", outcomesOf(line));
    }
    expect(await open()).toBe("0");
  });
});
