import { readFile } from "node:fs/promises";

import { beforeAll, describe, expect, it } from "vitest";

import { createConsole, createTrialLogin, type House } from "../src/index.ts";
import { demoHouse } from "./demo/house.ts";
import { BJORN, DAG, PEOPLE, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, demoPolicy, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, hiddenOf } from "./internal/visitor.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld(ORIGIN);
});

const words = (text: string): string =>
  text
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll("\u{a0}", " ")
    .replaceAll(/\s+/gu, " ");

const consoleWith = (house: House): World["console"] =>
  createConsole({
    gate: world.gate,
    ledger: world.ledger,
    login: createTrialLogin(PEOPLE),
    siteName: "Fjordheim",
    origin: ORIGIN,
    roles: { centralFunction: [SIGNE.id], auditors: [] },
    policy: demoPolicy,
    clock: world.clock,
    house,
  });

describe("the page of operations", () => {
  it("tells ledger, outbox, backup and versions", async () => {
    const signe = await Visitor.loggedIn(world.console, SIGNE);
    const page = words((await signe.get("/drift")).text);
    expect(page).toContain("Protokollen ligger i en fil på denne maskinen (SQLite) Skjema 1");
    expect(page).toContain("Størrelse 48 MB");
    expect(page).toMatch(/Siste sikkerhetskopi \S.* 30\. mars 2027 kl\. 02\.15/u);
    expect(page).toMatch(/Eldste bølge i utboksen \S.* kl\. 08\.40/u);
    expect(page).toContain("Sluse 1.0.0");
  });

  it("leads to guides that are there, under the headings that they have", async () => {
    const signe = await Visitor.loggedIn(world.console, SIGNE);
    const { text } = await signe.get("/drift");
    const guides = [...text.matchAll(/href="[^"]*\/docs\/guide\/([\w-]+\.md)(?:#([\w-]+))?"/gu)];
    expect(guides.length).toBeGreaterThan(4);
    for (const [, file = "", heading] of guides) {
      const guide = await readFile(new URL(`../../../docs/guide/${file}`, import.meta.url), "utf8");
      const headings = [...guide.matchAll(/^#+ (.+)$/gmu)].map(([, name = ""]) =>
        name
          .toLowerCase()
          .replaceAll(/[^\w -]/gu, "")
          .replaceAll(" ", "-"),
      );
      if (heading !== undefined) expect(headings).toContain(heading);
    }
  });

  it("says that nobody told of a backup, and nothing of an outbox that there is none of", async () => {
    const told = consoleWith({
      ...demoHouse,
      state: async () => ({
        ledger: { kind: "postgres", schema: undefined },
        outbox: { kind: "none" },
        backedUpAt: undefined,
      }),
    });
    const signe = await Visitor.loggedIn(told, SIGNE);
    const page = words((await signe.get("/drift")).text);
    expect(page).toContain("Siste sikkerhetskopi Ukjent");
    expect(page).not.toMatch(/Skjema|utboks/u);
  });

  it("examines everything when it is asked to, what is broken first, and for nobody else", async () => {
    let examined = 0;
    const watched = consoleWith({
      ...demoHouse,
      examine: () => {
        examined += 1;
        return demoHouse.examine();
      },
    });
    const signe = await Visitor.loggedIn(watched, SIGNE);
    const page = await signe.submit(await signe.get("/drift"), "/drift/undersok");
    const found = words(page.text);
    expect(found.indexOf("Feil: Lenker")).toBeGreaterThan(0);
    expect(found.indexOf("Feil: Lenker")).toBeLessThan(found.indexOf("Se på: Disk"));
    expect(found.indexOf("Se på: Disk")).toBeLessThan(found.indexOf("I orden: Regelverk"));
    expect(found).toContain("start proxyen, eller rett adressen.");
    for (const person of [SIRI, BJORN, DAG]) {
      const visitor = await Visitor.loggedIn(watched, person);
      const { token = "" } = hiddenOf((await visitor.get("/hjelp")).text, "/logg-ut");
      expect((await visitor.post("/drift/undersok", { token })).status).toBe(404);
      expect((await visitor.get("/drift")).status).toBe(404);
    }
    expect(examined).toBe(1);
  });
});
