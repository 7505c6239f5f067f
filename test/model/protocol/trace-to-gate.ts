import { HOUR, parseMailOutId, type Recipient } from "@sluse/core";
import { followTrace, type TraceAction } from "@sluse/testkit/interleavings";

import { ORDERER, SUPERUSER } from "../../everyday/users.ts";
import { approveBy, inTurn, releaseAndTellNothing, timePasses, withdraw } from "../../interleavings/acts.ts";
import {
  EVERYBODY,
  PROJECT,
  SECOND_SUPERUSER,
  held,
  takeWaves,
  type SceneWorld,
} from "../../interleavings/scene-world.ts";
import { played, type Act } from "../../interleavings/scene.ts";

const USERS: Readonly<Record<string, string>> = { ola: ORDERER, kari: SUPERUSER, sol: SECOND_SUPERUSER };
const [FIRST, SECOND] = EVERYBODY;
/** The model's people, who are bits. */
const PERSON: Readonly<Record<string, Recipient | undefined>> = { "1": FIRST, "2": SECOND };

/** A step of the model at the gate: who acts, through which door, and the call that marks the step done. */
interface AtGate {
  /** A number of the model's own, such as of its gates, is another actor each time it begins. */
  readonly who: string;
  readonly act?: Act;
  /** Undefined where the gate has nothing to do for it. */
  readonly until: string | undefined;
}

type Translation = readonly [shape: RegExp, at: (named: Readonly<Record<string, string>>) => AtGate];

const TRANSLATIONS: readonly Translation[] = [
  [
    /^look (?<look>\d) by (?<by>\w+) for (?<wants>\d) reads$/u,
    ({ look, by, wants }) => ({ who: `look ${look}`, act: recheckFor(by, wants), until: "loadMailOut" }),
  ],
  [/^look (?<look>\d) opens an attempt$/u, ({ look }) => ({ who: `look ${look}`, until: "deleteAudience" })],
  [/^look (?<look>\d) adds its people$/u, ({ look }) => ({ who: `look ${look}`, until: "addAudience" })],
  [/^look (?<look>\d) ends$/u, ({ look }) => ({ who: `look ${look}`, until: "listBeside" })],
  [/^look \d is (?:refused|overtaken)$/u, () => ({ who: "", until: undefined })],
  [
    /^(?<by>\w+) approves$/u,
    ({ by }) => ({ who: `${by} approves`, act: approvedBy(by), until: "addApproval" }),
  ],
  [/^ola withdraws$/u, () => ({ who: "ola withdraws", act: withdraw, until: "saveMailOut" })],
  [/^(?<by>\w+) stops$/u, ({ by }) => ({ who: `${by} stops`, act: stopBy(by), until: "addStop" })],
  [/^(?<by>\w+) lifts$/u, ({ by }) => ({ who: `${by} stops`, act: liftBy(by), until: "liftStop" })],
  [
    /^gate (?<gate>\d) begins$/u,
    ({ gate }) => ({ who: `gate ${gate}`, act: GATE_RELEASES, until: "digestAudience" }),
  ],
  [/^gate (?<gate>\d) opens a wave$/u, ({ gate }) => ({ who: `gate ${gate}`, until: "saveWave" })],
  [/^gate (?<gate>\d) screens$/u, ({ gate }) => ({ who: `gate ${gate}`, until: "screens" })],
  [/^gate \d claims 0$/u, () => ({ who: "", until: undefined })],
  [/^gate (?<gate>\d) claims [12]$/u, ({ gate }) => ({ who: `gate ${gate}`, until: "claim" })],
  [/^time passes$/u, () => ({ who: "clock", act: timePasses(12 * HOUR), until: "time passes" })],
  [/^1 is begun$/u, () => ({ who: "worker", act: beginWhatWaits, until: "begin" })],
  [
    /^(?<person>\d) opts out$/u,
    ({ person }) => ({ who: `${person} opts out`, act: optOut(person), until: "opts out" }),
  ],
];

/** Stands for either way to release: with workers, or sending by itself. */
const GATE_RELEASES: Act = {
  doors: ["release"],
  act: (world, gate, name) => releaseAndTellNothing.act(world, gate, name),
};

const userOf = (name = ""): string => USERS[name] ?? "";

/** The model knows no canary: once it is approved, waves follow one another. */
const approvedBy = (by = ""): Act => {
  const { doors, act } = approveBy(userOf(by));
  return {
    doors,
    async act(world, gate, name) {
      const verdict = await act(world, gate, name);
      await world.ledger.transact(async (tx) => {
        const mailOut = await tx.loadMailOut(parseMailOutId(world.mailOut));
        if (mailOut?.state === "approved") await tx.saveMailOut({ ...mailOut, canaryPassed: true });
      });
      return verdict;
    },
  };
};

const recheckFor = (by = "", wants = ""): Act => ({
  doors: ["recheck"],
  act: ({ mailOut }, gate) => gate.recheck(mailOut, listOf(wants), { by: userOf(by) }),
});

const listOf = (wants: string): Recipient[] => {
  const person = PERSON[wants];
  return person ? [person] : [];
};

/** The names of stops that are in force, by who set them. */
const stopsOf = new WeakMap<SceneWorld, Map<string, string>>();

const stopBy = (by = ""): Act => ({
  doors: ["stop"],
  async act(world, gate) {
    const { stop } = await gate.stop({ project: PROJECT }, { by: userOf(by), reason: "Feil telefonnummer." });
    if (!stopsOf.has(world)) stopsOf.set(world, new Map());
    if (stop !== undefined) stopsOf.get(world)?.set(by, stop);
  },
});

const liftBy = (by = ""): Act => ({
  doors: ["liftStop"],
  act: (world, gate) =>
    gate.liftStop(stopsOf.get(world)?.get(by) ?? "", { by: userOf(by), reason: "Rettet." }),
});

/** What was begun in a world, each time it was. */
const begunIn = new WeakMap<SceneWorld, string[]>();

/** A job of a queue: the first clearance there is, given to whoever takes it. */
const beginWhatWaits: Act = {
  doors: ["begin"],
  async act(world, gate) {
    const { mailOut } = world;
    const { begun } = await gate.begin(mailOut, { by: ORDERER, wave: 1, clearances: [`${mailOut}/1`] });
    begunIn.set(world, [...(begunIn.get(world) ?? []), ...begun]);
    return begun;
  },
};

/** Releases, and leaves what was cleared to others. */
const handOver: Act = {
  doors: ["release"],
  act: (world, gate, name) => {
    const release = gate.release(
      world.mailOut,
      [FIRST, SECOND].filter((each) => each !== undefined),
      {
        by: ORDERER,
      },
    );
    return takeWaves(world, name, { release, waves: release[Symbol.asyncIterator]() }, "left to others");
  },
};

const optOut = (person = ""): Act => ({
  doors: [],
  act: async ({ actors, register }, _gate, name) =>
    actors[name]?.step("opts out", () => register.optedOut.add(PERSON[person]?.nationalId ?? ""), {
      writes: ["register"],
    }),
});

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** How far the real gate goes along with the model: to the end, or to the step that it does not take. */
export type Played =
  | { readonly kind: "followed"; readonly fault: string | undefined; readonly cleared: number }
  | { readonly kind: "left"; readonly at: string };

/** Plays a trace of the model on the real gate, step by step. */
export async function playAtGate(trace: readonly string[]): Promise<Played> {
  const acts = new Map<string, Act[]>();
  const actorOf = new Map<string, string>();
  const actions: (TraceAction & { readonly step: string })[] = [];
  const hasWorkers = trace.some((step) => step.endsWith("is begun"));
  for (const step of trace) {
    const { who, act: named, until } = translate(step);
    if (until === undefined) continue;
    const act = named === GATE_RELEASES && hasWorkers ? handOver : named;
    const before = actorOf.get(who);
    // Whoever lifts is the one who stopped; a gate or a recheck that begins is another than the one before it.
    const actor =
      before !== undefined && (!act || until === "liftStop") ? before : (LETTERS[acts.size] ?? "");
    actorOf.set(who, actor);
    acts.set(actor, [...(acts.get(actor) ?? []), ...(act ? [act] : [])]);
    actions.push({ actor, until, step });
  }
  let count = 0;
  const end = await followTrace(
    played({
      name: "a trace of the model",
      setup: async (world) => ({
        ...(await held(world)),
        mayBeLeftOut: trace.some((step) => step.endsWith("opts out")) ? 1 : 0,
      }),
      actors: Object.fromEntries([...acts].map(([actor, own]) => [actor, inTurn(...own)])),
      registersAreSteps: true,
      check: (world, { trace: steps }) => {
        const { cleared, register } = world;
        const sent = begunIn.get(world) ?? [];
        if (new Set(sent).size < sent.length) return "a clearance was begun twice";
        const isBefore = steps.findIndex(named("opts out")) < steps.findIndex(named("screens"));
        const all = Object.values(cleared).flat();
        count = all.length;
        return isBefore && all.some((each) => register.optedOut.has(each))
          ? "cleared who had opted out"
          : undefined;
      },
      ends: {},
    }),
    actions,
  );
  if (end.kind === "followed") return { kind: "followed", fault: end.fault, cleared: count };
  return { kind: "left", at: actions[end.at]?.step ?? "" };
}

const named =
  (label: string) =>
  (step: string): boolean =>
    step.endsWith(` ${label}`);

function translate(step: string): AtGate {
  for (const [shape, at] of TRANSLATIONS) {
    const found = shape.exec(step);
    if (found) return at(found.groups ?? {});
  }
  throw new Error(`the gate has nothing for the model's step \`${step}\``);
}
