import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { shownIn, wordsOf } from "../guide-commands.ts";
import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder();
  await site.openProject();
  await site.write("plan.yaml", PLAN);
});
afterEach(() => site[Symbol.asyncDispose]());

const PLAN = `steps:
  - { name: 3 måneder, days: 91 }
  - { name: 12 måneder, days: 365, form: eq5d-7 }
earlyDays: 14
after: answered-invitation
next: answered
invites: both-parents
`;
const WORDS = ["project", "plan", "hverdag"];
const ASKED = [...WORDS, "plan.yaml", "--comment", "Som i protokollen."];

describe("sluse project plan", () => {
  test("is proposed by one and agreed to by another, and shown in each state", async () => {
    expect(await site.sluse(WORDS, { as: "siri" })).toEqual({
      exitCode: 0,
      out: "Prosjektet har ingen plan for oppfølging.\n",
      err: "",
    });
    expect(await site.ask(WORDS, { as: "siri" })).toEqual({});

    const first = await site.sluse(ASKED, { as: "siri" });
    expect(first.exitCode).toBe(2);
    expect(first.out).toMatch(/^Endringen er foreslått\. Den gjelder ikke før en til ber om det samme\.\n/u);
    const waiting = await site.sluse(WORDS, { as: "ola" });
    expect(waiting.out).toMatch(/^Prosjektet har ingen plan for oppfølging\.\n\nForeslått av siri /u);
    expect(waiting.out).toContain("«Som i protokollen.»");
    expect(await site.ask(WORDS, { as: "ola" })).toMatchObject({
      proposal: { by: "siri", plan: { steps: [{ days: 91, form: null }, { form: "eq5d-7" }] } },
    });

    expect(await site.sluse(ASKED, { as: "siri" })).toMatchObject({ exitCode: 2 });
    expect(await site.ask(ASKED, { as: "ola" })).toMatchObject({ decision: "release" });
    expect((await site.sluse(WORDS, { as: "ola" })).out).toBe(`Trinn       Dager etter  Skjema
──────────  ───────────  ──────
3 måneder            91  brev
12 måneder          365  eq5d-7

Tidligst         14 dager før
Til              de som har svart på invitasjonen
Neste trinn til  de som har svart på trinnet før
Inviterer        begge foreldrene, én gang hver, når det gjelder et barn
`);
    expect((await site.sluse([...WORDS, "--language", "en"], { as: "ola" })).out).toContain(
      "both parents, once each, where it is about a child",
    );
  });

  test("is agreed to by what the superusers' guide shows, by one and then by the other", async () => {
    const lines = await shownIn("plan.test.ts");
    const ran: Ran[] = [];
    for (const as of ["siri", "ola"])
      for (const line of lines)
        ran.push(await site.sluse(wordsOf(line.replace("hunt-2027", "hverdag")), { as }));
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([2, 0, 0, 0]);
    expect(ran.at(-1)?.out).toMatch(/^Trinn /u);
  });

  test("is taken away by one, who says so and why", async () => {
    await site.sluse(ASKED, { as: "siri" });
    await site.sluse(ASKED, { as: "ola" });
    expect(await site.sluse([...WORDS, "--none"], { as: "siri" })).toMatchObject({ exitCode: 1 });
    expect(await site.sluse([...WORDS, "plan.yaml", "--none"], { as: "siri" })).toMatchObject({
      exitCode: 3,
    });
    expect(await site.ask(WORDS, { as: "siri" })).toHaveProperty("plan");
    expect(await site.sluse([...WORDS, "--none", "--comment", "Ferdig."], { as: "siri" })).toEqual({
      exitCode: 0,
      out: "Prosjektet har ingen plan lenger. Ingenting mer av den sendes.\n",
      err: "",
    });
    expect(await site.ask(WORDS, { as: "siri" })).toEqual({});
  });

  test("is not for those who decide nothing for the project", async () => {
    const refused = await site.sluse(ASKED, { as: "bjørn" });
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toMatch(/^Ingenting er gjort\.\n/u);
    expect(await site.ask(WORDS, { as: "siri" })).toEqual({});
  });

  test.each([
    ["a field that is misspelt", PLAN.replace("earlyDays", "earlydays")],
    ["a word that is none", PLAN.replace("both-parents", "everybody")],
    ["steps that are not in order", PLAN.replace("91", "400")],
  ])("takes no file with %s", async (_what, file) => {
    await site.write("plan.yaml", file);
    expect(await site.sluse(ASKED, { as: "siri" })).toMatchObject({ exitCode: 3, out: "" });
  });
});
