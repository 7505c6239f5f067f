import { Writable } from "node:stream";

import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  oneof,
  string,
  tuple,
  type Arbitrary,
} from "fast-check";
import { pino } from "pino";
import { afterAll, describe, expect, it } from "vitest";

import { startServer } from "../../src/index.ts";
import { approved, linesOf, openWorld, orderOf, people, rowsOf } from "../internal/world.ts";

/** More with `SLUSE_RUNS=10000`. */
const RUNS = Number(process.env["SLUSE_RUNS"] ?? 300);

const lines: string[] = [];
const logger = pino(
  { level: "trace" },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  }),
);
const limits = { perMinute: 1e9, atOnce: 1000, checksPerMinute: 1e9, checksAtOnce: 1000 };
const world = await openWorld({ gate: { logger }, service: { logger, limits } });
const server = await startServer({ service: world.service, port: 0 });
afterAll(() => server.stop());

const ids = people(6);
/** Whoever comes to it is read, however often. */
const standing = await approved(world, [], "orderer", {
  standing: { trigger: "Ny pasient", perDay: 900, inAll: 900 },
});
const B = "----sluse";
const CSV = `ID;sprak;navn\r\n${ids.map((id) => `${id};nb;"Åse ""Ø"" Ørn"`).join("\r\n")}\r\n`;
const part = (name: string, type: string, text: string): string =>
  `--${B}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
const FORM = `${part("order", "application/json", JSON.stringify(orderOf()))}${part("recipients", "text/csv", CSV)}--${B}--\r\n`;

/** Lists that are taken, each with the type that it is sent as. */
const LISTS: Readonly<Record<string, readonly [path: string, type: string, text: string]>> = {
  "a sheet": [`/mail-outs/${standing}/release?waves=1`, "text/csv", CSV],
  "an order with a sheet": ["/checks/order", `multipart/form-data; boundary=${B}`, FORM],
  "an order in lines": ["/checks/order", "application/x-ndjson", linesOf([orderOf(), ...rowsOf(ids)])],
};

const NASTY = [
  "\0",
  "\r",
  "\n",
  "\r\n",
  '"',
  '""',
  ";",
  ",",
  "\t",
  "=1+1",
  "@",
  "\ufeff",
  "\u202e",
  "\u2028",
  "{",
  "}",
  "[",
  "\\ud800",
  `--${B}`,
  `\r\n--${B}\r\n`,
  `\r\n--${B}--\r\n`,
  "sep=;\r\n",
  "__proto__",
  "1e999",
  ids[1] ?? "",
  `;${ids[1]}`,
  "a".repeat(5000),
  ";".repeat(300),
];
/** A change of a text: something put in, taken out, moved to the end, or a byte that is another. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly how: "put in" | "put in the place" | "take out" | "cut off" | "double" | "other byte";
  readonly text: string;
}
const change: Arbitrary<Change> = tuple(
  nat(4000),
  nat(40),
  constantFrom<Change["how"]>("put in", "put in the place", "take out", "cut off", "double", "other byte"),
  oneof(constantFrom(...NASTY), string({ unit: "binary", maxLength: 20 })),
).map(([at, length, how, text]) => ({ at, length, how, text }));

function changed(bytes: Buffer<ArrayBuffer>, { at: given, length, how, text }: Change): Buffer<ArrayBuffer> {
  const at = bytes.length === 0 ? 0 : given % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how) {
    case "put in":
      return Buffer.concat([before, Buffer.from(text), after]);
    case "put in the place":
      return Buffer.concat([before, Buffer.from(text), after.subarray(length)]);
    case "take out":
      return Buffer.concat([before, after.subarray(length)]);
    case "cut off":
      return before;
    case "double":
      return Buffer.concat([before, after.subarray(0, length), after]);
    case "other byte":
      return Buffer.concat([before, Buffer.from([given % 256]), after.subarray(1)]);
    default:
      return how satisfies never;
  }
}

describe.each(Object.entries(LISTS))("%s, changed by chance,", (_, [path, type, text]) => {
  it("is taken or refused, never a fault, and no number of it is said again", async () => {
    const statuses = new Set<number>();
    await assert(
      asyncProperty(array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let body: Buffer<ArrayBuffer> = Buffer.from(text);
        for (const each of changes) body = changed(body, each);
        const response = await fetch(`${server.address}/api/v1${path}`, {
          method: "POST",
          headers: { authorization: "Bearer orderer", "content-type": type },
          body,
        });
        const answer = await response.text();
        statuses.add(response.status);
        expect({ sent: body.toString("latin1"), answer, failed: response.status >= 500 }).toHaveProperty(
          "failed",
          false,
        );
        expect(ids.filter((id) => answer.includes(id))).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 3), endOnFailure: true },
    );
    // It was read: what came of it is now one thing, now another.
    expect([...statuses]).toEqual(expect.arrayContaining([200, type === "application/x-ndjson" ? 400 : 422]));
  });
});

describe("what is written meanwhile", () => {
  it("holds no national id", () => {
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => ids.some((id) => line.includes(id)))).toEqual([]);
  });
});
