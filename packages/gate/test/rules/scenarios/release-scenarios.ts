import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { HOUR, instant, parseMailOutId, type LedgerTransaction, type Pseudonym } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";

import { createGate, type Wave } from "../../../src/index.ts";
import { content, templates } from "../../internal/letters-in-languages.ts";
import { personalOrder, personalTemplates, withTokens } from "../../internal/personal-letters.ts";
import {
  ORDERER,
  CENTRAL,
  SECOND_SUPERUSER,
  START,
  SUPERUSER,
  approved,
  passCanary,
  people,
  templateSource,
  testPolicy,
  whileAsked,
} from "../../internal/world.ts";
import { approve, few, policyWith, release, type Scenario, type Scene, type Scenarios } from "./scenario.ts";

/** The first wave of an approved mail-out. */
async function firstWave(scene: Scene): Promise<Wave> {
  const mailOut = await approved(scene.world, scene.recipients);
  for await (const wave of scene.gate.release(mailOut, scene.recipients, { by: ORDERER })) return wave;
  throw new Error("nobody was cleared");
}

/** Something happens between the approval and the release. */
const releasing = (
  happening: (scene: Scene, mailOut: string) => unknown,
  gives: readonly string[],
): Scenario => ({
  act: async (scene) => {
    const mailOut = await approved(scene.world, scene.recipients);
    await happening(scene, mailOut);
    return release(scene, mailOut);
  },
  gives,
});

/** The release is tried at a moment. */
const at = (moment: string, gives: readonly string[]): Scenario =>
  releasing(({ world }) => world.clock.set(instant(moment)), gives);

/** More than a canary, of which the canary is out and looked at. */
const many = people(120);
const afterCanary = (
  act: (scene: Scene, mailOut: string) => ReturnType<NonNullable<Scenario["act"]>>,
  gives: readonly string[],
): Scenario => ({
  recipients: many,
  act: async (scene) => {
    const mailOut = await approved(scene.world, many);
    await passCanary(scene.world, mailOut, many);
    return act(scene, mailOut);
  },
  gives,
});

/** So many of a wave after the canary come to this that the release stops by itself. */
const breaking = (outcome: "failed" | "unreachable" | "unknown"): Scenario =>
  afterCanary(
    async (scene, mailOut) => {
      await release(scene, mailOut, many.slice(0, 100), outcome);
      return release(scene, mailOut);
    },
    [`release/breaker-${outcome}`],
  );

/** The mail-out is released by a gate that was made otherwise. */
const byAnotherGate = (changes: (scene: Scene) => object, gives: readonly string[]): Scenario => ({
  act: async (scene) => {
    const mailOut = await approved(scene.world, scene.recipients);
    const gate = await createGate({ ...scene.world.options, ...changes(scene) });
    return release({ ...scene, gate }, mailOut);
  },
  gives,
});

const otherTemplate = (): object => {
  const changed = templateSource("invitation").replace("frivillig", "lurt");
  const { template } = parseTemplate(changed, { file: "invitation.md" });
  return { templates: createTemplateLibrary(template ? [template] : []) };
};

/** A ledger that has another letter than the one that was kept. */
const otherLetter = ({ world: { ledger } }: Scene): object => ({
  ledger: {
    ...ledger,
    transact: <Result>(work: (tx: LedgerTransaction) => Promise<Result>): Promise<Result> =>
      ledger.transact((tx) => {
        const get = (target: LedgerTransaction, name: string | symbol): unknown =>
          name === "loadContent" ? async () => new Uint8Array([1]) : Reflect.get(target, name);
        return work(new Proxy(tx, { get }));
      }),
  },
});

/** A register of reservations against digital post that also knows who reads Northern Sámi. */
const clock = createSimulatedClock(START);
const readers = createRegisterDouble({ clock, id: "krr", kind: "digital-post" });
const tellsLanguages = {
  ...readers,
  lookup: async (...asked: Parameters<typeof readers.lookup>) => {
    const answer = await readers.lookup(...asked);
    return { ...answer, languages: new Map([...answer.statuses.keys()].map((id) => [id, "se" as const])) };
  },
};

const another = createSimulatedClock(START);
const silentOnLanguages = {
  ...readers,
  lookup: async () => {
    throw new Error("503");
  },
};

const personal = withTokens(8, () => ({}));
const renamed = personal.map((each, index) =>
  index === 0 ? { ...each, values: { navn: "Kåre Øy" } } : each,
);

/** Everything is stopped by a caller in a hurry. */
const stopping = (words: object, gives: string): Scenario => ({
  act: async ({ gate }) => (await gate.stop("everything", words as { by: string; reason: string })).findings,
  gives: [gives],
});

/** A project is opened under the stop of something. */
const opening = (target: Parameters<Scene["gate"]["stop"]>[0], sender: boolean, gives: string): Scenario => ({
  act: async ({ gate }) => {
    const { stop = "" } = await gate.stop(target, { by: CENTRAL, reason: "Død lenke." });
    const checked = { proofRead: true, purpose: true, sender, links: true };
    const request = { by: CENTRAL, comment: "Sett på.", project: "sovn-2027", checked };
    return (await gate.openUnderStop(stop, request)).findings;
  },
  gives: [gives],
});

export const releaseScenarios: Scenarios = {
  "release/not-under-stop": opening("everything", true, "release/not-under-stop"),
  "release/quality-control": opening({ system: "eforsk" }, false, "release/quality-control"),
  "release/stop-unnamed": stopping({ reason: "Feil nummer." }, "release/stop-unnamed"),
  "release/stop-without-reason": stopping({ by: ORDERER }, "release/stop-without-reason"),
  "release/stop-reason-not-kept": stopping(
    { by: ORDERER, reason: `Kvinne ${few[0]?.nationalId} ringte.` },
    "release/stop-reason-not-kept",
  ),
  "release/not-approved": {
    act: async (scene) => {
      const { mailOut } = await scene.submit();
      return release(scene, mailOut);
    },
    gives: ["release/not-approved"],
  },
  "release/approval-ended": {
    act: async (scene) => {
      const report = await scene.submit();
      await approve(scene, report, { until: "2027-03-30T09:00:00+02:00" });
      scene.world.clock.set(instant("2027-03-30T10:00:00+02:00"));
      return release(scene, report.mailOut);
    },
    gives: ["release/approval-ended"],
  },
  "release/approver-gone": releasing(
    ({ gate }) =>
      gate.projects.setSuperusers("sovn-2027", {
        by: CENTRAL,
        superusers: [SECOND_SUPERUSER],
        comment: "Sluttet.",
      }),
    ["release/approver-gone"],
  ),
  "release/project-not-active": releasing(
    ({ gate }) => gate.projects.deactivate("sovn-2027", { by: SUPERUSER, comment: "Nok." }),
    ["release/project-not-active"],
  ),
  "release/stopped": releasing(
    ({ gate }) => gate.stop({ project: "sovn-2027" }, { by: CENTRAL, reason: "Noen har ringt." }),
    ["release/stopped"],
  ),
  "release/audience-changed": releasing(
    ({ world }, mailOut) => {
      const stranger = { person: "0".repeat(32) as Pseudonym, about: null, values: null };
      return world.ledger.transact((tx) =>
        tx.addAudience({ id: parseMailOutId(mailOut), attempt: 1 }, [stranger], "2027-1"),
      );
    },
    ["release/audience-changed"],
  ),
  "release/policy-changed": byAnotherGate(
    () => policyWith("approval", { validDays: 30 }),
    ["release/policy-changed"],
  ),
  "release/template-changed": byAnotherGate(otherTemplate, ["release/template-changed"]),
  "release/content-changed": byAnotherGate(otherLetter, ["release/content-changed"]),
  "release/approval-ceiling": {
    recipients: many,
    act: async (scene) => {
      const report = await scene.submit();
      await approve(scene, report, { maxRecipients: 50 });
      scene.world.clock.set(instant("2027-03-30T10:00:00+02:00"));
      await passCanary(scene.world, report.mailOut, many);
      return release(scene, report.mailOut);
    },
    gives: ["release/approval-ceiling"],
  },
  "register/fewer-opted-out": {
    recipients: many,
    act: async (scene) => {
      const { optedOut } = scene.world.register;
      for (const { nationalId } of many.slice(0, 20)) optedOut.add(nationalId);
      const mailOut = await approved(scene.world, many);
      optedOut.clear();
      return release(scene, mailOut);
    },
    gives: ["register/fewer-opted-out"],
  },
  "release/canary-waits": {
    recipients: many,
    ...releasing(() => undefined, ["release/canary-waits"]),
  },
  "release/canary-unsettled": {
    recipients: many,
    act: async (scene) => {
      const mailOut = await approved(scene.world, scene.recipients);
      await release(scene, mailOut, scene.recipients, () => []);
      await release(scene, mailOut);
      return (await scene.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." })).findings;
    },
    gives: ["release/canary-unsettled"],
  },
  "release/canary-open": releasing(
    ({ world }, mailOut) =>
      world.ledger.transact((tx) =>
        tx.saveWave({
          mailOut: parseMailOutId(mailOut),
          number: 1,
          canary: true,
          openedAt: world.clock.now(),
          reserved: 8,
          claimed: undefined,
        }),
      ),
    ["release/canary-open"],
  ),
  "release/breaker-failed": breaking("failed"),
  "release/breaker-unreachable": breaking("unreachable"),
  "release/breaker-unknown": breaking("unknown"),
  "release/breaker-complaints": releasing(
    ({ gate }, mailOut) => gate.reportComplaints(mailOut, { by: CENTRAL, count: 3 }),
    ["release/breaker-complaints"],
  ),
  "release/link-died": releasing(
    ({ world }) => {
      world.probe.verdicts.set("https://www.uio.no/sovn", "broken");
      world.clock.advance(2 * HOUR);
    },
    ["release/link-died"],
  ),
  "release/outside-window": {
    act: async (scene) => {
      const report = await scene.submit();
      scene.world.clock.set(instant("2027-06-30T20:00:00+02:00"));
      return approve(scene, report);
    },
    gives: ["release/outside-window"],
  },
  "release/before-window": at("2027-03-29T07:59:00+02:00", ["release/before-window"]),
  "release/quiet-hours": at("2027-03-30T22:30:00+02:00", ["release/quiet-hours"]),
  "release/closed-day": {
    ...at("2027-04-03T10:00:00+02:00", ["release/closed-day"]),
    world: policyWith("sending", { closedDays: ["saturday"] }),
  },
  "release/hourly-ceiling": {
    ...afterCanary((scene, mailOut) => release(scene, mailOut), ["release/hourly-ceiling"]),
    world: policyWith("sending", { perProjectHour: 60 }),
  },
  "release/wave-late": releasing(
    ({ world }) => whileAsked(world, () => world.clock.advance(HOUR)),
    ["release/wave-late"],
  ),
  "release/room-reserved": {
    recipients: many,
    act: async (scene) => {
      const report = await scene.submit();
      await approve(scene, report, { maxRecipients: 70 });
      scene.world.clock.set(instant("2027-03-30T10:00:00+02:00"));
      await passCanary(scene.world, report.mailOut, many);
      const met: Awaited<ReturnType<typeof release>>[number][] = [];
      whileAsked(scene.world, async () => {
        met.push(...(await release(scene, report.mailOut, many.toReversed().slice(0, 40))));
      });
      await release(scene, report.mailOut);
      return met;
    },
    gives: ["release/room-reserved"],
  },
  "release/recipients-left": afterCanary(
    (scene, mailOut) => {
      scene.world.register.mood = "throws";
      return release(scene, mailOut);
    },
    ["release/recipients-left"],
  ),
  "release/not-sent": afterCanary(
    (scene, mailOut) =>
      release(scene, mailOut, many, ({ clearances }) =>
        clearances.map(({ id }) => ({ clearance: id, outcome: "not-sent" })),
      ),
    ["release/not-sent"],
  ),
  "release/begun-too-late": {
    act: async (scene) => {
      const wave = await firstWave(scene);
      scene.world.clock.set(wave.sendBefore);
      return (await wave.begin(wave.clearances)).findings;
    },
    gives: ["release/begun-too-late"],
  },
  "release/not-begun": afterCanary(
    (scene, mailOut) => release(scene, mailOut, many, () => []),
    ["release/not-begun"],
  ),
  "release/last-wave-open": {
    ...afterCanary((scene, mailOut) => release(scene, mailOut, many, () => []), ["release/last-wave-open"]),
    world: policyWith("sending", { waveSize: 20 }),
  },
  "release/outcomes-open": afterCanary(
    (scene, mailOut) =>
      release(scene, mailOut, many, async (wave) => {
        await wave.begin(wave.clearances);
        return [];
      }),
    ["release/outcomes-open"],
  ),
  "release/sent-late": {
    act: async (scene) => {
      const wave = await firstWave(scene);
      scene.world.clock.set(wave.sendBefore);
      const told = wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" as const }));
      return (await scene.gate.reconcile(told, { by: CENTRAL })).findings;
    },
    gives: ["release/sent-late"],
  },
  "release/recipients-missing": {
    act: async (scene) => {
      const mailOut = await approved(scene.world, scene.recipients);
      return release(scene, mailOut, few.slice(1));
    },
    gives: ["release/recipients-missing"],
  },
  "release/values-changed": {
    world: { templates: personalTemplates("Hilsen oss.") },
    act: async (scene) => {
      const mailOut = await approved(scene.world, personal, personalOrder(personal));
      return release(scene, mailOut, renamed);
    },
    gives: ["release/values-changed"],
  },
  "release/not-in-audience": {
    act: async (scene) => {
      const mailOut = await approved(scene.world, scene.recipients);
      const [stranger] = people(1, 99);
      return release(scene, mailOut, [...few.slice(1), ...(stranger ? [stranger] : [])]);
    },
    gives: ["release/not-in-audience", "release/recipients-missing"],
  },
  "release/language-missing": {
    world: {
      clock,
      templates,
      registers: [createRegisterDouble({ clock }), tellsLanguages],
      policy: {
        ...testPolicy,
        registers: { ...testPolicy.registers, required: { krr: { maxAgeMinutes: 60 } } },
      },
    },
    act: async (scene) => release(scene, await approved(scene.world, few, { content })),
    gives: ["release/language-missing"],
  },
  "release/language-unknown": {
    world: {
      clock: another,
      templates,
      registers: [createRegisterDouble({ clock: another }), silentOnLanguages],
    },
    act: async (scene) => release(scene, await approved(scene.world, few, { content })),
    gives: ["release/language-unknown"],
  },
  "release/fewer-cleared": releasing(
    ({ world }) => {
      for (const { nationalId } of few.slice(0, 2)) world.register.optedOut.add(nationalId);
    },
    ["release/fewer-cleared"],
  ),
};
