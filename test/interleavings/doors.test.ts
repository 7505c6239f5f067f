import { DOORS, type DoorName } from "@sluse/gate";
import { followTrace } from "@sluse/testkit/interleavings";
import { describe, expect, test } from "vitest";

import { everydayLetter, everydayTemplates } from "../everyday/letter.ts";
import { CENTRAL, SUPERUSER } from "../everyday/users.ts";
import {
  answerQuestion,
  askBy,
  complain,
  goOn,
  recheckWith,
  reject,
  remind,
  release,
  replacePlan,
  replaceSuperuser,
  showLetter,
  stopProject,
  submitting,
  switchOff,
  tellNotSent,
  tidy,
  withdraw,
} from "./acts.ts";
import {
  EVERYBODY,
  FIRST_LIST,
  PROJECT,
  approved,
  awaiting,
  orderTo,
  paused,
  reportOf,
  type SceneWorld,
} from "./scene-world.ts";
import { played, type Act, type DoorScene } from "./scene.ts";
import { approvalScenes } from "./scenes/approval-scenes.ts";
import { letterScenes } from "./scenes/letter-scenes.ts";
import { outcomeScenes } from "./scenes/outcome-scenes.ts";
import { recheckScenes } from "./scenes/recheck-scenes.ts";
import { releaseScenes } from "./scenes/release-scenes.ts";
import { clearOne, clearing, standingScenes } from "./scenes/standing-scenes.ts";
import { submitScenes } from "./scenes/submit-scenes.ts";
import { remindScenes } from "./scenes/remind-scenes.ts";
import { tidyScenes } from "./scenes/tidy-scenes.ts";

const SCENES = [
  approvalScenes,
  letterScenes,
  outcomeScenes,
  recheckScenes,
  releaseScenes,
  standingScenes,
  submitScenes,
  tidyScenes,
  remindScenes,
].flat();

const LOOK_UP = { by: CENTRAL, reason: "Spør hvem som har skrevet.", case: "2027/4711" };
const [someone] = EVERYBODY;
const person = someone?.nationalId ?? "";
const by = CENTRAL;

type Passing = readonly [setup: (world: SceneWorld) => Promise<SceneWorld>, act: Act["act"]];

const [FIRST] = everydayTemplates().templates;
const TEMPLATE = [FIRST?.id ?? "", FIRST?.version ?? ""] as const;
const signed = { by, comment: "Lest." };
const CHECKED = { proofRead: true, purpose: true, sender: true, links: true };

/** Under a stop of the ordering system that was set before. */
async function afterStop(world: SceneWorld, act: (stop: string) => Promise<unknown>): Promise<unknown> {
  const { stop } = await world.gate.stop({ system: "eforsk" }, { by, reason: "Tilsynssak." });
  return act(stop ?? "");
}

/** Each door, passed by somebody who is alone. */
const ALONE: Readonly<Record<DoorName, Passing>> = {
  submit: [approved, submitting(FIRST_LIST).act],
  recheck: [awaiting, recheckWith(FIRST_LIST).act],
  letter: [awaiting, showLetter.act],
  proof: [awaiting, ({ mailOut }, gate) => gate.proof(mailOut, { by, to: { kind: "file" } })],
  ask: [awaiting, askBy(SUPERUSER).act],
  answer: [
    async (world) => {
      const waiting = await awaiting(world);
      await askBy(SUPERUSER).act(waiting, waiting.gate, "");
      return waiting;
    },
    answerQuestion.act,
  ],
  approve: [
    awaiting,
    async (world, gate) =>
      gate.approve(world.mailOut, {
        by: SUPERUSER,
        digest: (await reportOf(world)).digest,
        comment: "Lest.",
      }),
  ],
  reject: [awaiting, reject.act],
  withdraw: [awaiting, withdraw.act],
  release: [approved, release.act],
  clear: [clearing(), (world, gate, name) => clearOne(EVERYBODY[1]!).act(world, gate, name)],
  begin: [paused, ({ mailOut }, gate) => gate.begin(mailOut, { by, wave: 1, clearances: [`${mailOut}/1`] })],
  reconcile: [paused, tellNotSent(1).act],
  unknownOutcomes: [paused, ({ mailOut }, gate) => gate.unknownOutcomes(mailOut, { by })],
  stop: [approved, stopProject.act],
  liftStop: [
    approved,
    (world, gate) => afterStop(world, (stop) => gate.liftStop(stop, { by, reason: "Rettet." })),
  ],
  openUnderStop: [
    approved,
    (world, gate) =>
      afterStop(world, (stop) =>
        gate.openUnderStop(stop, { by, project: PROJECT, comment: "Sett på.", checked: CHECKED }),
      ),
  ],
  stops: [approved, (_world, gate) => gate.stops({ by })],
  goOn: [paused, goOn.act],
  reportComplaints: [paused, complain(1).act],
  contactsOf: [paused, (_world, gate) => gate.contactsOf(person, LOOK_UP)],
  exportPerson: [paused, (_world, gate) => gate.exportPerson(person, LOOK_UP)],
  report: [paused, ({ mailOut }, gate) => gate.report(mailOut, { by })],
  list: [paused, (_world, gate) => gate.list({ by })],
  calendar: [paused, (_world, gate) => gate.calendar({ by })],
  status: [paused, (_world, gate) => gate.status({ by })],
  tidy: [paused, tidy.act],
  remind: [paused, remind.act],
  "audit.verify": [paused, (_world, gate) => gate.audit.verify({ by })],
  "audit.export": [paused, (_world, gate) => gate.audit.export({ by })[Symbol.asyncIterator]().next()],
  "projects.register": [
    approved,
    (_world, gate) =>
      gate.projects.register({
        id: "hjerte-2027",
        orderingSystem: "eforsk",
        title: "Hjerte og arbeid",
        controller: "Universitetet i Fjordby",
        contact: { name: "Åse Østby", email: "hjerte@fjordby.no", phone: "73123456" },
        superusers: [SUPERUSER],
        by,
      }),
  ],
  "projects.activate": [
    approved,
    (_world, gate) =>
      gate.projects.activate(PROJECT, {
        by: SUPERUSER,
        until: "2030-01-01T00:00:00Z",
        maxRecipients: 10,
        comment: "Kontrollert.",
      }),
  ],
  "projects.deactivate": [approved, switchOff.act],
  "projects.setSuperusers": [approved, replaceSuperuser.act],
  "projects.setPlan": [approved, replacePlan.act],
  "projects.get": [approved, (_world, gate) => gate.projects.get(PROJECT)],
  "projects.list": [approved, (_world, gate) => gate.projects.list()],
  "templates.list": [approved, (_world, gate) => gate.templates.list({ by })],
  "templates.approve": [
    approved,
    (_world, gate) =>
      gate.templates.approve(...TEMPLATE, { ...signed, digests: {}, until: "2028-01-01T00:00Z" }),
  ],
  "templates.withdraw": [approved, (_world, gate) => gate.templates.withdraw(...TEMPLATE, signed)],
  "checks.order": [approved, (_world, gate) => gate.checks.order(orderTo(FIRST_LIST))],
  "checks.letter": [
    approved,
    (_world, gate) =>
      gate.checks.letter({
        by,
        project: PROJECT,
        round: "invitation",
        content: everydayLetter("invitation"),
      }),
  ],
  "checks.links": [
    approved,
    (_world, gate) => gate.checks.links({ by, project: PROJECT, links: ["https://example.test/"] }),
  ],
  "exercises.list": [approved, (_world, gate) => gate.exercises.list({ by })],
  "exercises.answer": [
    approved,
    async ({ gate: office }, gate) => {
      const { set, exercises } = await office.exercises.list({ by });
      const answers = Object.fromEntries(exercises.map(({ id }) => [id, "hold" as const]));
      return gate.exercises.answer({ by, set, answers });
    },
  ],
  "exercises.results": [approved, (_world, gate) => gate.exercises.results({ by })],
};

/** What a door does in each of its transactions, when nobody comes between. */
async function transactionsOf(door: DoorName): Promise<readonly string[]> {
  const [setup, act] = ALONE[door];
  const alone: DoorScene = {
    name: door,
    setup,
    actors: { A: { doors: [door], act } },
    severalMailOuts: true,
    // Where nobody is told, nothing is looked for.
    ...(door === "remind" ? { tells: true } : {}),
    ends: {},
  };
  const { order } = await followTrace(played(alone), []);
  return order.trace;
}

const between = (door: DoorName, other: DoorName): readonly DoorScene[] =>
  SCENES.filter(({ actors }) => {
    const passed = Object.values(actors).map(({ doors }) => doors);
    return passed.some(
      (doors, at) => doors.includes(door) && passed.some((others, to) => at !== to && others.includes(other)),
    );
  });

const doors = Object.keys(DOORS) as DoorName[];

describe("a door that changes something, in more than one transaction", () => {
  test.each(doors)("%s, if it is one, has scenes against withdraw, stop and itself", async (door) => {
    const transactions = await transactionsOf(door);
    expect(transactions).not.toEqual([]);
    if (transactions.length === 1 || transactions.every((step) => step.endsWith(" reads"))) return;
    const missing = (["withdraw", "stop", door] as const).filter(
      (other) => between(door, other).length === 0,
    );
    expect(missing).toEqual([]);
  });
});
