import type { FollowUpPlan } from "@sluse/core";
import { beforeEach, describe, expect, it } from "vitest";

import { BJORN, SIGURD, SIRI } from "./demo/people.ts";
import { addProject, createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

const PAGE = "/prosjekter/hverdag-2027";
const PLAN: FollowUpPlan = {
  steps: [
    { name: "3 måneder", days: 91, form: null },
    { name: "12 måneder", days: 365, form: "eq5d-7" },
  ],
  earlyDays: 14,
  after: "answered-invitation",
  next: "answered",
  invites: "one-parent",
};
const LATER: FollowUpPlan = { ...PLAN, steps: [PLAN.steps[0]!, { ...PLAN.steps[1]!, days: 400 }] };

let world: World;
beforeEach(async () => {
  world = await createWorld(ORIGIN);
  await addProject(world, { id: "hverdag-2027", title: "Hverdagen" });
});

const ask = (by: string, plan: FollowUpPlan | null) =>
  world.gate.projects.setPlan("hverdag-2027", { by, plan, comment: "Som i protokollen." });
const held = async () => (await world.gate.projects.get("hverdag-2027")).plan;
const wordsOf = ({ text }: Seen): string => text.replaceAll(/<[^>]*>/gu, "").replaceAll(/\s+/gu, " ");
const actionOf = (page: Seen): string => /action="(\/bekreft\/[^"]+)"/u.exec(page.text)?.[1] ?? "";
const FORM = `action="${PAGE}/plan"`;

describe("the plan of a project", () => {
  it("is a list in both languages: what, when, and to whom", async () => {
    await ask(SIRI.id, PLAN);
    await ask(SIGURD.id, PLAN);
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    expect(wordsOf(await bjorn.get(PAGE))).toContain(
      "12 måneder: skjemaet «eq5d-7», 365 dager etter svaret på invitasjonen, til de som har svart på trinnet før",
    );
    const english = await bjorn.get(`/sprak?til=en&fra=${encodeURIComponent(PAGE)}`);
    expect(wordsOf(english)).toContain(
      "3 måneder: letter, 91 days after the answer to the invitation, to those who answered the invitation",
    );
  });

  it("is proposed in the pages, step by step, and holds when another has agreed", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const filled = {
      "step-1-name": "3 måneder",
      "step-1-days": "91",
      "step-2-name": "12 måneder",
      "step-2-days": "365",
      "step-2-form": "eq5d-7",
      "early-days": "14",
      after: "answered-invitation",
      next: "answered",
      invites: "one-parent",
      "propose-comment": "Som i protokollen.",
    };
    const page = await siri.get(PAGE);
    const confirm = await siri.submit(page, `${PAGE}/plan/forslag`, filled);
    expect(wordsOf(confirm)).toContain("Foreslå planen?");
    const done = await siri.submit(confirm, actionOf(confirm));
    expect(wordsOf(done)).toContain("Endringen er foreslått");
    expect(await held()).toBeUndefined();
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const agreed = await sigurd.submit(await sigurd.get(PAGE), `${PAGE}/plan`, { "plan-comment": "Enig." });
    await sigurd.submit(agreed, actionOf(agreed));
    expect(await held()).toEqual(PLAN);

    // Filled in with the plan in force; what could not be one is told of, beside its field.
    const again = await siri.get(PAGE);
    expect(again.text).toContain("Foreslå en annen plan");
    expect(again.text).toMatch(/value="12 måneder"\s+id="step-2-name"/u);
    for (const [wrong, told] of [
      [{ "step-2-days": "91" }, "Skriv flere dager enn for trinnet før"],
      [{ "step-2-name": "3 måneder" }, "To trinn heter det samme"],
      [{ "step-1-name": "", "step-1-days": "91" }, "Skriv hva trinnet heter"],
      [{ "step-1-name": "13097248022" }, "Ta ut fødselsnummeret"],
      [{ "early-days": "300" }, "Skriv færre dager enn det er mellom to trinn"],
      [{ "propose-comment": "" }, "Skriv en begrunnelse"],
    ] as const) {
      const faulty = await siri.submit(again, `${PAGE}/plan/forslag`, {
        ...filled,
        ...wrong,
        key: told,
      });
      expect(faulty.status).toBe(422);
      expect(wordsOf(faulty).includes(told)).toBe(true);
    }
    const empty = await siri.submit(again, `${PAGE}/plan/forslag`, { "early-days": "0", key: "empty" });
    expect(wordsOf(empty).includes("Fyll ut minst ett trinn")).toBe(true);
  });

  it("that waits is shown with what it changes, and agreed to by another after confirming", async () => {
    await ask(SIRI.id, PLAN);
    await ask(SIGURD.id, PLAN);
    await ask(SIRI.id, LATER);
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const own = await siri.get(PAGE);
    expect(wordsOf(own)).toContain("Et forslag venter på en til");
    expect(own.text).not.toContain(FORM);

    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const page = await sigurd.get(PAGE);
    expect(page.text).toMatch(/<del>365<\/del>/u);
    expect(page.text).toMatch(/<ins>400<\/ins>/u);
    const unsaid = await sigurd.submit(page, `${PAGE}/plan`);
    expect(unsaid.status).toBe(422);
    const confirm = await sigurd.submit(unsaid, `${PAGE}/plan`, { "plan-comment": "Enig." });
    expect(wordsOf(confirm)).toContain("Si ja til planen?");
    expect(await held()).toEqual(PLAN);
    const done = await sigurd.submit(confirm, actionOf(confirm));
    expect(done.path).toBe(PAGE);
    expect(wordsOf(done)).toContain("Planen gjelder fra nå");
    expect(wordsOf(done)).not.toContain("Et forslag venter");
    expect(await held()).toEqual(LATER);
  });

  it("is not agreed to as another than the one that was shown, nor without a fresh login", async () => {
    await ask(SIRI.id, PLAN);
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const page = await sigurd.get(PAGE);
    await ask(SIRI.id, LATER);
    const stale = await sigurd.submit(page, `${PAGE}/plan`, { "plan-comment": "Enig." });
    expect(stale.status).toBe(409);
    expect(actionOf(stale)).toBe("");
    world.clock.advance(6 * 60_000);
    const tired = await sigurd.submit(await sigurd.get(PAGE), `${PAGE}/plan`, { "plan-comment": "Enig." });
    expect(tired.text).toContain("Logg inn på nytt");
    expect(actionOf(tired)).toBe("");
    expect(await held()).toBeUndefined();
  });

  it("takes no form of another site, and nobody who decides nothing", async () => {
    await ask(SIRI.id, PLAN);
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    await sigurd.get(PAGE);
    const forged = await sigurd.post(`${PAGE}/plan`, { "plan-comment": "Enig." });
    expect(forged.status).toBe(403);
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const page = await bjorn.get(PAGE);
    expect(wordsOf(page)).not.toContain("Et forslag venter");
    expect(page.text).not.toContain(FORM);
    expect(await held()).toBeUndefined();
  });

  it("that waits no longer is told", async () => {
    await ask(SIRI.id, PLAN);
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const page = await sigurd.get(PAGE);
    await ask(SIRI.id, null);
    const seen = await sigurd.submit(page, `${PAGE}/plan`, { "plan-comment": "Enig." });
    expect(seen.status).toBe(422);
    expect(wordsOf(seen)).toContain("Ingen plan venter lenger");
  });

  it("is ended by one superuser, who says why, and by nobody else", async () => {
    await ask(SIRI.id, PLAN);
    await ask(SIGURD.id, PLAN);
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    expect((await bjorn.get(PAGE)).text).not.toContain(`${PAGE}/plan/slutt`);
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get(PAGE);
    const silent = await siri.submit(page, `${PAGE}/plan/slutt`, { "end-comment": "", key: "silent" });
    expect(silent.status).toBe(422);
    const confirm = await siri.submit(page, `${PAGE}/plan/slutt`, { "end-comment": "Studien er ferdig." });
    expect(wordsOf(confirm)).toContain("Avslutte planen?");
    expect(await held()).toEqual(PLAN);
    expect(wordsOf(await siri.submit(confirm, actionOf(confirm)))).toContain("Planen er avsluttet");
    expect(await held()).toBeUndefined();
    expect((await siri.get(PAGE)).text).not.toContain(`${PAGE}/plan/slutt`);
  });
});

it("a change that takes two is told as proposed, and not as nothing done", async () => {
  const siri = await Visitor.loggedIn(world.console, SIRI);
  const confirm = await siri.submit(await siri.get(PAGE), `${PAGE}/superbrukere`, {
    superusers: `${SIRI.id}\n${SIGURD.id}\nny`,
    "superusers-comment": "En til.",
  });
  const done = await siri.submit(confirm, actionOf(confirm));
  expect(done.path).toBe(PAGE);
  expect(wordsOf(done)).toContain("Endringen er foreslått");
  expect((await world.gate.projects.get("hverdag-2027")).superusers).toEqual([SIRI.id, SIGURD.id]);
});
