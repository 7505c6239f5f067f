import { describe, expect, it } from "vitest";

import { valueOf, type Release } from "../src/index.ts";
import { answering, brokenOff, json, lines, problem, type Answering } from "./answering.ts";

const wave = (number: number): string =>
  `${JSON.stringify({ mailOut: "å-1", wave: number, clearances: [] })}\n`;
const END = `${JSON.stringify({ end: { kind: "completed" } })}\n`;

const release = async ({ client }: Answering): Promise<Release> =>
  valueOf(await client.release("gange-1", [{ nationalId: "13097248022" }], { waves: 2 }));

async function wavesOf(open: Release): Promise<number[]> {
  const numbers: number[] = [];
  for await (const each of open) numbers.push(each.wave);
  return numbers;
}

describe("a release", () => {
  it("gives wave after wave, and says how it ended", async () => {
    await using server = await answering(lines(`\n${wave(1)}\n\n${wave(2)}${END}`));
    const open = await release(server);
    expect(open.end).toBeUndefined();
    expect(await wavesOf(open)).toEqual([1, 2]);
    expect(open.end).toEqual({ kind: "completed" });
    expect(server.asked[0]).toMatchObject({ path: "/api/v1/mail-outs/gange-1/release?waves=2" });
  });

  it("reads lines in whatever pieces they come, letters of two bytes too", async () => {
    const bytes = Buffer.from(`${wave(1)}${END}`);
    await using server = await answering(async (response) => {
      response.writeHead(200, { "content-type": "application/x-ndjson" });
      for (const byte of bytes)
        await new Promise<void>((resolve) => {
          response.write(Buffer.of(byte), () => resolve());
        });
      response.end();
    });
    expect(await wavesOf(await release(server))).toEqual([1]);
  });

  it.each([
    ["in a line", brokenOff("application/x-ndjson", `${wave(1)}{"mailOut":"gan`)],
    ["between lines", brokenOff("application/x-ndjson", wave(1))],
    ["as if it were over", lines(wave(1))],
    ["in a line, as if it were over", lines(`${wave(1)}{"end":{"kind":"completed"}}`)],
    ["in a line that is none", lines(`${wave(1)}{"end"\n`)],
  ])("that breaks off %s has not ended", async (_, answer) => {
    await using server = await answering(answer);
    const open = await release(server);
    const waves: number[] = [];
    const read = async (): Promise<void> => {
      for await (const each of open) waves.push(each.wave);
    };
    await expect(read()).rejects.toMatchObject({ code: "SLUSE_CLIENT_BROKEN_OFF" });
    expect(waves).toEqual([1]);
    expect(open.end).toBeUndefined();
  });

  it("that fails on its way says of what", async () => {
    const failed = JSON.stringify({ problem: problem("SLUSE_LEDGER_UNREACHABLE", 503) });
    await using server = await answering(lines(`${wave(1)}${failed}\n`));
    await expect(wavesOf(await release(server))).rejects.toMatchObject({
      code: "SLUSE_LEDGER_UNREACHABLE",
      problem: { status: 503 },
    });
  });

  it("that is refused is a problem, and is never asked for again by itself", async () => {
    await using server = await answering(json(problem("SLUSE_SERVICE_STOPPING", 503), 503));
    const { data, error } = await server.client.release("gange-1", []);
    expect([data, error?.code]).toEqual([undefined, "SLUSE_SERVICE_STOPPING"]);
    expect(server.asked).toHaveLength(1);
  });

  it("hangs up when its loop is left", async () => {
    const gone = Promise.withResolvers<boolean>();
    await using server = await answering((response) => {
      response.on("close", () => gone.resolve(response.writableEnded));
      response.writeHead(200, { "content-type": "application/x-ndjson" });
      response.write(wave(1));
    });
    for await (const each of await release(server)) if (each.wave === 1) break;
    expect(await gone.promise).toBe(false);
  });
});
