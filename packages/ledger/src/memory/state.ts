import {
  NO_OUTCOMES,
  type Alert,
  type Approval,
  type AuditEvent,
  type ClaimPerson,
  type ClearanceId,
  type Competence,
  type Contact,
  type Digest,
  type Instant,
  type KeptAnswer,
  type LedgerKey,
  type LoginSession,
  type MailOut,
  type MailOutId,
  type OutcomeTally,
  type PersonStop,
  type Project,
  type ProjectId,
  type Pseudonym,
  type RegisterRun,
  type Stop,
  type StopId,
  type StoredOutcome,
  type TemplateApproval,
  type WaitingMailOut,
  type WaveRecord,
} from "@sluse/core";

import { claimsIn } from "../internal/claims-in.ts";

/** A contact with what the ledger knows of it beyond the record. */
export interface KeptContact extends Omit<Contact, "outcome"> {
  readonly outcome: StoredOutcome;
  readonly begunAt: Instant | null;
  /** The key of the pseudonym it is about. */
  readonly aboutKey: string | null;
  readonly part: number;
  readonly number: number;
  readonly wave: number;
  readonly key: string;
}

export interface KeptMember {
  readonly about: Pseudonym | null;
  readonly attempt: number;
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
  /** Clearances that nobody began and that are not void, also of contacts that have left the ledger. */
  readonly unbegun: Map<MailOutId, number>;
  /** The last clearance number of each mail-out: none is used twice, not that of one taken back either. */
  readonly lastClearances: Map<MailOutId, number>;
  readonly contents: Map<Digest, Uint8Array>;
  /** By who gets the letters: one, or one about each of several. */
  readonly audiences: Map<MailOutId, Map<Pseudonym, readonly KeptMember[]>>;
  readonly approvals: Map<string, Approval>;
  /** By template, version and ordering system. */
  readonly templateApprovals: Map<string, TemplateApproval>;
  /** By the folded name of the user. */
  readonly competences: Map<string, Competence>;
  readonly stops: Map<StopId, Stop>;
  /** The number of the last stop: none is used twice. */
  readonly lastStop: Map<"number", number>;
  readonly personStops: Map<Pseudonym, PersonStop & { readonly key: string }>;
  readonly waves: Map<string, WaveRecord>;
  readonly waiting: Map<MailOutId, WaitingMailOut>;
  /** By person. */
  readonly contacts: Map<Pseudonym, readonly KeptContact[]>;
  /** Whose clearance it is. */
  readonly clearances: Map<ClearanceId, Pseudonym>;
  readonly answers: Map<Digest, KeptAnswer>;
  readonly sessions: Map<string, LoginSession>;
  readonly alerts: Map<number, Alert & { readonly due: Instant }>;
  /** The number of the last alert: none is used twice. */
  readonly lastAlert: Map<"number", number>;
  /** By register and mail-out. */
  readonly registerRuns: Map<string, RegisterRun>;
  readonly audit: AuditEvent[];
}

export const emptyState = (): State => ({
  keys: new Map(),
  projects: new Map(),
  mailOuts: new Map(),
  numbers: new Map(),
  tallies: new Map(),
  unbegun: new Map(),
  lastClearances: new Map(),
  contents: new Map(),
  audiences: new Map(),
  approvals: new Map(),
  templateApprovals: new Map(),
  competences: new Map(),
  stops: new Map(),
  lastStop: new Map(),
  personStops: new Map(),
  waves: new Map(),
  waiting: new Map(),
  contacts: new Map(),
  clearances: new Map(),
  answers: new Map(),
  sessions: new Map(),
  alerts: new Map(),
  lastAlert: new Map(),
  registerRuns: new Map(),
  audit: [],
});

/** Mail-outs in the order they came. */
export const mailOutsInOrder = (state: State): MailOut[] =>
  [...state.mailOuts.values()].toSorted((a, b) => numberOf(state, a.id) - numberOf(state, b.id));

export const numberOf = (state: State, mailOut: MailOutId): number => state.numbers.get(mailOut) ?? 0;

/** Clearances given and not taken back, also those whose contacts have left the ledger. */
export const countOfClaims = (state: State, mailOut: MailOutId): number =>
  claimsIn(state.tallies.get(mailOut) ?? NO_OUTCOMES);

export const lastClearance = (state: State, mailOut: MailOutId): number =>
  state.lastClearances.get(mailOut) ?? 0;

/** How somebody stands in an audience, about themselves or another. */
export const memberOf = (
  state: State,
  mailOut: MailOutId,
  { person, about }: ClaimPerson,
): KeptMember | undefined =>
  state.audiences
    .get(mailOut)
    ?.get(person)
    ?.find((member) => member.about === about);

/** A contact as it is shown: what is void is none. */
export function asContact(kept: KeptContact): Contact | undefined {
  const {
    aboutKey: _aboutKey,
    part: _part,
    number: _number,
    wave: _wave,
    key: _key,
    begunAt: _begun,
    ...contact
  } = kept;
  const { outcome } = contact;
  return outcome === "void" ? undefined : { ...contact, outcome };
}

/** Whether nobody has begun to send it, and somebody still may. */
export const isUnbegun = ({ part, begunAt, outcome }: KeptContact): boolean =>
  part === 0 && begunAt === null && outcome !== "void";

/** Clearances of a mail-out that nobody has begun to send, in the order of their numbers. */
export const unbegunOf = (state: State, mailOut: MailOutId): KeptContact[] =>
  [...state.contacts.values()]
    .flat()
    .filter((contact) => contact.mailOut === mailOut && isUnbegun(contact))
    .toSorted((a, b) => a.number - b.number);

export const countUnbegun = (state: State, mailOut: MailOutId): number => state.unbegun.get(mailOut) ?? 0;
