import { once } from "node:events";
import { createServer } from "node:net";

import { instant } from "@sluse/core";
import { createLinkProbe } from "@sluse/linkcheck";
import { describe, expect, it } from "vitest";

import {
  PROJECT,
  forOrderer,
  linesOf,
  openWorld,
  orderOf,
  people,
  rowsOf,
  submit,
} from "../internal/world.ts";

const ids = people(6);
const [alone = ""] = ids;
const tried = (rows: readonly string[], changes = {}): string => linesOf([orderOf(changes), ...rowsOf(rows)]);
interface Told {
  readonly decision: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly links: readonly { readonly verdict: string }[];
}

describe("an order that is tried", () => {
  it("is told what its submission would be told, and is none", async () => {
    const world = await openWorld();
    const rows = [...ids, alone, "1309724802"];
    const dry = (await world.told("orderer", "POST", "/api/v1/checks/order", tried(rows))) as Told;
    expect(await world.told("superuser", "GET", "/api/v1/mail-outs")).toEqual({ mailOuts: [] });
    expect(world.register.asked).toBe(0);
    const report = (await submit(world, rows)) as unknown as Told;
    expect(dry.findings).toEqual(report.findings);
    expect(dry).toMatchObject({
      decision: report.decision,
      tally: { given: 8, valid: 7, duplicate: 1, invalid: { "ten-digits": 1 } },
      notAsked: ["registers", "numbers", "limits", "stops", "outcomes", "other-orders"],
    });
  });

  it("tells nobody of one person, whoever asks and whatever is known of them", async () => {
    const world = await openWorld();
    const answers: unknown[] = [];
    const ask = async (): Promise<void> => {
      for (const as of ["orderer", "superuser", "central", "stranger"])
        answers.push(await world.told(as, "POST", "/api/v1/checks/order", tried([alone])));
      answers.push(await world.told("system", "POST", "/api/v1/checks/order", tried([alone], forOrderer)));
    };
    await ask();
    world.register.optedOut.add(alone);
    await world.told("orderer", "POST", "/api/v1/stops", { target: { person: alone }, reason: "Ringte." });
    await ask();
    await submit(world, [alone]);
    await ask();
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ decision: "release", findings: [] });
  });

  it("is kept by no key", async () => {
    const world = await openWorld();
    const ask = (): Promise<Response> =>
      world.service.fetch(
        new Request("http://sluse.test/api/v1/checks/order", {
          method: "POST",
          headers: {
            authorization: "Bearer orderer",
            "content-type": "application/x-ndjson",
            "idempotency-key": "01890a5d-ac96-774b-bcce-b302099a8057",
          },
          body: tried(ids),
        }),
      );
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    // Nothing was kept that could be deleted.
    const ever = instant("2100-01-01T00:00:00Z");
    expect(await world.ledger.transact((tx) => tx.deleteAnswers(ever))).toBe(0);
  });
});

describe("a letter by itself", () => {
  it("may be as large as an order's", async () => {
    const world = await openWorld({ service: { limits: { jsonBytes: 1000, orderBytes: 10_000 } } });
    const letter = (bytes: number): Promise<Response> =>
      world.ask("orderer", "POST", "/api/v1/checks/letter", {
        project: PROJECT,
        round: "invitation",
        content: {
          documents: [
            {
              kind: "finished",
              name: "brev.txt",
              language: "nb",
              format: "text",
              bytes: Buffer.alloc(bytes, "a").toString("base64"),
              template: { id: "invitasjon" },
            },
          ],
        },
      });
    const answer = await letter(2000);
    expect([answer.status, ((await answer.json()) as Told).decision]).toEqual([200, "refuse"]);
    expect((await letter(9000)).status).toBe(413);
  });
});

describe("links by themselves", () => {
  it("open nothing in the service's own network, by whatever name it goes", async () => {
    let connections = 0;
    const inside = createServer((socket) => {
      connections += 1;
      socket.end();
    }).listen(0, "127.0.0.1");
    await once(inside, "listening");
    const { port } = inside.address() as { port: number };
    const world = await openWorld({ gate: { linkProbe: createLinkProbe({ vantagePoint: "test" }) } });
    const links = [
      `https://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
      `https://localhost/`,
      `https://[::1]:${port}/`,
      `https://[::ffff:127.0.0.1]/`,
      `https://2130706433/`,
      `https://0x7f.1/`,
      "http://169.254.169.254/latest/meta-data/",
      `https://user:word@127.0.0.1:${port}/`,
      `ftp://127.0.0.1:${port}/`,
      "file:///etc/passwd",
      "gopher://127.0.0.1/_",
    ];
    const found = (await world.told("orderer", "POST", "/api/v1/checks/links", {
      project: PROJECT,
      links,
    })) as Told;
    inside.close();
    expect(found.decision).toBe("refuse");
    expect(found.links.filter(({ verdict }) => verdict === "ok")).toEqual([]);
    expect(JSON.stringify(found)).not.toContain("root:");
    expect(connections).toBe(0);
  });

  it("are asked for so often, and whoever asks too often may do everything else", async () => {
    const world = await openWorld({ service: { limits: { checksPerMinute: 2, checksAtOnce: 1 } } });
    const links = (): Promise<Response> =>
      world.ask("orderer", "POST", "/api/v1/checks/links", {
        project: PROJECT,
        links: ["https://www.fjordby.no/"],
      });
    const atOnce = await Promise.all([links(), links()]);
    expect(atOnce.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429]);
    expect((await links()).status).toBe(200);
    const refused = await world.ask("orderer", "POST", "/api/v1/checks/order", tried(ids));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    expect((await world.ask("orderer", "POST", "/api/v1/mail-outs", tried(ids))).status).toBe(201);
    expect((await world.ask("superuser", "POST", "/api/v1/checks/order", tried(ids))).status).toBe(200);
  });
});
