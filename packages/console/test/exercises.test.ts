import { beforeAll, describe, expect, test } from "vitest";

import { SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld(ORIGIN);
});

/** The names of the choices, one for each exercise. */
const namesOn = ({ text }: Seen): readonly string[] => [
  ...new Set([...text.matchAll(/name="(decision-[a-z0-9-]+)"/gu)].map(([, name = ""]) => name)),
];
const lettersOn = ({ text }: Seen): readonly string[] =>
  [...text.matchAll(/<article class="letter"[^]*?<\/article>/gu)].map(([letter]) => letter);
const choosing = (names: readonly string[], decision: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, decision]));

describe("the exercises", () => {
  test("show twelve mail-outs and nothing of what is planted, and are reached from the help", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    expect((await siri.get("/hjelp")).text).toContain('href="/ovelser"');
    const page = await siri.get("/ovelser");
    expect(namesOn(page)).toHaveLength(12);
    expect(page.text).toContain("Du har ikke bestått ennå.");
    expect(page.text).not.toMatch(/Hold hver|Det er slik den skal være|går til skjemaet for/u);
  });

  test("judge nothing before all of them are answered, and keep what was chosen", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get("/ovelser");
    const [first = "", ...rest] = namesOn(page);
    const again = await siri.submit(page, "/ovelser", choosing(rest, "refuse"));
    expect(again.status).toBe(422);
    expect(again.text).toContain(`href="#${first}"`);
    expect(again.text.match(/ checked/gu)).toHaveLength(rest.length);
    expect(await world.gate.exercises.results({ by: SIRI.id })).toEqual([]);
  });

  test("say what was missed and why, and keep it of whoever answered", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get("/ovelser");
    const judged = await siri.submit(page, "/ovelser", choosing(namesOn(page), "approve"));
    expect(judged.text).toContain("Ikke bestått");
    const [, faults = ""] =
      /Du så 0 av ([78]) feil, og stoppet 0 av [45] som var i orden\./u.exec(judged.text) ?? [];
    // What was missed, and why it matters: two sentences at least for each.
    const [, missed = ""] = /id="oversett"(.*)id="sett"/su.exec(judged.text) ?? [];
    expect(missed.match(/<li>[^]*?\. \p{Lu}[^]*?<\/li>/gu)).toHaveLength(Number(faults));
    expect(judged.text).not.toContain("Var det dette du så?");
    // Twelve others.
    const next = await siri.get("/ovelser");
    expect(lettersOn(next).filter((letter) => lettersOn(page).includes(letter))).toEqual([]);
    const stopped = await siri.submit(next, "/ovelser", choosing(namesOn(next), "hold"));
    const caught = (stopped.text.match(/Var det dette du så\?/gu) ?? []).length;
    const [own] = await world.gate.exercises.results({ by: SIRI.id });
    expect(own).toMatchObject({
      attempts: 2,
      latest: { caught, stopped: 12 - caught, passed: false },
    });
    // Nobody else's result is shown to a superuser; the central function sees whose there are.
    expect((await siri.get("/ovelser")).text).not.toContain("Hvem som har tatt øvelsene");
    const signe = await Visitor.loggedIn(world.console, SIGNE);
    const seen = (await signe.get("/ovelser")).text;
    expect(seen).toContain("Hvem som har tatt øvelsene");
    expect(seen).toMatch(/Stoppet uten grunn[^>]*>\s*([45])\/\1\s*</u);
  });

  test("are told in nynorsk to whoever reads the pages in it, the answers too", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    await siri.get("/sprak?til=nn&fra=/ovelser");
    const page = await siri.get("/ovelser");
    expect(page.text).toContain("mottakarar");
    const judged = await siri.submit(page, "/ovelser", choosing(namesOn(page), "approve"));
    const [told = ""] = /id="oversett".*href="\/ovelser"/su.exec(judged.text) ?? [];
    expect(told).not.toMatch(/lang="nb"|\b(?:ikke|mottakere|hva|brevet sier)\b/u);
    expect(told).toMatch(/\b(?:ikkje|frå|seier|kva)\b/u);
  });
});
