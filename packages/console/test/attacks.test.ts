import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { MINUTE } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { beforeAll, describe, expect, it } from "vitest";

import { createConsole, createTrialLogin } from "../src/index.ts";
import { routes } from "../src/pages/routes.ts";
import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { BJORN, DAG, ODA, PEOPLE, RITA, SIGNE, SIGURD, SIRI } from "./demo/people.ts";
import { createWorld, demoPolicy, type World } from "./demo/world.ts";
import { hiddenOf, ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

const EVIL = `"><img src=x onerror=alert(1)>'</textarea><script>alert(1)</script>`;

/** Somebody who is let in, and has no role in anything. */
const NOBODY = { id: "nils@fjordheim.example", name: "Nils Ny" };

let world: World;
let mailOuts: DemoMailOuts;

beforeAll(async () => {
  world = await createWorld(ORIGIN, { people: [...PEOPLE, NOBODY] });
  mailOuts = await fillWorld(world);
});

/** What has happened, but for logins and what was looked at. */
const eventsOf = async (): Promise<readonly string[]> => {
  const events: string[] = [];
  for await (const { what } of world.gate.audit.export({ by: SIGNE.id }))
    if (!["audit-shown", "logged-in", "letter-shown"].includes(what)) events.push(what);
  return events;
};

/** Addresses of every page and form, of a mail-out and a project that are somebody else's. */
const addressesOf = (mailOut: string, project: string): (readonly [method: "get" | "post", path: string])[] =>
  routes
    .filter(({ path }) => path !== "/*")
    .map(({ method, path }) => [
      method,
      path
        .replace("/utsendinger/:id", `/utsendinger/${mailOut}`)
        .replace("/prosjekter/:id", `/prosjekter/${project}`)
        .replace(":language", "nb")
        .replace(":draft", "guessed")
        .replace(":template", "invitasjon")
        .replace(":version", "2.0.0"),
    ]);

/** Those who look after the whole site see a mail-out of any project, and the desk what a letter says. Nobody else does. */
const LOOKS = new Set(["get /utsendinger/:id", "get /utsendinger/:id/tall", "get /utsendinger/:id/brev/nb"]);
/** What they try leads them back to the page that they see. */
const DRAFTS = new Set([
  ...LOOKS,
  ...["avgjorelse", "prove/nb", "sporsmal", "svar"].map((form) => `post /utsendinger/:id/${form}`),
]);

describe("another's project", () => {
  it.each([
    { ...SIRI, may: new Set<string>() },
    { ...NOBODY, may: new Set<string>() },
    { ...DAG, may: new Set(["get /utsendinger/:id/brev/nb"]) },
    { ...RITA, may: DRAFTS },
    { ...ODA, may: DRAFTS },
  ])(
    "shows $name nothing of its mail-outs but what the table of roles gives, and is changed by no address or form that is guessed",
    async ({ may, ...person }) => {
      const siri = await Visitor.loggedIn(world.console, person);
      const { token = "" } = hiddenOf((await siri.get("/stopp")).text, "/logg-ut");
      const told: string[] = [];
      const report = () => world.gate.report(mailOuts.others, { by: SIGNE.id });
      const before = await report();
      for (const [method, path] of addressesOf(mailOuts.others, "fjaera-2027")) {
        if (path === "/stopp") continue;
        const fields = {
          token,
          decision: "withdraw",
          comment: "Prøver.",
          digest: before.digest,
          version: "x",
          stop: "stop-1",
          superusers: SIRI.id,
          until: "2027-12-12",
          max: "9",
          "on-comment": "Prøver.",
          "off-comment": "Prøver.",
          "mail-out": mailOuts.others,
          person: "guessed",
          scope: "",
          question: "Prøver.",
          number: "1",
          "answer-1": "Prøver.",
        };
        const seen = method === "get" ? await siri.get(path) : await siri.post(path, fields);
        const asked = `${method} ${path.replace(mailOuts.others, ":id")}`;
        if (path.startsWith("/utsendinger/") && seen.status !== 404 && !may.has(asked)) told.push(asked);
        // What the gate said no for is told to nobody who does not see the mail-out.
        if (asked.includes("/utsendinger/") && seen.status === 404 && seen.text.includes("ds-alert"))
          told.push(asked);
        if (seen.text.includes(mailOuts.others) && !seen.text.includes("/sprak?")) told.push(path);
      }
      expect(told).toEqual([]);
      expect(await report()).toEqual(before);
      expect((await world.gate.projects.get("fjaera-2027")).superusers).toEqual([SIGURD.id, SIGNE.id]);
    },
  );

  it("is not decided about by what was filled in for one's own", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const own = await siri.get(`/utsendinger/${mailOuts.canary}`);
    const fields = hiddenOf(own.text, `/utsendinger/${mailOuts.canary}/avgjorelse`);
    const tried = await siri.post(`/utsendinger/${mailOuts.others}/avgjorelse`, {
      ...fields,
      decision: "approve",
      comment: "Prøver.",
    });
    expect(tried.status).toBe(404);
  });
});

describe("every page", () => {
  it("is framed by nobody, loads from nowhere else, runs nothing inline, and stays on no machine", async () => {
    const broken: string[] = [];
    for (const person of PEOPLE) {
      const visitor = await Visitor.loggedIn(world.console, person);
      for (const [method, path] of addressesOf(mailOuts.underWay, "sovn-2027")) {
        if (method === "post" || path.endsWith("/tall")) continue;
        const { headers, text } = await visitor.get(path, { followsOn: false });
        const policy = headers.get("content-security-policy") ?? "";
        const isLetter = path.includes("/brev/") && policy.startsWith("sandbox");
        const isSafe =
          policy.includes("default-src 'none'") &&
          !/https?:|\*|data:|unsafe-eval/u.test(policy) &&
          (isLetter || (policy.includes("frame-ancestors 'none'") && !policy.includes("unsafe")));
        if (!isSafe || headers.get("cache-control") !== "no-store") broken.push(`${person.name} ${path}`);
        if (/<script(?! src="\/assets\/)|\sstyle=|\son[a-z]+=|javascript:/u.test(text)) broken.push(path);
      }
    }
    expect(broken).toEqual([]);
  });

  it("leaves nothing on a shared computer: after logging out, the way back asks for a login", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get(`/utsendinger/${mailOuts.canary}`);
    expect(page.headers.get("cache-control")).toBe("no-store");
    const out = await siri.submit(page, "/logg-ut");
    expect(out.headers.get("clear-site-data")).toBe('"cache"');
    expect(siri.cookies.get("__Host-sluse")).toBeUndefined();
    const back = await siri.get(`/utsendinger/${mailOuts.canary}`, { followsOn: false });
    expect([back.status, back.text]).toEqual([303, ""]);
    // The next one at the same machine does not go on with what the first one had filled in.
    const next = await Visitor.loggedIn(world.console, DAG);
    expect((await next.get("/bekreft/guessed")).status).toBe(404);
  });

  it("keeps its cookies from scripts, from other sites' forms and from connections without TLS", async () => {
    const visitor = new Visitor(world.console);
    const response = await visitor.open("/logg-inn");
    for (const cookie of response.headers.getSetCookie())
      expect(cookie).toMatch(/^__Host-.*HttpOnly; Secure; SameSite=Lax$/u);
  });
});

describe("every form", () => {
  it("is turned away without the session's own token, with another's, and from another site; and nothing is done", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const { token = "" } = hiddenOf((await siri.get("/hjelp")).text, "/logg-ut");
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const anothers = hiddenOf((await bjorn.get("/hjelp")).text, "/logg-ut")["token"] ?? "";
    const before = await eventsOf();
    const taken: string[] = [];
    const forms = [...addressesOf(mailOuts.underWay, "sovn-2027"), ["post", "/logg-ut"] as const];
    for (const [method, path] of forms) {
      if (method === "get") continue;
      const fields = { scope: "everything", decision: "withdraw", comment: "Prøver.", reason: "Prøver." };
      for (const [sent, headers] of [
        [fields, {}],
        [{ ...fields, token: "" }, {}],
        [{ ...fields, token: anothers }, {}],
        [{ ...fields, token }, { origin: "https://elsewhere.example" }],
        [{ ...fields, token }, { origin: "null" }],
      ] as const) {
        const { status } = await siri.post(path, sent, { headers, followsOn: false });
        if (status !== 403) taken.push(`${path}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(await eventsOf()).toEqual(before);
    expect((await siri.get("/hjelp")).status).toBe(200);
  });
});

describe("a fresh login", () => {
  it("leads nowhere else than to the console, whatever address it was asked with", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    for (const to of [
      "//elsewhere.example",
      "https://elsewhere.example",
      "/\\elsewhere.example",
      "javascript:alert(1)",
    ]) {
      const page = await siri.get(`/logg-inn/pa-nytt?til=${encodeURIComponent(to)}`);
      const fields = { ...hiddenOf(page.text, "/logg-inn"), person: SIRI.id };
      const { headers } = await siri.post("/logg-inn", fields, { followsOn: false });
      expect(headers.get("location")).toBe("/");
    }
  });
});

describe("an answer of a login", () => {
  it("is worth nothing when it is sent again, by whoever saw it pass", async () => {
    const visitor = new Visitor(world.console);
    const page = await visitor.get("/logg-inn");
    const planted = new Map(visitor.cookies);
    await visitor.submit(page, "/logg-inn", { person: SIRI.id });
    const thief = new Visitor(world.console);
    for (const [name, value] of planted) thief.cookies.set(name, value);
    expect((await thief.submit(page, "/logg-inn", { person: SIRI.id })).status).toBe(403);
  });

  it("does not come too late", async () => {
    const visitor = new Visitor(world.console);
    const page = await visitor.get("/logg-inn");
    world.clock.advance(11 * MINUTE);
    expect((await visitor.submit(page, "/logg-inn", { person: SIRI.id })).status).toBe(403);
  });

  it("does not put somebody into a session that another one began", async () => {
    const attacker = await Visitor.loggedIn(world.console, BJORN);
    const victim = new Visitor(world.console);
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value);
    const page = await victim.get("/logg-inn");
    await victim.submit(page, "/logg-inn", { person: SIGNE.id });
    expect(victim.cookies.get("__Host-sluse")).not.toBe(attacker.cookies.get("__Host-sluse"));
    // What was planted is nobody's any more, and never the victim's.
    expect((await attacker.get("/logg", { followsOn: false })).status).toBe(303);
  });
});

describe("what a provider calls somebody", () => {
  it("is text on every page, their own and that of the central function", async () => {
    const named = createConsole({
      gate: world.gate,
      ledger: createMemoryLedger(),
      login: createTrialLogin([{ ...SIRI, name: EVIL }, SIGNE]),
      siteName: EVIL,
      origin: ORIGIN,
      roles: { centralFunction: [SIGNE.id], auditors: [] },
      policy: demoPolicy,
      clock: world.clock,
    });
    for (const person of [SIRI, SIGNE]) {
      const visitor = await Visitor.loggedIn(named, person);
      for (const [method, path] of addressesOf(mailOuts.underWay, "sovn-2027")) {
        if (method === "post" || path.endsWith("/tall")) continue;
        const { text } = await visitor.get(path);
        expect(text).not.toMatch(/<img src=x|<script>|onerror=alert\(1\)>/u);
      }
    }
    const signe = await Visitor.loggedIn(named, SIGNE);
    expect((await signe.get("/innlogginger")).text).toContain("&lt;script&gt;");
  });
});

describe("what a page behind a link calls itself", () => {
  it("is text to whoever approves the letter", async () => {
    const evil = await createWorld(ORIGIN);
    const link = "https://hverdagen.fjordheim.example/vil-du-delta";
    evil.probe.titles.set(link, EVIL);
    const { toApprove } = await fillWorld(evil);
    const siri = await Visitor.loggedIn(evil.console, SIRI);
    const { text } = await siri.get(`/utsendinger/${toApprove}`);
    expect(text).toContain("&lt;script&gt;alert(1)");
    expect(text).not.toMatch(/<img src=x|<script>/u);
  });
});

describe("a template, a project and a person's words", () => {
  const harmless = ({ text }: Seen): void => {
    expect(text).not.toMatch(/<img|<script>|onerror=alert\(1\)>/u);
  };

  it("are text wherever they are shown, whoever wrote them", async () => {
    const source = `---
id: ond
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  felt: { type: text, max: 80, shared: true }
---
<!-- passage: purpose -->
Vi spør om {{felt}} ${EVIL.replaceAll("<", "\\<")}
`;
    const { template } = parseTemplate(source, { file: "ond.md" });
    const evil = await createWorld(ORIGIN, { templates: createTemplateLibrary(template ? [template] : []) });
    await evil.gate.projects.register({
      id: "ond-2027",
      orderingSystem: "eforsk",
      title: `Tittel ${EVIL}`,
      controller: `Ansvarlig ${EVIL}`,
      contact: { name: EVIL, email: EVIL, phone: EVIL },
      superusers: [SIRI.id],
      by: SIGNE.id,
    });
    await evil.gate.projects.activate("ond-2027", {
      by: SIRI.id,
      until: "2028-01-01T00:00:00Z",
      maxRecipients: 9,
      comment: EVIL,
    });
    await evil.gate.templates.approve("ond", "1.0.0", {
      by: SIGNE.id,
      digests: {},
      until: "2028-01-01T00:00:00Z",
      comment: EVIL,
    });
    await evil.gate.stop({ system: "eforsk" }, { by: BJORN.id, reason: EVIL });
    await evil.gate.projects.setPlan("ond-2027", {
      by: SIRI.id,
      comment: EVIL,
      plan: {
        steps: [{ name: EVIL.slice(0, 40), days: 91, form: null }],
        earlyDays: 14,
        after: "trigger",
        next: "answered",
        invites: "one-parent",
      },
    });
    for (const person of [SIRI, SIGNE, RITA, DAG]) {
      const visitor = await Visitor.loggedIn(evil.console, person);
      for (const [method, path] of addressesOf("ond", "ond-2027"))
        if (method === "get" && !path.endsWith("/tall"))
          harmless(await visitor.get(path.replace("invitasjon/2.0.0", "ond/1.0.0")));
    }
    const siri = await Visitor.loggedIn(evil.console, SIRI);
    const page = await siri.get("/maler/ond/1.0.0");
    expect(page.text).toContain("&lt;");
    harmless(
      await siri.submit(page, "/maler/ond/1.0.0/godkjenning", { until: EVIL, comment: "", system: EVIL }),
    );
    expect(evil.faults).toEqual([]);
  });
});
