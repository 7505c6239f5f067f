import type { Ledger } from "@sluse/core";

/** One of those who act at the same time: a process with doors of its own over the same ledger. */
export interface Actor {
  readonly name: string;
  /**
   * The same ledger, each of whose transactions waits for this actor's turn once the scene has begun. Give every actor a
   * gate of its own over it.
   */
  ledger(inner: Ledger): Ledger;
  /**
   * Something else that others may come before or after: a register's answer, a change in the world. Says what it reads and
   * writes, by names of your own or a ledger's tables; left out, it may not be swapped with anything.
   */
  step<Result>(
    label: string,
    work: () => Result | Promise<Result>,
    touches?: { readonly reads?: readonly string[]; readonly writes?: readonly string[] },
  ): Promise<Result>;
}

/** What one actor does. It must wait for nothing but its own work: never for another actor. */
export type Script<World> = (world: World, actor: Actor) => Promise<unknown>;

/** One order, played to its end. */
export interface PlayedOrder {
  /** Who took which step, and what it changed: `A3 addAudience`. */
  readonly trace: readonly string[];
  /** What each actor's script answered, or the error it ended in; nothing of one that died. */
  readonly results: Readonly<Record<string, unknown>>;
}

/** A scene: a world, what the actors do in it, and what must be true whatever order they come in. */
export interface Scene<World> {
  /** Makes a world, the same each time; the actors' ledgers let everything through until it has answered. */
  readonly setup: (actors: Readonly<Record<string, Actor>>) => Promise<World>;
  /** By the actor's name: letters. */
  readonly scripts: Readonly<Record<string, Script<World>>>;
  /** What is wrong after this order, if anything. It may look only at what steps have touched. */
  readonly check: (world: World, order: PlayedOrder) => Promise<string | undefined> | string | undefined;
  /** Tables whose order `check` does not look at. Default: the audit log, which every door writes to. */
  readonly ignore?: readonly string[];
  /** Actors that may die for good before any of their steps. Default none. */
  readonly mayDie?: readonly string[];
  /** How many of them die in one order. Default 1. */
  readonly deaths?: number;
}

/** How far to look. */
export interface ExploreLimits {
  /**
   * Only orders in which an actor is interrupted at most so many times. All of them are then played, equal ones too: a
   * search for faults, and no proof. Without it every order counts, and of equal orders one is played.
   */
  readonly preemptions?: number;
  /** Play equal orders too. Default false. */
  readonly equalOnes?: boolean;
  /** Ends after so many orders. Default 100 000. */
  readonly maxOrders?: number;
  /** Ends at the first fault. Default false. */
  readonly stopAtFirst?: boolean;
}

/** What came of it. */
export interface Exploration {
  /** Orders that were played to their end. */
  readonly orders: number;
  /** Orders that were broken off, because an equal one had been played. */
  readonly equal: number;
  /** Steps that were taken, in all of them. */
  readonly steps: number;
  /** Whether nothing was left out but equal orders, or those beyond `preemptions`. */
  readonly isComplete: boolean;
  readonly faults: readonly { readonly fault: string; readonly order: PlayedOrder }[];
}
