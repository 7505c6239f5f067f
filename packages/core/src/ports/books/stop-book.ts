import type { Pseudonym, StopId } from "../../ids.ts";
import type { NewStop, PersonStop, PersonStopReach, Stop, StopScope } from "../../mail-out/stop.ts";

/** Stops, of people too. */
export interface StopBook {
  /** Names the stop by the next number: none is used twice, not that of a lifted one either. */
  addStop(stop: NewStop): Promise<Stop>;
  loadStop(id: StopId): Promise<Stop | undefined>;
  /**
   * Replaces what is told of a stop in force; its scope stays.
   * @throws SluseError `SLUSE_LEDGER_UNKNOWN` when it is not in force
   */
  saveStop(stop: Stop): Promise<void>;
  /** Answers whether it was in force. */
  liftStop(id: StopId): Promise<boolean>;
  /** The stops in force in any of these scopes, the first set first. */
  loadStops(scopes: readonly StopScope[]): Promise<readonly Stop[]>;
  /** Every stop in force, the first set first. */
  listStops(): Promise<readonly Stop[]>;
  /** Keeps the first of several stops of one person, with the widest reach of them. The pseudonym is of the present key. */
  addPersonStop(stop: PersonStop): Promise<void>;
  liftPersonStop(people: readonly Pseudonym[]): Promise<number>;
  /** How far the stops of these people reach together; undefined when none of them is stopped. */
  stopOf(people: readonly Pseudonym[]): Promise<PersonStopReach | undefined>;
}
