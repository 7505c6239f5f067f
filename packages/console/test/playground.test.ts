import { createFinding, eforsk, type Rule } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { beforeAll, describe, expect, test } from "vitest";

import { createConsole, createTrialLogin, type Console, type TriedLetter } from "../src/index.ts";
import { PEOPLE, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

const said = { title: "Ordet er galt", what: "«{word}» er galt.", why: "Slik er det.", mend: "Rett det." };
const WRONG: Rule = {
  id: "text/wrong",
  severity: "refuse",
  clearedBy: "mending",
  messages: { nb: said, en: said },
  example: { fails: "a", passes: "b" },
};

let world: World;
let trial: Console;
const asked: TriedLetter[] = [];
beforeAll(async () => {
  const ledger = createMemoryLedger();
  world = await createWorld(ORIGIN, { ledger });
  trial = createConsole({
    gate: world.gate,
    ledger,
    login: createTrialLogin(PEOPLE),
    siteName: "Fjordheim",
    origin: ORIGIN,
    roles: { centralFunction: [] },
    policy: eforsk,
    clock: world.clock,
    tryLetter: async (letter) => {
      asked.push(letter);
      const line = letter.text.split("\n").findIndex((each) => each.includes("<galt>")) + 1;
      if (line === 0) return { decision: "release", findings: [] };
      const column = (letter.text.split("\n")[line - 1] ?? "").indexOf("<galt>") + 1;
      const place = { kind: "text", document: "brev", line, column, length: 6 } as const;
      return {
        decision: "refuse",
        findings: [createFinding(WRONG, { facts: { word: "galt" }, place })],
      };
    },
  });
});

describe("a letter that is pasted in a trial", () => {
  test("is shown with each finding where it stands, and nothing of it is kept", async () => {
    const siri = await Visitor.loggedIn(trial, SIRI);
    expect((await siri.get("/hjelp")).text).toContain('href="/prov-et-brev"');
    const page = await siri.get("/prov-et-brev");
    const [, template = ""] = /<option value="([^"]+)"/u.exec(page.text) ?? [];
    const events = async (): Promise<number> => (await world.gate.templates.list({ by: SIRI.id })).length;
    const before = await events();
    const letter = "Hei.\n\nDette er <galt> & rart.";
    const tried = await siri.submit(page, "/prov-et-brev", { template, letter });
    expect(tried.status).toBe(200);
    expect(tried.text.replaceAll(/\s+/gu, " ")).toMatch(
      /Dette er <mark class="value" ?>&lt;galt&gt;<a class="ds-link" href="#funn-1" ?>\[1\]<\/a ?><\/mark ?> &amp; rart\./u,
    );
    expect(tried.text).toMatch(/id="funn-1">\s*<strong >Ordet er galt\.<\/strong>/u);
    const [id, version, language] = template.split(" ");
    expect(asked.at(-1)).toEqual({ template: id, version, language, text: letter });
    expect(await events()).toBe(before);
  });

  test("is asked for, with a template that there is", async () => {
    const siri = await Visitor.loggedIn(trial, SIRI);
    const page = await siri.get("/prov-et-brev");
    const tried = await siri.submit(page, "/prov-et-brev", { template: "no such one", letter: "" });
    expect(tried.status).toBe(422);
    expect(tried.text).toContain("Velg en mal");
    expect(tried.text).toContain("Lim inn et brev");
  });

  test("is a trial's alone: elsewhere there is no such page", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    expect((await siri.get("/prov-et-brev")).status).toBe(404);
    expect((await siri.get("/hjelp")).text).not.toContain("/prov-et-brev");
  });
});
