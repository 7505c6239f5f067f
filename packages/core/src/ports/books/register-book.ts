import type { MailOutId, RegisterId } from "../../ids.ts";
import type { Instant } from "../../time/instant.ts";

/** How registers have answered. */
export interface RegisterBook {
  /** Keeps how a register answered for a mail-out, in the place of what it answered before: a recheck teaches nothing twice. */
  saveRegisterRun(run: RegisterRun): Promise<void>;
  findRegisterRun(register: RegisterId, mailOut: MailOutId): Promise<RegisterRun | undefined>;
  /** The latest runs of a register first, at most `limit`. */
  loadRegisterRuns(register: RegisterId, limit: number): Promise<readonly RegisterRun[]>;
}

/** How many a register was asked about and how many were opted out: the register's own history, without persons. */
export interface RegisterRun {
  readonly register: RegisterId;
  /** Whose recipients it was asked about. */
  readonly mailOut: MailOutId;
  readonly at: Instant;
  readonly asked: number;
  /** Or hindered, of a register that tells hindrances. */
  readonly optedOut: number;
}
