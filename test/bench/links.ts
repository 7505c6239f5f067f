import { execFile, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { eforsk, type FoundLink } from "@sluse/core";
import { createLinkProbe, createLinkShapes, type LinkEngine } from "@sluse/linkcheck";

import type { LinksServer } from "./links-server.ts";
import { inTurn, measured, timed, type Measurement } from "./measurement.ts";

const LINKS = 1000;
const AT_ONCE = 10;
const ROUNDS = 3;
const LETTERS = 30_000;
/** What reducing 30 000 letters may take, in milliseconds. */
const LONGEST_REDUCTION = 3_000;

const run = promisify(execFile);
const linkcheck = createRequire(import.meta.resolve("@sluse/linkcheck"));

/** Links looked at beside a bare undici pool and linkinator's own command line, and letters reduced to shapes. */
export async function benchLinks(): Promise<Measurement[]> {
  const child = fork(new URL("links-server.ts", import.meta.url));
  const server = await new Promise<LinksServer>((resolve) => {
    child.once("message", (message: LinksServer) => resolve(message));
  });
  try {
    return [
      await benchEngine("direct", server, ROUNDS),
      await benchEngine("linkinator", server, ROUNDS),
      await benchCommandLine(server),
      await benchShapes(),
    ];
  } finally {
    child.disconnect();
  }
}

const addresses = Array.from({ length: LINKS }, (_, index) => `https://skjema.example/side/${index}`);

async function benchEngine(engine: LinkEngine, server: LinksServer, rounds: number): Promise<Measurement> {
  const probe = createLinkProbe({
    engine,
    vantagePoint: "loopback",
    atOnce: AT_ONCE,
    perHost: { perSecond: 1_000_000, atOnce: AT_ONCE },
    certificateAuthorities: [server.certificateAuthority],
    allowPrivate: { "skjema.example": ["127.0.0.1/32"] },
    resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4, port: server.port }]),
  });
  const [floor, ours] = await inTurn(
    rounds,
    () => timed(() => askWithPool(server)),
    () =>
      timed(async () => {
        const reports = await probe.probe(addresses.map((address) => ({ address })));
        if (reports.some(({ verdict }) => verdict !== "ok")) throw new Error("a link that works was not ok");
      }),
  );
  return measured(
    `${LINKS} links of 50 ms, ${AT_ONCE} at once, ${engine} engine`,
    floor,
    ours,
    1.2,
    "floor: a bare undici pool",
  );
}

async function benchCommandLine(server: LinksServer): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), "sluse-bench-"));
  const authority = join(folder, "authority.pem");
  await writeFile(authority, server.certificateAuthority);
  const script = join(linkcheck.resolve("linkinator"), "..", "cli.js");
  const options = ["--concurrency", String(AT_ONCE), "--format", "json"];
  const [floor, theirs] = await inTurn(
    1,
    () => timed(() => askWithPool(server)),
    () =>
      timed(() =>
        run(process.execPath, [script, `https://localhost:${server.port}/alle`, ...options], {
          env: { NODE_EXTRA_CA_CERTS: authority },
          maxBuffer: 2 ** 26,
        }),
      ),
  );
  await rm(folder, { recursive: true });
  const note = "for comparison: no guard, no evidence, HEAD alone";
  return measured("the same with linkinator's command line", floor, theirs, Number.POSITIVE_INFINITY, note);
}

/** The least that asking can cost: one pool, one GET for each link, bodies read, nothing judged. */
async function askWithPool(server: LinksServer): Promise<void> {
  const { Pool } = await import(linkcheck.resolve("undici"));
  const pool = new Pool(`https://localhost:${server.port}`, {
    connections: AT_ONCE,
    connect: { ca: server.certificateAuthority },
  });
  const waiting = addresses.values();
  const ask = async (): Promise<void> => {
    for (const address of waiting) {
      const { body } = await pool.request({ path: new URL(address).pathname, method: "GET" });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  await pool.close();
}

async function benchShapes(): Promise<Measurement> {
  const link = (address: string): FoundLink => ({
    address,
    from: "markup",
    place: { kind: "text", document: "brev.html", line: 1, column: 1 },
  });
  const letters = Array.from({ length: LETTERS }, () => {
    const token = randomBytes(12).toString("base64url");
    return {
      values: { token, navn: "Test Testesen" },
      links: [
        link(`https://skjema.no/svar?skjema=hunt&t=${token}`),
        link("https://www.helsenorge.no/personvern"),
        link("https://www.ntnu.no/hunt"),
        link("https://www.ntnu.no/hunt/samtykke#trekke-seg"),
        link("https://www.datatilsynet.no/klage?side=1"),
      ],
    };
  });
  const [floor, ours] = await inTurn(
    ROUNDS,
    () => Promise.resolve(LONGEST_REDUCTION),
    () =>
      timed(() => {
        const shapes = createLinkShapes({ policy: eforsk.links, canaries: { token: "kanari" } });
        for (const letter of letters) shapes.add(letter);
        if (shapes.finish().links.length !== 5) throw new Error("150 000 links are not five shapes");
      }),
  );
  return measured(
    `${LETTERS} letters, ${LETTERS * 5} links to shapes`,
    floor,
    ours,
    1,
    "floor: the 3 s it may take",
  );
}
