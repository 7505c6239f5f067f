import { namesUser, orderersOf, type MailOut, type Project, type SiteRole, type UserId } from "@sluse/core";

import type { SiteRoles } from "../internal/context.ts";

/**
 * What somebody is to a site, a project or a mail-out. One person may be several; what they may do is the sum, four eyes
 * apart.
 */
export type Role = "orderer" | "superuser" | SiteRole;

/** Who somebody can be to the gate. */
export const ROLES: readonly Role[] = [
  "orderer",
  "superuser",
  "central-function",
  "service-desk",
  "operations",
  "auditor",
];

/** What is looked at or changed. Nothing: the site as a whole. */
export interface Subject {
  readonly project?: Project;
  readonly mailOut?: MailOut;
}

/** The roles a user has over a subject, however their name is spelt. */
export function rolesOf(site: SiteRoles, user: UserId, { project, mailOut }: Subject = {}): Role[] {
  const held = site.heldRoles(user);
  const holds: Readonly<Record<Role, boolean>> = {
    orderer: mailOut !== undefined && isOrderer(mailOut, user),
    superuser: project !== undefined && namesUser(project.superusers, user),
    "central-function": namesUser(site.centralFunction, user) || held.includes("central-function"),
    "service-desk": namesUser(site.serviceDesk, user) || held.includes("service-desk"),
    operations: namesUser(site.operations, user) || held.includes("operations"),
    auditor: namesUser(site.auditors, user) || held.includes("auditor"),
  };
  return ROLES.filter((role) => holds[role]);
}

/** Whoever ordered the mail-out, had a system order it, or changed whom it goes to: they do not approve it (P5). */
export const isOrderer = (mailOut: MailOut, user: UserId): boolean => namesUser(orderersOf(mailOut), user);
