import {
  DAY,
  createFinding,
  digestOf,
  isSameUser,
  isSecondaryUse,
  namesUser,
  type Finding,
  type Instant,
  type Project,
  type ProposedChange,
  type Rule,
  type UserId,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { Context } from "../internal/context.ts";
import { rolesOf } from "../roles/roles.ts";

export const projectSecondPerson: Rule = {
  id: "project/second-person",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "En til må være enig",
      what: "«{user}» har foreslått endringen. Den gjelder når en annen superbruker, eller sentral funksjon, ber om det samme.",
      why: "Den som kan gi andre makt til å godkjenne, eller alene bestemme hvor mange som får brev og hvor ofte, kan omgå alle de andre kontrollene.",
      mend: "La en annen superbruker eller sentral funksjon gjøre den samme endringen innen {days} dager.",
    },
    en: {
      title: "One more must agree",
      what: "`{user}` has proposed the change; it holds once another superuser, or the central function, asks for the same.",
      why: "Whoever alone can let others approve, or say how many are written to and how often, can go around every other check.",
      mend: "Let another superuser, or the central function, make the same change within {days} days.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "One superuser makes a colleague a superuser.",
    passes: "Two superusers, one after the other, make the same colleague a superuser.",
  },
};

/** A proposal nobody has agreed to for so long is forgotten. */
const DAYS = 30;

/** What is to change, and who wants it. */
export interface Wanted {
  readonly by: UserId;
  readonly comment: string;
  readonly now: Instant;
  readonly change: ProposedChange["change"];
}

export type Agreement =
  | { readonly kind: "agreed"; readonly with: UserId | undefined }
  | { readonly kind: "proposed"; readonly proposal: ProposedChange; readonly finding: Finding };

/**
 * Whether a change that gives somebody more than they had is agreed to: by the central function, or by two. The first who
 * asks has proposed it, and another proposal of the same kind takes its place. That a project is treatment takes two, whoever
 * they are.
 */
export function agreeOn(context: Context, project: Project, wanted: Wanted): Agreement {
  if (!givesMore(context, project, wanted.change)) return { kind: "agreed", with: undefined };
  const isCentral = rolesOf(context.site, wanted.by, { project }).includes("central-function");
  if (isCentral && !beginsTreatment(project, wanted.change)) return { kind: "agreed", with: undefined };
  const standing = project.proposals.find(
    ({ change, by, at }) =>
      wanted.now - at < DAYS * DAY && !isSameUser(by, wanted.by) && isSameChange(change, wanted.change),
  );
  if (standing && isStill(context, project, standing.by)) return { kind: "agreed", with: standing.by };
  const { by, comment, now, change } = wanted;
  return {
    kind: "proposed",
    proposal: { by, at: now, comment, change },
    finding: createFinding(projectSecondPerson, { facts: { user: by, days: DAYS } }),
  };
}

/** The word of one who has lost the role counts no more. */
const isStill = (context: Context, project: Project, by: UserId): boolean =>
  rolesOf(context.site, by, { project }).some((role) => role === "superuser" || role === "central-function");

/**
 * Whether a project under treatment is switched on for the first time. Nobody who has opted out is left out of what it sends, so that
 * the word of one who takes a study for treatment, by mistake or to get around, is not enough.
 */
const beginsTreatment = ({ purpose, ceilingAgreed }: Project, { kind }: ProposedChange["change"]): boolean =>
  kind === "activation" && !isSecondaryUse(purpose) && ceilingAgreed === undefined;

/**
 * A new superuser, a plan by which people are written to again and again, a project under treatment, or a ceiling that is higher
 * than any that was agreed on and so high that a mail-out of as many would take two superusers. The first ceiling of any other
 * project, and whoever gives up what they had, take one.
 */
function givesMore(context: Context, project: Project, change: ProposedChange["change"]): boolean {
  switch (change.kind) {
    case "plan":
      return true;
    case "superusers":
      return change.superusers.some((user) => !namesUser(project.superusers, user));
    case "activation": {
      const { ceilingAgreed } = project;
      if (ceilingAgreed === undefined) return beginsTreatment(project, change);
      return (
        change.maxRecipients > ceilingAgreed &&
        change.maxRecipients > context.policyOf(project).approval.secondSuperuserAbove
      );
    }
  }
}

function isSameChange(a: ProposedChange["change"], b: ProposedChange["change"]): boolean {
  if (a.kind === "activation")
    return b.kind === "activation" && a.until === b.until && a.maxRecipients === b.maxRecipients;
  if (a.kind === "plan") return b.kind === "plan" && digestOf(a.plan) === digestOf(b.plan);
  return (
    b.kind === "superusers" &&
    a.superusers.length === b.superusers.length &&
    a.superusers.every((user) => namesUser(b.superusers, user))
  );
}

/** The proposals of a project without those of one kind: a change that is made, or proposed anew, ends them. */
export const proposalsBut = (
  { proposals }: Project,
  kind: ProposedChange["change"]["kind"],
): readonly ProposedChange[] => proposals.filter(({ change }) => change.kind !== kind);
