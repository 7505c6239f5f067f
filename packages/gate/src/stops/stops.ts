import {
  SluseError,
  parseMailOutId,
  parseOrderingSystemId,
  parseProjectId,
  type Finding,
  type LedgerTransaction,
  type StopScope,
  type UserId,
} from "@sluse/core";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { findPerson } from "../people/find-person.ts";
import { checkComment, notSuperuser } from "../projects/superuser-asked.ts";
import { letGoOn } from "./let-go-on.ts";

/** What to stop, or let go again: one person, a mail-out, a project, an ordering system, or everything. */
export type StopTarget =
  | { readonly person: string }
  | { readonly mailOut: string }
  | { readonly project: string }
  | { readonly system: string }
  | "everything";

export interface StopRequest {
  readonly by: UserId;
  /** Shown to whoever is stopped by it. Not kept for a person. */
  readonly reason: string;
}

/**
 * Anyone may stop; it holds from the next chunk on (P6). What nobody knows is not stopped: a name misspelt in a hurry
 * must not look like a stop.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 * @throws SluseError `SLUSE_OPTION_INVALID` for an ordering system that no project is of
 */
export async function stop(
  context: Context,
  target: StopTarget,
  { by, reason }: StopRequest,
): Promise<Verdict> {
  const unexplained = checkComment(reason);
  if (unexplained.length > 0) return verdictOf(unexplained);
  return context.ledger.transact(async (tx) => {
    const at = context.clock.now();
    if (target !== "everything" && "person" in target) {
      const person = await findPerson(context, tx, target.person);
      await tx.addPersonStop({ person, by, at });
      await record(context, tx, "person-stopped", { by });
      return verdictOf([]);
    }
    const scope = readScope(target);
    await assertKnown(tx, scope);
    await tx.addStop({ scope, by, at, reason });
    await record(context, tx, "stopped", {
      by,
      ...(await happeningOf(tx, scope)),
      details: { scope: { ...scope }, reason },
    });
    return verdictOf([]);
  });
}

/**
 * Lifts a stop, or lets a paused mail-out go on after its canary or a breaker. Only by a superuser of the project; for
 * a person, an ordering system and everything by the central function.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 */
export async function resume(
  context: Context,
  target: StopTarget,
  { by, reason }: StopRequest,
): Promise<Verdict> {
  const unexplained = checkComment(reason);
  if (unexplained.length > 0) return verdictOf(unexplained);
  return context.ledger.transact(async (tx) => {
    if (target !== "everything" && "person" in target) {
      if (!context.centralFunction.has(by)) return verdictOf([notSuperuser(by, "person")]);
      await tx.liftPersonStop([await findPerson(context, tx, target.person)]);
      await record(context, tx, "person-stop-lifted", { by });
      return verdictOf([]);
    }
    const scope = readScope(target);
    const findings = await mayLift(context, tx, scope, by);
    if (findings.length > 0) return verdictOf(findings);
    const lifted = await tx.liftStop(scope);
    const details = { scope: { ...scope }, reason, lifted };
    await record(context, tx, "stop-lifted", { by, ...(await happeningOf(tx, scope)), details });
    return scope.kind === "mail-out"
      ? letGoOn(context, tx, await mailOutOf(tx, scope.mailOut), by, reason)
      : verdictOf([]);
  });
}

async function assertKnown(tx: LedgerTransaction, scope: StopScope): Promise<void> {
  switch (scope.kind) {
    case "global":
      return;
    case "mail-out":
      await mailOutOf(tx, scope.mailOut);
      return;
    case "project":
      await projectOf(tx, scope.project);
      return;
    case "system": {
      const projects = await tx.listProjects();
      if (projects.some(({ orderingSystem }) => orderingSystem === scope.system)) return;
      throw new SluseError("SLUSE_OPTION_INVALID", `no project is of an ordering system \`${scope.system}\``);
    }
  }
}

async function mayLift(
  context: Context,
  tx: LedgerTransaction,
  scope: StopScope,
  by: UserId,
): Promise<Finding[]> {
  switch (scope.kind) {
    case "global":
      return context.centralFunction.has(by) ? [] : [notSuperuser(by, "everything")];
    case "system":
      return context.centralFunction.has(by) ? [] : [notSuperuser(by, scope.system)];
    case "project":
      return (await projectOf(tx, scope.project)).superusers.includes(by)
        ? []
        : [notSuperuser(by, scope.project)];
    case "mail-out": {
      const { project } = await mailOutOf(tx, scope.mailOut);
      return (await projectOf(tx, project)).superusers.includes(by) ? [] : [notSuperuser(by, project)];
    }
  }
}

function readScope(target: Exclude<StopTarget, { readonly person: string }>): StopScope {
  if (target === "everything") return { kind: "global" };
  if ("mailOut" in target) return { kind: "mail-out", mailOut: parseMailOutId(target.mailOut) };
  if ("project" in target) return { kind: "project", project: parseProjectId(target.project) };
  return { kind: "system", system: parseOrderingSystemId(target.system) };
}

async function happeningOf(
  tx: LedgerTransaction,
  scope: StopScope,
): Promise<Pick<Parameters<typeof record>[3], "project" | "mailOut">> {
  if (scope.kind === "mail-out") return { mailOut: await mailOutOf(tx, scope.mailOut) };
  return scope.kind === "project" ? { project: scope.project } : {};
}
