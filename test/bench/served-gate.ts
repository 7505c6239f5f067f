import { fork } from "node:child_process";
import { once } from "node:events";

import type { Recipient } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";

/** What a process of `service.worker.ts` is given. */
export interface ServedBench {
  readonly kind: "open";
  readonly store:
    | { readonly kind: "sqlite"; readonly file: string }
    | { readonly kind: "postgres"; readonly url: string; readonly schema: string };
  readonly optedOut: readonly string[];
}

/** Made-up people, some of them. */
export interface SomePeople {
  readonly of: number;
  readonly from: number;
  readonly until: number;
}

export type ServedQuestion =
  | ServedBench
  /** By the library, in the process itself. */
  | { readonly kind: "release"; readonly mailOut: string; readonly people: SomePeople }
  | { readonly kind: "used" }
  | { readonly kind: "stop" };

export type ServedAnswer =
  | { readonly kind: "open"; readonly address: string }
  | ({ readonly kind: "released" } & Released)
  | ({ readonly kind: "used" } & Used)
  | { readonly kind: "stopped" };

/** What a release took, by the clock and of the processor, in milliseconds. */
export interface Released {
  readonly milliseconds: number;
  readonly processor: number;
}

/** What a process has used. */
export interface Used {
  /** Bytes that are resident, after a collection. */
  readonly now: number;
  /** Bytes that were resident at most since it was last asked for. */
  readonly peak: number;
  /** Bytes of objects, after a collection. */
  readonly objects: number;
  /** Milliseconds of processor, in all. */
  readonly processor: number;
}

/** A gate behind its service, in a process of its own. */
export interface ServedGate {
  readonly address: string;
  /** Releases in the process itself. */
  release(mailOut: string, people: SomePeople): Promise<Released>;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

export const peopleOf = ({ of, from, until }: SomePeople): readonly Recipient[] =>
  [...createPopulation({ size: of, seed: 12 }).recipients()].slice(from, until);

export async function openServed(given: ServedBench): Promise<ServedGate> {
  const child = fork(new URL("service.worker.ts", import.meta.url), [], {
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning", "--expose-gc"],
  });
  const ended = once(child, "exit").then(([code]): never => {
    throw new Error(`a service ended with exit code ${String(code)}`);
  });
  ended.catch(() => undefined);
  const heard = async (): Promise<ServedAnswer> => {
    const [answer] = (await Promise.race([once(child, "message"), ended])) as [ServedAnswer];
    return answer;
  };
  const ask = (question: ServedQuestion): Promise<ServedAnswer> => {
    const answer = heard();
    child.send(question);
    return answer;
  };
  const open = await ask(given);
  if (open.kind !== "open") throw new Error("a service did not open");
  return {
    address: open.address,
    async release(mailOut, people) {
      const answer = await ask({ kind: "release", mailOut, people });
      if (answer.kind !== "released") throw new Error("nothing was released");
      return answer;
    },
    async used() {
      const answer = await ask({ kind: "used" });
      if (answer.kind !== "used") throw new Error("a service does not say what it used");
      return answer;
    },
    async stop() {
      const gone = once(child, "exit");
      child.send({ kind: "stop" } satisfies ServedQuestion);
      await gone;
    },
  };
}
