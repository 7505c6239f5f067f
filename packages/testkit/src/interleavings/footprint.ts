import type { LedgerTransaction } from "@sluse/core";

/** What a ledger keeps, as far as the order of two transactions may be told by it. */
export type LedgerTable =
  | "keys"
  | "projects"
  | "mailOuts"
  | "contents"
  | "audience"
  | "approvals"
  | "stops"
  | "templateApprovals"
  | "competences"
  | "personStops"
  | "waves"
  | "waiting"
  | "contacts"
  | "answers"
  | "sessions"
  | "alerts"
  | "registerRuns"
  | "audit";

/** What one step touched. Two steps whose footprints are apart may be swapped without anybody noticing. */
export interface Footprint {
  readonly reads: Set<string>;
  readonly writes: Set<string>;
  /** The ledger's methods that were called, or the label of the step, in order, each once. */
  readonly calls: Set<string>;
}

export const emptyFootprint = (): Footprint => ({ reads: new Set(), writes: new Set(), calls: new Set() });

/** Written by a step that does not say what it touches: it may not be swapped with any. */
export const EVERYTHING = "*";

/** Whether neither wrote what the other touched. */
export const areApart = (a: Footprint, b: Footprint): boolean =>
  !a.writes.has(EVERYTHING) &&
  !b.writes.has(EVERYTHING) &&
  a.writes.isDisjointFrom(b.writes) &&
  a.writes.isDisjointFrom(b.reads) &&
  a.reads.isDisjointFrom(b.writes);

interface Touched {
  readonly reads?: readonly LedgerTable[];
  readonly writes?: readonly LedgerTable[];
}

/** What each method of a ledger touches. One that a ledger is given must stand here, or the compiler says so. */
const TOUCHED: Readonly<Record<keyof LedgerTransaction, Touched>> = {
  loadKeys: { reads: ["keys"] },
  saveKey: { writes: ["keys"] },
  rekey: { reads: ["keys"], writes: ["contacts", "personStops"] },
  mergePeople: { reads: ["keys"], writes: ["contacts", "personStops"] },
  countPeopleUnderKey: { reads: ["audience", "contacts", "personStops"] },
  loadProject: { reads: ["projects"] },
  saveProject: { writes: ["projects"] },
  listProjects: { reads: ["projects"] },
  loadMailOut: { reads: ["mailOuts"] },
  saveMailOut: { writes: ["mailOuts"] },
  listMailOuts: { reads: ["mailOuts", "contacts"] },
  pageMailOuts: { reads: ["mailOuts"] },
  listBeside: { reads: ["mailOuts"] },
  // Whoever asks about a mail-out that is gone gets an error: everything of it is written.
  deleteMailOut: { writes: ["mailOuts", "audience", "approvals", "waves", "waiting", "contacts", "answers"] },
  saveContent: { writes: ["contents"] },
  loadContent: { reads: ["contents"] },
  addAudience: { reads: ["keys"], writes: ["audience"] },
  digestAudience: { reads: ["audience"] },
  countInBoth: { reads: ["audience"] },
  deleteAudience: { writes: ["audience"] },
  findMembers: { reads: ["audience", "contacts"] },
  addApproval: { writes: ["approvals"] },
  loadApprovals: { reads: ["approvals"] },
  deleteApprovals: { writes: ["approvals"] },
  saveTemplateApproval: { writes: ["templateApprovals"] },
  deleteTemplateApproval: { writes: ["templateApprovals"] },
  listTemplateApprovals: { reads: ["templateApprovals"] },
  saveCompetence: { writes: ["competences"] },
  loadCompetence: { reads: ["competences"] },
  listCompetences: { reads: ["competences"] },
  addStop: { writes: ["stops"] },
  loadStop: { reads: ["stops"] },
  saveStop: { writes: ["stops"] },
  listStops: { reads: ["stops"] },
  liftStop: { writes: ["stops"] },
  loadStops: { reads: ["stops"] },
  addPersonStop: { reads: ["keys"], writes: ["personStops"] },
  liftPersonStop: { writes: ["personStops"] },
  stopOf: { reads: ["personStops"] },
  saveWave: { writes: ["waves"] },
  loadWaves: { reads: ["waves"] },
  listOpenWaves: { reads: ["waves"] },
  latestWave: { reads: ["waves"] },
  countSending: { reads: ["waves"] },
  earliestClaim: { reads: ["waves"] },
  saveWaiting: { writes: ["waiting"] },
  listWaiting: { reads: ["waiting"] },
  deleteWaiting: { writes: ["waiting"] },
  preview: { reads: ["contacts", "personStops"] },
  claim: { reads: ["keys", "audience", "personStops"], writes: ["contacts"] },
  begin: { reads: ["personStops"], writes: ["contacts"] },
  listUnbegun: { reads: ["contacts"] },
  countUnbegun: { reads: ["contacts"] },
  countUntold: { reads: ["contacts"] },
  settle: { writes: ["contacts"] },
  takeBack: { writes: ["contacts"] },
  takeBackExpired: { reads: ["waves"], writes: ["contacts"] },
  tallyOutcomes: { reads: ["contacts"] },
  listUnknown: { reads: ["contacts"] },
  countClaims: { reads: ["contacts", "waves"] },
  loadContacts: { reads: ["contacts"] },
  findMemberships: { reads: ["audience"] },
  // Until the transaction ends nobody else moves what it found.
  findContactBlocks: { reads: ["contacts"] },
  digestContacts: { reads: ["contacts"] },
  countClearances: { reads: ["contacts"] },
  deleteContacts: { writes: ["contacts"] },
  addAnswer: { reads: ["answers", "mailOuts"], writes: ["answers"] },
  saveAnswer: { reads: ["mailOuts"], writes: ["answers"] },
  deleteAnswer: { writes: ["answers"] },
  deleteAnswers: { writes: ["answers"] },
  addSession: { writes: ["sessions"] },
  findSession: { reads: ["sessions"] },
  saveSession: { reads: ["sessions"], writes: ["sessions"] },
  listSessions: { reads: ["sessions"] },
  deleteSession: { reads: ["sessions"], writes: ["sessions"] },
  deleteSessions: { reads: ["sessions"], writes: ["sessions"] },
  addAlert: { writes: ["alerts"] },
  takeAlert: { reads: ["alerts"], writes: ["alerts"] },
  postponeAlert: { writes: ["alerts"] },
  deleteAlert: { reads: ["alerts"], writes: ["alerts"] },
  saveRegisterRun: { writes: ["registerRuns"] },
  findRegisterRun: { reads: ["registerRuns"] },
  loadRegisterRuns: { reads: ["registerRuns"] },
  appendAudit: { writes: ["audit"] },
  readAudit: { reads: ["audit"] },
  readClock: {},
};

/** A transaction that writes what it touches into `footprint`. */
export function watchTransaction(tx: LedgerTransaction, footprint: Footprint): LedgerTransaction {
  return new Proxy(tx, {
    get(target, name, receiver) {
      if (isMethod(name)) {
        footprint.calls.add(name);
        for (const table of TOUCHED[name].reads ?? []) footprint.reads.add(table);
        for (const table of TOUCHED[name].writes ?? []) footprint.writes.add(table);
      }
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

const isMethod = (name: string | symbol): name is keyof LedgerTransaction =>
  typeof name === "string" && Object.hasOwn(TOUCHED, name);

/** Whether a method changes something, so that a trace tells of it. */
export const isChange = (call: string): boolean => isMethod(call) && (TOUCHED[call].writes ?? []).length > 0;
