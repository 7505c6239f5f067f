import {
  SluseError,
  createFinding,
  freeTextInput,
  holdsNationalId,
  mailOutInput,
  namesUser,
  parseInput,
  projectInput,
  systemInput,
  userInput,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type Project,
  type StopScope,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { findPerson } from "../people/find-person.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import { refuse, roleMissing } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { releaseStopReasonNotKept, releaseStopUnnamed, releaseStopWithoutReason } from "./stop-words.ts";

/** What to stop, or let go again: one person, a mail-out, a project, an ordering system, or everything. */
export type StopTarget =
  | { readonly person: string }
  | { readonly mailOut: string }
  | { readonly project: string }
  | { readonly system: string }
  | "everything";

const stopTarget = z.union(
  [
    z.literal("everything"),
    z.strictObject({ person: z.string() }),
    z.strictObject({ mailOut: mailOutInput }),
    z.strictObject({ project: projectInput }),
    z.strictObject({ system: systemInput }),
  ],
  { error: "is none of `everything`, `{ mailOut }`, `{ project }`, `{ system }` and `{ person }`" },
);
type Target = z.output<typeof stopTarget>;

const TARGET = { what: "what to stop", code: "SLUSE_OPTION_INVALID" } as const;

/** Who lifts a stop, and why. */
export interface LiftRequest {
  readonly by: UserId;
  readonly reason: string;
}

export const liftRequest: z.ZodType<LiftRequest> = z.strictObject({ by: userInput, reason: freeTextInput });

/** Who stops when nobody said who: the stop stands all the same. */
const NOBODY = "ikke-oppgitt" as UserId;

interface StopWords {
  readonly by: UserId;
  readonly reason: string;
  /** What was missing or could not be kept: told once the stop stands. */
  readonly complaints: readonly Finding[];
}

/** What cannot be read was not given: nothing about a stop's words holds the stop up. */
function readWord(given: unknown, word: "by" | "reason"): unknown {
  if (typeof given !== "object" || given === null) return undefined;
  try {
    return (given as Readonly<Record<string, unknown>>)[word];
  } catch {
    return undefined;
  }
}

/** Whatever was given along with it, the stop is set; what is wrong with it is said afterwards. */
function readWords(given: unknown): StopWords {
  const complaints: Finding[] = [];
  const named = userInput.safeParse(readWord(given, "by"));
  if (!named.success) complaints.push(createFinding(releaseStopUnnamed));
  const why = readWord(given, "reason");
  const reason = typeof why === "string" ? why.trim() : "";
  const keeps = reason !== "" && freeTextInput.safeParse(reason).success;
  if (reason === "") complaints.push(createFinding(releaseStopWithoutReason));
  else if (!keeps)
    complaints.push(
      createFinding(releaseStopReasonNotKept, {
        facts: { because: holdsNationalId(reason) ? "national-id" : "unreadable" },
      }),
    );
  return { by: named.success ? named.data : NOBODY, reason: keeps ? reason : "–", complaints };
}

/**
 * Anyone may stop; it holds from the next chunk on (P6). The stop is set first: a missing reason or name is said in the
 * answer and does not hold it up. What nobody knows is not stopped: a name misspelt in a hurry must not look like a stop.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 * @throws SluseError `SLUSE_OPTION_INVALID` for an ordering system that no project is of, or a target that is none
 */
export async function stop(context: Context, given: unknown, request: unknown): Promise<Verdict> {
  const target = parseInput(stopTarget, given, TARGET);
  const { by, reason, complaints } = readWords(request);
  return context.ledger.transact(async (tx) => {
    const at = context.clock.now();
    if (isPerson(target)) {
      const person = await findPerson(context, tx, target.person);
      await tx.addPersonStop({ person, by, at });
      await record(context, tx, "person-stopped", { by });
      return verdictOf(complaints);
    }
    const scope = scopeOf(target);
    await assertKnown(tx, scope);
    await tx.addStop({ scope, by, at, reason });
    const { project, mailOut } = await subjectOf(tx, scope);
    await record(context, tx, "stopped", {
      by,
      roles: rolesOf(context.site, by, subject(project, mailOut)),
      ...(project ? { project: project.id } : {}),
      ...(mailOut ? { mailOut } : {}),
      details: { scope: { ...scope }, reason },
    });
    return verdictOf(complaints);
  });
}

/**
 * Lifts a stop. Only by a superuser of the project; for a person, an ordering system and everything by the central
 * function.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 */
export async function liftStop(
  context: Context,
  given: unknown,
  { by, reason }: LiftRequest,
): Promise<Verdict> {
  const target = parseInput(stopTarget, given, TARGET);
  return context.ledger.transact(async (tx) => {
    const act = { door: "liftStop", by } as const;
    const wordless = checkComment(reason);
    if (isPerson(target)) {
      const findings = [...mayLift(context, by, undefined), ...wordless];
      if (findings.length > 0) return refuse(context, tx, act, findings);
      await tx.liftPersonStop([await findPerson(context, tx, target.person)]);
      await record(context, tx, "person-stop-lifted", { by, roles: rolesOf(context.site, by) });
      return verdictOf([]);
    }
    const scope = scopeOf(target);
    const { project, mailOut } = await subjectOf(tx, scope);
    const findings = [...mayLift(context, by, project), ...wordless];
    if (findings.length > 0) return refuse(context, tx, { ...act, ...subject(project, mailOut) }, findings);
    const lifted = await tx.liftStop(scope);
    await record(context, tx, "stop-lifted", {
      by,
      roles: rolesOf(context.site, by, subject(project, mailOut)),
      ...(project ? { project: project.id } : {}),
      ...(mailOut ? { mailOut } : {}),
      details: { scope: { ...scope }, reason, lifted },
    });
    return verdictOf([]);
  });
}

const isPerson = (target: Target): target is { person: string } =>
  target !== "everything" && "person" in target;

/** A superuser of the project lifts its stops; the central function lifts any. */
function mayLift(context: Context, by: UserId, project: Project | undefined): Finding[] {
  const may =
    namesUser(context.site.centralFunction, by) ||
    (project !== undefined && namesUser(project.superusers, by));
  return may ? [] : [roleMissing(by)];
}

const subject = (
  project: Project | undefined,
  mailOut: MailOut | undefined,
): { readonly project?: Project; readonly mailOut?: MailOut } => ({
  ...(project ? { project } : {}),
  ...(mailOut ? { mailOut } : {}),
});

async function assertKnown(tx: LedgerTransaction, scope: StopScope): Promise<void> {
  if (scope.kind !== "system") return;
  const projects = await tx.listProjects();
  if (projects.some(({ orderingSystem }) => orderingSystem === scope.system)) return;
  throw new SluseError("SLUSE_OPTION_INVALID", `no project is of an ordering system \`${scope.system}\``);
}

function scopeOf(target: Exclude<Target, { person: string }>): StopScope {
  if (target === "everything") return { kind: "global" };
  if ("mailOut" in target) return { kind: "mail-out", mailOut: target.mailOut };
  if ("project" in target) return { kind: "project", project: target.project };
  return { kind: "system", system: target.system };
}

/** The mail-out and the project that a stop lies over, where it is theirs. */
async function subjectOf(
  tx: LedgerTransaction,
  scope: StopScope,
): Promise<{ project: Project | undefined; mailOut: MailOut | undefined }> {
  switch (scope.kind) {
    case "global":
    case "system":
      return { project: undefined, mailOut: undefined };
    case "project":
      return { project: await projectOf(tx, scope.project), mailOut: undefined };
    case "mail-out": {
      const mailOut = await mailOutOf(tx, scope.mailOut);
      return { project: await projectOf(tx, mailOut.project), mailOut };
    }
  }
}
