import {
  SluseError,
  instant,
  parseMailOutId,
  parseUserId,
  systemClock,
  type ClearanceId,
  type Digest,
  type DocumentFormat,
  type Instant,
  type Policy,
  type Project,
  type Recipient,
  type Settlement,
  type Typesetter,
} from "@sluse/core";
import { pino } from "pino";

import { approve } from "./approval/approve.ts";
import { reject, withdraw } from "./approval/end.ts";
import { createAudit, type Audit } from "./audit/audit.ts";
import type { Verdict } from "./findings/verdict.ts";
import { clearingOf } from "./clearing-of.ts";
import { record, type Context } from "./internal/context.ts";
import { Pseudonyms } from "./internal/pseudonyms.ts";
import type { GateOptions } from "./options.ts";
import { readOrder, type OrderInput } from "./orders/read-order.ts";
import { recheck, submit } from "./orders/submit.ts";
import { tidy, type Tidied } from "./orders/tidy.ts";
import { contactsOf, exportPerson, type HeldOnPerson, type PersonExport } from "./people/people.ts";
import { createProjects, type Projects } from "./projects/projects.ts";
import { reportComplaints } from "./release/complaints.ts";
import { release, type Release, type ReleaseOptions } from "./release/release.ts";
import { settle, type Settled } from "./release/settle.ts";
import { loadReport, ordererReport, type OrdererReport, type SuperuserReport } from "./reports/report.ts";
import { resume, stop, type StopTarget } from "./stops/stops.ts";

/** Who does something, and why. */
export interface Signed {
  /** The user as the caller's login knows them. The gate trusts the caller to have logged them in. */
  readonly by: string;
  readonly comment: string;
}

export interface ApproveRequest extends Signed {
  /** The digest of the manifest the superuser looked at. */
  readonly digest: string;
  /** Default: as long as policy and window allow. */
  readonly until?: Instant | string | Date;
  /** Default: everyone in the audience. */
  readonly maxRecipients?: number;
  /** Findings that may stand, each with a reason. */
  readonly acknowledge?: readonly { readonly fingerprint: string; readonly reason: string }[];
}

/** What stands between an ordering system and the people it writes to. */
export interface Gate {
  readonly projects: Projects;
  /**
   * Takes an order in: checks everything once, screens every recipient, keeps the manifest. Refusals are in the answer.
   * Recipients are streamed; memory stays flat.
   * @throws SluseError `SLUSE_ORDER_INVALID`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_RECIPIENTS_BROKEN_OFF`
   */
  submit(order: OrderInput, options?: { readonly signal?: AbortSignal }): Promise<OrdererReport>;
  /**
   * Looks at a held mail-out again with fresh answers; voids approvals.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_MAIL_OUT_STATE`, `SLUSE_RECIPIENTS_BROKEN_OFF`
   */
  recheck(
    mailOut: string,
    recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<OrdererReport>;
  approve(mailOut: string, request: ApproveRequest): Promise<Verdict>;
  reject(mailOut: string, request: Signed): Promise<Verdict>;
  withdraw(mailOut: string, request: Signed): Promise<Verdict>;
  /** Lets an approved mail-out go, wave by wave. The recipients are given once more; only the approved are cleared. */
  release(
    mailOut: string,
    recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
    options?: ReleaseOptions,
  ): Release;
  /** Records outcomes that come later: callbacks, reconciliation after a crash. A report without a time is from now. */
  reconcile(settlements: Iterable<Settlement>, request: { readonly by: string }): Promise<Settled>;
  /**
   * Clearances whose outcome is unknown, oldest first, at most `limit` (default 10 000): what to ask the sender about
   * after a crash, and to reconcile.
   */
  unknownOutcomes(mailOut: string, options?: { readonly limit?: number }): Promise<readonly ClearanceId[]>;
  /** Stops a person, a mail-out, a project, an ordering system or everything, from the next chunk on. */
  stop(target: StopTarget, request: { readonly by: string; readonly reason: string }): Promise<Verdict>;
  /** Lifts a stop, or lets a mail-out go on after its canary or a breaker. */
  resume(target: StopTarget, request: { readonly by: string; readonly reason: string }): Promise<Verdict>;
  reportComplaints(mailOut: string, request: { readonly by: string; readonly count: number }): Promise<void>;
  /** Who wrote to this person, and when. */
  contactsOf(nationalId: string, request: { readonly by: string }): Promise<HeldOnPerson>;
  /** Everything held on this person, for the person to see (GDPR art. 15). */
  exportPerson(nationalId: string, request: { readonly by: string }): Promise<PersonExport>;
  /** Everything about a mail-out that a superuser may see. */
  report(mailOut: string): Promise<SuperuserReport>;
  /** The mail-outs of a project, or all, oldest first. */
  list(filter?: { readonly project?: string }): Promise<readonly SuperuserReport[]>;
  readonly audit: Audit;
  /** Deletes what policy says is no longer needed. */
  tidy(): Promise<Tidied>;
}

/**
 * Makes a gate over a ledger. Fails at once when its key is not the ledger's.
 * @throws SluseError `SLUSE_KEY_INVALID`, `SLUSE_KEY_WRONG`, `SLUSE_KEY_RETIRED`, `SLUSE_KEY_MISSING`
 */
export async function createGate(options: GateOptions): Promise<Gate> {
  const context = createContext(options);
  await context.ledger.transact(async (tx) => {
    const keys = await context.pseudonyms.open(tx, context.clock.now());
    if (keys === "unchanged") return;
    await record(context, tx, "key-added", { details: { key: context.pseudonyms.keyId, change: keys } });
  });
  return {
    projects: createProjects(context),

    async submit(order, { signal } = {}) {
      return ordererReport(context, await submit(context, readOrder(order), signal));
    },

    async recheck(id, recipients, { signal } = {}) {
      return ordererReport(context, await recheck(context, parseMailOutId(id), recipients, signal));
    },

    async approve(id, { by, digest, comment, until, maxRecipients, acknowledge }) {
      return approve(context, parseMailOutId(id), {
        by: parseUserId(by),
        digest: digest as Digest,
        comment,
        ...(until === undefined ? {} : { until: instant(until) }),
        ...(maxRecipients === undefined ? {} : { maxRecipients }),
        ...(acknowledge ? { acknowledge } : {}),
      });
    },

    reject: async (id, { by, comment }) =>
      reject(context, parseMailOutId(id), { by: parseUserId(by), comment }),
    withdraw: async (id, { by, comment }) =>
      withdraw(context, parseMailOutId(id), { by: parseUserId(by), comment }),
    release: (id, recipients, releaseOptions = {}) =>
      release(context, parseMailOutId(id), recipients, releaseOptions),
    reconcile: async (settlements, { by }) =>
      settle(context, [...settlements], {
        by: parseUserId(by),
        at: context.clock.now(),
        what: "outcomes-reconciled",
      }),
    unknownOutcomes: async (id, { limit = 10_000 } = {}) =>
      context.ledger.transact((tx) => tx.listUnknown(parseMailOutId(id), limit)),
    stop: async (target, { by, reason }) => stop(context, target, { by: parseUserId(by), reason }),
    resume: async (target, { by, reason }) => resume(context, target, { by: parseUserId(by), reason }),
    reportComplaints: async (id, { by, count }) =>
      reportComplaints(context, parseMailOutId(id), { by: parseUserId(by), count }),
    contactsOf: async (nationalId, { by }) => contactsOf(context, nationalId, parseUserId(by)),
    exportPerson: async (nationalId, { by }) => exportPerson(context, nationalId, parseUserId(by)),
    report: async (id) => context.ledger.transact((tx) => loadReport(context, tx, parseMailOutId(id))),
    list: async ({ project } = {}) => listReports(context, project),
    audit: createAudit(context),
    tidy: async () => tidyByPolicy(context),
  };
}

function createContext(options: GateOptions): Context {
  const { policy, typeset } = options;
  const fixed = typeof typeset === "function" ? undefined : typeset;
  return {
    ledger: options.ledger,
    registers: options.registers,
    linkProbe: options.linkProbe,
    pdf: options.pdf,
    clearedBy: clearingOf([...(options.pdf?.rules ?? []), ...(fixed?.rules ?? [])]),
    typesetterOf: typeof typeset === "function" ? typeset : (): Typesetter | undefined => fixed,
    takes: readTakes(options.takes),
    policyOf: typeof policy === "function" ? policy : (): Policy => policy,
    templates: options.templates,
    pseudonyms: new Pseudonyms(options.pseudonymKey, options.retiredKeys ?? []),
    centralFunction: new Set(options.centralFunction.map(parseUserId)),
    logger: options.logger ?? pino({ enabled: false }),
    clock: options.clock ?? systemClock,
  };
}

const FORMATS: readonly DocumentFormat[] = ["text", "markdown", "html", "pdf"];

/** A format nobody knows is taken by nobody; a sender that takes nothing is a slip. */
function readTakes(given: readonly DocumentFormat[] = FORMATS): ReadonlySet<DocumentFormat> {
  if (Array.isArray(given) && given.length > 0 && given.every((format) => FORMATS.includes(format)))
    return new Set(given);
  throw new SluseError("SLUSE_OPTION_INVALID", `\`takes\` is not a list of ${FORMATS.join(", ")}`);
}

function listReports(context: Context, project: string | undefined): Promise<readonly SuperuserReport[]> {
  return context.ledger.transact(async (tx) => {
    const mailOuts = await tx.listMailOuts(
      project === undefined ? {} : { project: project as Project["id"] },
    );
    const reports: SuperuserReport[] = [];
    for (const { id } of mailOuts) reports.push(await loadReport(context, tx, id));
    return reports;
  });
}

/** A contact is kept as long as the most patient project's policy says. */
async function tidyByPolicy(context: Context): Promise<Tidied> {
  const projects = await context.ledger.transact((tx) => tx.listProjects());
  const days = projects.map((project) => context.policyOf(project).retention.contactDays);
  return tidy(context, days.length === 0 ? FOR_EVER : Math.max(...days));
}

const FOR_EVER = 100_000;
