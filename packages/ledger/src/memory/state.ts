import type {
  Approval,
  AuditEvent,
  ClearanceId,
  Contact,
  Digest,
  LedgerKey,
  MailOut,
  MailOutId,
  OutcomeTally,
  PersonStop,
  Project,
  ProjectId,
  Pseudonym,
  RegisterRun,
  Stop,
  StopId,
  WaveRecord,
} from "@sluse/core";

import { claimsIn } from "../internal/claims-in.ts";

/** A contact with what the ledger knows of it beyond the record. */
export interface KeptContact extends Contact {
  readonly person: Pseudonym;
  readonly part: number;
  readonly number: number;
  readonly wave: number;
  readonly key: string;
}

export interface KeptMember {
  readonly values: string | null;
  readonly key: string;
}

/** Everything the memory ledger holds, in the plainest form: the model the other ledgers are held against. */
export interface State {
  readonly keys: Map<string, LedgerKey>;
  readonly projects: Map<ProjectId, Project>;
  readonly mailOuts: Map<MailOutId, MailOut>;
  /** The order mail-outs came in: a map forgets it when a deletion is undone. */
  readonly numbers: Map<MailOutId, number>;
  readonly tallies: Map<MailOutId, OutcomeTally>;
  /** The last clearance number of each mail-out: none is used twice, not that of one taken back either. */
  readonly lastClearances: Map<MailOutId, number>;
  readonly contents: Map<Digest, Uint8Array>;
  readonly audiences: Map<MailOutId, Map<Pseudonym, KeptMember>>;
  readonly approvals: Map<string, Approval>;
  readonly stops: Map<StopId, Stop>;
  /** The number of the last stop: none is used twice. */
  readonly lastStop: Map<"number", number>;
  readonly personStops: Map<Pseudonym, PersonStop & { readonly key: string }>;
  readonly waves: Map<string, WaveRecord>;
  /** By person. */
  readonly contacts: Map<Pseudonym, readonly KeptContact[]>;
  /** Whose clearance it is. */
  readonly clearances: Map<ClearanceId, Pseudonym>;
  readonly registerRuns: RegisterRun[];
  readonly audit: AuditEvent[];
}

export const emptyState = (): State => ({
  keys: new Map(),
  projects: new Map(),
  mailOuts: new Map(),
  numbers: new Map(),
  tallies: new Map(),
  lastClearances: new Map(),
  contents: new Map(),
  audiences: new Map(),
  approvals: new Map(),
  stops: new Map(),
  lastStop: new Map(),
  personStops: new Map(),
  waves: new Map(),
  contacts: new Map(),
  clearances: new Map(),
  registerRuns: [],
  audit: [],
});

/** Mail-outs in the order they came. */
export const mailOutsInOrder = (state: State): MailOut[] =>
  [...state.mailOuts.values()].toSorted((a, b) => numberOf(state, a.id) - numberOf(state, b.id));

export const numberOf = (state: State, mailOut: MailOutId): number => state.numbers.get(mailOut) ?? 0;

export const NO_OUTCOMES: OutcomeTally = {
  delivered: 0,
  unreachable: 0,
  failed: 0,
  unknown: 0,
  unsettled: 0,
};

/** Clearances given and not taken back, also those whose contacts have left the ledger. */
export const countOfClaims = (state: State, mailOut: MailOutId): number =>
  claimsIn(state.tallies.get(mailOut) ?? NO_OUTCOMES);

export const lastClearance = (state: State, mailOut: MailOutId): number =>
  state.lastClearances.get(mailOut) ?? 0;
