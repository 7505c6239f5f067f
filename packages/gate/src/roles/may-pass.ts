import {
  SluseError,
  createFinding,
  type Finding,
  type LedgerTransaction,
  type Rule,
  type UserId,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { record, type Context } from "../internal/context.ts";
import { DOORS, type DoorName } from "./doors.ts";
import { rolesOf, type Role, type Subject } from "./roles.ts";

export const approvalRoleMissing: Rule = {
  id: "approval/role-missing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Rollen mangler",
      what: "«{user}» har ingen rolle som kan gjøre dette.",
      why: "Hvem som kan gjøre hva, er bestemt på forhånd, så det alltid er noen som svarer for det.",
      mend: "Be en som har rollen. Rolletabellen viser hvilke roller som kan gjøre hva.",
    },
    en: {
      title: "The role is missing",
      what: "`{user}` has no role that may do this.",
      why: "Who may do what is settled beforehand, so that somebody always answers for it.",
      mend: "Ask somebody who has the role; the table of roles shows which may do what.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "Somebody who neither ordered the mail-out nor answers for it withdraws it.",
    passes: "The one who ordered the mail-out withdraws it.",
  },
};

/** Somebody asks for what none of their roles may. */
export const roleMissing = (user: UserId): Finding => createFinding(approvalRoleMissing, { facts: { user } });

/** Whether somebody with these roles may pass a door. */
export function mayPass(door: DoorName, roles: readonly Role[]): boolean {
  const { roles: allowed } = DOORS[door];
  return allowed === "everyone" || roles.some((role) => allowed.includes(role));
}

/** Refused when nobody with the user's roles over the subject may pass the door. */
export const checkMayPass = (
  context: Context,
  door: DoorName,
  by: UserId,
  subject: Subject = {},
): Finding[] => (mayPass(door, rolesOf(context.site, by, subject)) ? [] : [roleMissing(by)]);

/**
 * For doors that show something: an answer that is not for the one who asks is no answer.
 * @throws SluseError `SLUSE_ROLE_MISSING`
 */
export function assertMayPass(context: Context, door: DoorName, by: UserId, subject: Subject = {}): void {
  if (mayPass(door, rolesOf(context.site, by, subject))) return;
  const error = new SluseError("SLUSE_ROLE_MISSING", `user has no role that may pass the door \`${door}\``, {
    place: { path: "by" },
  });
  refusals.set(error, { door, by, ...subject });
  throw error;
}

/** Beside the error, not in it: whoever is refused is not told what of. */
const refusals = new WeakMap<SluseError, Act>();

/** Who was refused what, where an error says so. */
export const refusedAt = (error: SluseError): Act | undefined => refusals.get(error);

/** Somebody acts on something. */
export interface Act extends Subject {
  readonly door: DoorName;
  readonly by: UserId;
}

/** An act that was refused is in the log, with who tried and why not: what people try is worth seeing. */
export async function refuse(
  context: Context,
  tx: LedgerTransaction,
  { door, by, project, mailOut }: Act,
  findings: readonly Finding[],
): Promise<Verdict> {
  await record(context, tx, "act-refused", {
    by,
    roles: rolesOf(context.site, by, { ...(project ? { project } : {}), ...(mailOut ? { mailOut } : {}) }),
    ...(project ? { project: project.id } : {}),
    ...(mailOut ? { mailOut } : {}),
    details: { door, rules: findings.map(({ rule }) => rule) },
  });
  return verdictOf(findings);
}
