import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { HOUR, isoOf, later, type Alert, type Instant } from "@sluse/core";
import { SMTPServer } from "smtp-server";
import { describe, expect, it } from "vitest";

import { createSimulatedClock } from "@sluse/testkit";
import {
  createMailSender,
  createTeamsSender,
  createWebhook,
  startTelling,
  type AlertSender,
  type Delivery,
} from "../../src/index.ts";
import { tellWaiting } from "../../src/alerts/tell-alerts.ts";
import { USERS, approved, openWorld, people, submit, type World } from "../internal/world.ts";

const ids = people(6);
const signal = new AbortController().signal;
const SECRET = Buffer.alloc(32, 7);
const alert: Alert = {
  number: 7,
  target: "post",
  tries: 1,
  what: "stop.set",
  at: 1_800_000_000_000 as Instant,
  subject: "stop stop-1",
  project: null,
  mailOut: null,
  stop: "stop-1" as Alert["stop"],
};

/** Takes what comes, and answers as it is told to. */
function listener(name: string, answers: Delivery["kind"][] = []): AlertSender & { readonly heard: Alert[] } {
  const heard: Alert[] = [];
  return {
    name,
    heard,
    async send(each) {
      heard.push(each);
      const kind = answers.shift() ?? "told";
      return kind === "told" ? { kind } : { kind, because: "answered 500" };
    },
  };
}

const openTold = (): Promise<World> =>
  openWorld({
    gate: { tell: [{ name: "post" }, { name: "own", system: "eforsk" }, { name: "other", system: "qreg" }] },
  });
const booked = async ({ ledger }: World): Promise<string[]> =>
  (await ledger.transact((tx) => tx.readAudit(0, 1000)))
    .filter(({ what }) => what.startsWith("alert-"))
    .map(({ what, details }) =>
      [what, JSON.stringify(details["target"]), JSON.stringify(details["what"])]
        .join(" ")
        .replaceAll('"', ""),
    );

describe("what happens", () => {
  it("is told in order, to whoever it concerns, and that it was is booked", async () => {
    const world = await openTold();
    const mailOut = await approved(world, ids);
    const { stop = "" } = await world.gate.stop(
      { project: "gange-2027" },
      { by: USERS.orderer, reason: "Prøve." },
    );
    await world.gate.liftStop(stop, { by: USERS.superuser, reason: "Rettet." });
    await world.gate.withdraw(mailOut, { by: USERS.orderer, comment: "Ikke nå." });
    const [post, own, other] = [listener("post"), listener("own"), listener("other")];
    for (const each of [post, own, other]) await tellWaiting(world, each, signal);
    const kinds = [
      "mail-out.awaits-approval",
      "mail-out.approved",
      "stop.set",
      "stop.lifted",
      "mail-out.withdrawn",
    ];
    expect(post.heard.map(({ what }) => what)).toEqual(kinds);
    expect(own.heard.map(({ what }) => what)).toEqual(kinds);
    expect(other.heard).toEqual([]);
    expect(await booked(world)).toHaveLength(10);
    expect(JSON.stringify(post.heard)).not.toMatch(/\d{11}(?!\d)(?<!1\d{12})|Prøve|Rettet|sølvi/u);
  });

  it("is told the orderer's system alike, whether it is held for opt-outs or waits for a superuser", async () => {
    const told: unknown[] = [];
    for (const optedOut of [ids.slice(0, 5), []]) {
      const world = await openTold();
      for (const id of optedOut) world.register.optedOut.add(id);
      await submit(world, ids, "system");
      const own = listener("own");
      await tellWaiting(world, own, signal);
      told.push(own.heard.map(({ what }) => what));
    }
    expect(told[0]).toEqual(told[1]);
  });

  it("is not told when it was undone with what it tells of", async () => {
    const world = await openTold();
    const { transact } = world.ledger;
    world.ledger.transact = (work, options) =>
      transact((tx) => work({ ...tx, appendAudit: () => Promise.reject(new Error("full")) }), options);
    await world.gate.stop("everything", { by: USERS.orderer, reason: "Prøve." }).catch(() => undefined);
    world.ledger.transact = transact;
    const post = listener("post");
    await tellWaiting(world, post, signal);
    expect(post.heard).toEqual([]);
  });

  it("is tried again after a while, what follows it waits, and nobody else", async () => {
    const world = await openTold();
    await submit(world, ids);
    await world.gate.stop("everything", { by: USERS.orderer, reason: "Prøve." });
    const post = listener("post", ["again"]);
    await tellWaiting(world, post, signal);
    expect(post.heard.map(({ what, tries }) => `${what} ${tries}`)).toEqual([
      "mail-out.awaits-approval 1",
      "stop.set 1",
    ]);
    await tellWaiting(world, post, signal);
    expect(post.heard).toHaveLength(2);
    world.clock.advance(5000);
    await tellWaiting(world, post, signal);
    expect(post.heard.at(-1)).toMatchObject({ what: "mail-out.awaits-approval", tries: 2 });
  });

  it("is given up when it never gets there, after some days or at once, and that is booked", async () => {
    const world = await openTold();
    await submit(world, ids);
    const post = listener(
      "post",
      Array.from({ length: 80 }, () => "again" as const),
    );
    for (let hour = 0; hour < 80; hour += 1) {
      await tellWaiting(world, post, signal);
      world.clock.advance(HOUR);
    }
    await tellWaiting(world, listener("own", ["never"]), signal);
    expect(post.heard).toHaveLength(80);
    expect(await booked(world)).toEqual([
      "alert-given-up post mail-out.awaits-approval",
      "alert-given-up own mail-out.awaits-approval",
    ]);
  });

  it("is taken again from a process that died with it", async () => {
    const world = await openTold();
    await submit(world, ids);
    const { clock, ledger } = world;
    await ledger.transact((tx) => tx.takeAlert("post", clock.now(), later(clock.now(), 120_000)));
    const post = listener("post");
    expect(await tellWaiting(world, post, signal)).toBe(0);
    clock.advance(120_000);
    expect(await tellWaiting(world, post, signal)).toBe(1);
  });
});

interface Posted {
  readonly delivery: Delivery;
  readonly headers: Headers;
  readonly body: string;
}

/** What one sender posts to a server that answers with `status`. */
async function postedBy(
  senderTo: (address: URL) => AlertSender,
  status: number,
  told = alert,
): Promise<Posted> {
  const { promise, resolve } = Promise.withResolvers<Pick<Posted, "headers" | "body">>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      resolve({
        headers: new Headers(
          Object.entries(request.headers).map(([name, text]): [string, string] => [name, String(text)]),
        ),
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(status, { location: "http://127.0.0.1:1/" }).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const delivery = await senderTo(new URL(`http://127.0.0.1:${port}/`)).send(told, signal);
  server.close();
  return { delivery, ...(await promise) };
}

describe("a webhook", () => {
  const posted = (status: number): Promise<Posted> =>
    postedBy((address) => createWebhook({ name: "post", address, secret: SECRET }), status);

  it("is signed as Standard Webhooks says, and tells ids alone", async () => {
    const { delivery, headers, body } = await posted(204);
    expect(delivery).toEqual({ kind: "told" });
    const [id, at] = [headers.get("webhook-id"), headers.get("webhook-timestamp")];
    const signature = createHmac("sha256", SECRET).update(`${id}.${at}.${body}`).digest("base64");
    expect([id, headers.get("webhook-signature")]).toEqual(["alert-7", `v1,${signature}`]);
    expect(JSON.parse(body)).toEqual({
      type: "stop.set",
      timestamp: isoOf(alert.at),
      data: { stop: "stop-1" },
    });
  });

  it.each([
    [302, "again"],
    [500, "again"],
    [410, "never"],
  ])("that is answered %s is told %s", async (status, kind) => {
    expect((await posted(status)).delivery.kind).toBe(kind);
  });

  it("that nobody answers is told again, and one with a short secret is none", async () => {
    const webhook = createWebhook({ name: "post", address: new URL("http://127.0.0.1:1/"), secret: SECRET });
    expect((await webhook.send(alert, signal)).kind).toBe("again");
    expect(() =>
      createWebhook({
        name: "post",
        address: new URL("http://127.0.0.1:1/"),
        secret: SECRET.subarray(0, 23),
      }),
    ).toThrow(expect.objectContaining({ code: "SLUSE_SERVICE_WEBHOOK_SECRET" }) as Error);
  });
});

describe("a channel of Teams", () => {
  const posted = (status: number, told = alert): Promise<Posted> =>
    postedBy(
      (address) => createTeamsSender({ name: "post", address, pages: new URL("https://sluse.fjordby.no") }),
      status,
      told,
    );

  it("gets a card in two languages, with the way to what it is about", async () => {
    const { delivery, headers, body } = await posted(202);
    expect([delivery.kind, headers.get("content-type")]).toEqual(["told", "application/json"]);
    const { type, attachments } = JSON.parse(body) as {
      type: string;
      attachments: [{ contentType: string; content: { body: { text: string }[]; actions: unknown } }];
    };
    expect([type, attachments[0].contentType]).toEqual([
      "message",
      "application/vnd.microsoft.card.adaptive",
    ]);
    const { body: texts, actions } = attachments[0].content;
    expect(texts.map(({ text }) => text)).toEqual([
      "En stopp er satt.",
      "A stop is set.",
      "Stopp / Stop: stop-1",
    ]);
    expect(actions).toEqual([
      { type: "Action.OpenUrl", title: "Åpne i Sluse", url: "https://sluse.fjordby.no/stopp" },
    ]);
  });

  it("is shown the mail-out that it is of, the register, or what waits", async () => {
    const mailOut = "2027-1" as Alert["mailOut"];
    const { body } = await posted(202, { ...alert, what: "approval.ends-soon", stop: null, mailOut });
    expect(body).toContain('"https://sluse.fjordby.no/utsendinger/2027-1"');
    const register = "reservasjoner" as NonNullable<Alert["register"]>;
    const silent = await posted(202, { ...alert, what: "register.silent", stop: null, register });
    expect(silent.body).toContain('"Register: reservasjoner"');
    expect(silent.body).toContain('"https://sluse.fjordby.no/"');
  });

  it.each([
    [400, "again"],
    [302, "again"],
    [410, "never"],
  ])("that answers %s is told %s", async (status, kind) => {
    expect((await posted(status)).delivery.kind).toBe(kind);
  });
});

describe("telling", () => {
  it("looks once an hour for what somebody should know of, and goes on when that fails", async () => {
    const { ledger } = await openTold();
    const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
    const asked: number[] = [];
    const errors: string[] = [];
    const logger = { info() {}, warn() {}, error: (_: object, message: string) => void errors.push(message) };
    const { promise, resolve } = Promise.withResolvers<void>();
    const gate = {
      async remind() {
        asked.push(clock.now());
        if (asked.length === 3) resolve();
        if (asked.length === 1) throw new TypeError("no ledger");
        return { alerts: 0 };
      },
    };
    await using telling = startTelling({ ledger, gate, senders: [], clock, logger });
    await promise;
    await telling.stop();
    expect(asked.map((at) => (at - asked[0]!) / HOUR)).toEqual([0, 1, 2]);
    expect(errors).toEqual(["nothing was looked for that somebody should know of"]);
  });
});

describe("an e-mail", () => {
  async function mailed(refusal?: number): Promise<{ delivery: Delivery; source: string }> {
    let source = "";
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: (_address, _session, done) =>
        refusal === undefined ? done() : done(Object.assign(new Error("no"), { responseCode: refusal })),
      onData(stream, _session, done) {
        stream.on("data", (chunk: Buffer) => (source += chunk.toString()));
        stream.on("end", () => done());
      },
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.server.address() as AddressInfo;
    const sender = createMailSender({
      name: "post",
      server: `smtp://127.0.0.1:${port}`,
      from: "sluse@fjordby.no",
      to: ["superbruker@fjordby.no"],
      pages: new URL("https://sluse.fjordby.no"),
    });
    const delivery = await sender.send(alert, signal);
    await new Promise<void>((done) => server.close(done));
    return { delivery, source };
  }

  it("says in two languages what it is about, and where to go", async () => {
    const { delivery, source } = await mailed();
    expect(delivery).toEqual({ kind: "told" });
    expect(source).toContain("Subject: En stopp er satt");
    expect(source).toContain("A stop is set.");
    expect(source).toContain("https://sluse.fjordby.no/stopp");
    expect(source).toContain("Message-ID: <alert-7.1800000000000@fjordby.no>");
  });

  it.each([
    [451, "again"],
    [550, "never"],
  ])("that is answered %s is told %s", async (status, kind) => {
    expect((await mailed(status)).delivery.kind).toBe(kind);
  });

  it("goes to no address that is several", () => {
    const to = ["b@fjordby.no>\r\nRCPT TO:<evil@fjordby.no"];
    expect(() =>
      createMailSender({ name: "post", server: "smtp://127.0.0.1", from: "sluse@fjordby.no", to }),
    ).toThrow(/invalid/iu);
  });
});
