import { isDeepStrictEqual, inspect } from "node:util";

import { naming } from "../everyday/naming.ts";
import { System } from "./system.ts";
import { STORES } from "./store.ts";

/** The same world over each ledger. Whatever is done is done to all, and all must answer alike. */
export class Systems {
  readonly each: readonly System[];

  constructor(systems: readonly System[]) {
    this.each = systems;
  }

  static async start(): Promise<Systems> {
    const systems: System[] = [];
    for (const kind of STORES) systems.push(await System.start(kind));
    return new Systems(systems);
  }

  /** Does the same to every system. Answers their one answer. */
  async all<Answer>(work: (system: System) => Promise<Answer>): Promise<Answer> {
    const answers: Answer[] = [];
    for (const system of this.each) {
      naming.of(system);
      answers.push(await work(system));
    }
    const [first] = answers;
    for (const [index, answer] of answers.entries()) {
      if (isDeepStrictEqual(answer, first)) continue;
      const [kinds, texts] = [
        [this.each[0]!.store.kind, this.each[index]!.store.kind],
        [first, answer].map((each) => inspect(each, { depth: 8 })),
      ];
      throw new Error(`${kinds[0]} answers ${texts[0]}, ${kinds[1]} answers ${texts[1]}`);
    }
    return first as Answer;
  }

  /** The time, which is everywhere the same. */
  get now(): System["now"] {
    return this.each[0]!.now;
  }

  async remove(): Promise<void> {
    for (const system of this.each) await system.remove();
  }
}
