import { actorOf } from "./choice.ts";
import { EVERYTHING, emptyFootprint, isChange, watchTransaction, type Footprint } from "./footprint.ts";
import type { Actor, PlayedOrder, Scene } from "./interleaving.ts";

interface Waiting {
  readonly step: string;
  readonly label: string;
  take(): Promise<Footprint>;
  die(): void;
}

/** What an actor does in one step, telling what it touches. */
type Work<Result> = (footprint: Footprint) => Result | Promise<Result>;

/** After so many turns of the event loop an actor waits for something that is no step. */
const MOST_TURNS = 200_000;

/** Ends the script of an actor that died, or that is still on its way when the scene is over. */
class ActorDied extends Error {}

/** One playing of a scene: every actor stands still before its next step until it is let on. */
export class Stage<World> {
  readonly #scene: Scene<World>;
  readonly #names: readonly string[];
  readonly #ignored: readonly string[];
  readonly #counts = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #ended = new Map<string, unknown>();
  readonly #dead = new Map<string, readonly Waiting[]>();
  readonly #trace: string[] = [];
  #opened: { readonly world: World } | undefined;
  #isOver = false;

  constructor(scene: Scene<World>) {
    this.#scene = scene;
    this.#names = Object.keys(scene.scripts);
    this.#ignored = scene.ignore ?? ["audit"];
  }

  /** Makes the world, and lets every actor come to its first step. */
  async open(): Promise<void> {
    const actors = new Map(this.#names.map((name) => [name, this.#createActor(name)]));
    const world = await this.#scene.setup(Object.fromEntries(actors));
    this.#opened = { world };
    for (const [name, actor] of actors) {
      const end = (value: unknown): void => void (this.#dead.has(name) || this.#ended.set(name, value));
      this.#scene.scripts[name]?.(world, actor).then(end, end);
    }
    await this.#untilStill();
  }

  /** The steps that may be taken now: `A3` is the third of `A`, and with `A!` it dies. */
  enabled(): string[] {
    const steps = [...this.#waiting.keys()].toSorted();
    const { mayDie = [], deaths = 1 } = this.#scene;
    if (this.#dead.size >= deaths) return steps;
    const mortal = new Set(steps.map(actorOf).filter((name) => mayDie.includes(name)));
    return [...steps, ...[...mortal].map((name) => `${name}!`)];
  }

  async take(step: string): Promise<Footprint> {
    if (step.endsWith("!")) return this.#kill(actorOf(step));
    const waiting = this.#waiting.get(step);
    if (!waiting) throw new Error(`nobody waits to take step ${step}`);
    this.#waiting.delete(step);
    const footprint = await waiting.take();
    const told = [
      waiting.label,
      ...[...footprint.calls].filter((call) => call !== "appendAudit" && isChange(call)),
    ];
    this.#trace.push(`${step} ${told.filter(Boolean).join(" ") || "reads"}`);
    await this.#untilStill();
    for (const table of this.#ignored) {
      footprint.reads.delete(table);
      footprint.writes.delete(table);
    }
    return footprint;
  }

  played(): PlayedOrder {
    const ended = this.#names.filter((name) => this.#ended.has(name));
    return {
      trace: this.#trace,
      results: Object.fromEntries(ended.map((name) => [name, this.#ended.get(name)])),
    };
  }

  async check(): Promise<string | undefined> {
    return this.#opened && this.#scene.check(this.#opened.world, this.played());
  }

  /** Ends whoever still waits in an error, so that no promise and no timer is left. */
  async close(): Promise<void> {
    this.#isOver = true;
    for (const each of [...this.#waiting.values(), ...[...this.#dead.values()].flat()]) each.die();
    await turn();
  }

  #kill(name: string): Footprint {
    const own = [...this.#waiting.values()].filter(({ step }) => actorOf(step) === name);
    for (const { step } of own) this.#waiting.delete(step);
    this.#dead.set(name, own);
    this.#trace.push(`${name} dies`);
    return emptyFootprint();
  }

  /** Until everybody waits or has ended, and two turns more for whoever asks for several things at once. */
  async #untilStill(): Promise<void> {
    for (let turns = 0; !this.#isStill(); turns += 1) {
      if (turns > MOST_TURNS)
        throw new Error(`an actor waits for something that is no step, after ${this.#trace.join(", ")}`);
      await turn();
    }
    await turn();
    await turn();
  }

  #isStill(): boolean {
    const waiting = new Set([...this.#waiting.keys()].map(actorOf));
    return this.#names.every((name) => this.#ended.has(name) || this.#dead.has(name) || waiting.has(name));
  }

  #createActor(name: string): Actor {
    return {
      name,
      step: (label, work, touches) =>
        this.#wait(name, label, (footprint) => {
          footprint.calls.add(label);
          if (!touches) footprint.writes.add(EVERYTHING);
          for (const table of touches?.reads ?? []) footprint.reads.add(table);
          for (const table of touches?.writes ?? []) footprint.writes.add(table);
          return work();
        }),
      ledger: (inner) => ({
        transact: (work, options) =>
          this.#wait(name, "", (footprint) =>
            inner.transact((tx) => work(watchTransaction(tx, footprint)), options),
          ),
        close: () => inner.close(),
      }),
    };
  }

  async #wait<Result>(name: string, label: string, work: Work<Result>): Promise<Result> {
    if (!this.#opened) return work(emptyFootprint());
    if (this.#isOver || this.#dead.has(name)) throw new ActorDied(`${name} is dead`);
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const step = `${name}${count}`;
    this.#waiting.set(step, {
      step,
      label,
      async take() {
        const footprint = emptyFootprint();
        try {
          resolve(await work(footprint));
        } catch (error) {
          reject(error);
        }
        return footprint;
      },
      die: () => reject(new ActorDied(`${name} is dead`)),
    });
    return promise;
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
