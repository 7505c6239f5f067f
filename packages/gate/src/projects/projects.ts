import {
  PURPOSES,
  SluseError,
  countInput,
  freeTextInput,
  momentInput,
  namesUser,
  parseInput,
  projectInput,
  systemInput,
  userInput,
  usersInput,
  wordsInput,
  type AuditRecord,
  type ContactPoint,
  type FollowUpPlan,
  type FormerSuperuser,
  type Instant,
  type Moment,
  type OrderingSystemId,
  type Project,
  type ProjectId,
  type ProposedChange,
  type Purpose,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { assertAhead } from "../internal/assert-ahead.ts";
import { projectOf, record, type Context } from "../internal/context.ts";
import type { DoorName } from "../roles/doors.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { planInput } from "./plan-input.ts";
import { agreeOn, proposalsBut } from "./second-person.ts";
import { checkComment } from "./superuser-asked.ts";

/** What is known of a project when it begins. */
export interface ProjectRegistration {
  readonly id: string;
  readonly orderingSystem: string;
  readonly title: string;
  /** Default research; another purpose is a superuser's word, and recorded as such. */
  readonly purpose?: Purpose;
  readonly controller: string;
  readonly contact: ContactPoint;
  /** Each another person, however their names are spelt; at least one, or nobody could switch the project on. */
  readonly superusers: readonly string[];
  /** A user of the central function. */
  readonly by: string;
}

/** Until when a project is on, and for how many. */
export interface ActivationRequest {
  /** A superuser of the project. */
  readonly by: string;
  readonly until: Moment;
  /** People the project may write to while it is active, over all its mail-outs. */
  readonly maxRecipients: number;
  readonly comment: string;
}

/** Who approves for a project from now on. */
export interface SuperusersRequest {
  readonly by: string;
  /** All of them from now on. */
  readonly superusers: readonly string[];
  /** Why: it is asked for, and read by whoever agrees. */
  readonly comment: string;
}

/** What a project is to send again and again, and who asks for it. */
export interface PlanRequest {
  readonly by: string;
  readonly plan: FollowUpPlan | null;
  /** Why: it is asked for, and read by whoever agrees. */
  readonly comment: string;
}

/** Projects and their switch: off until a superuser turns it on. */
export interface Projects {
  /**
   * Makes a project known, switched off.
   * @throws SluseError `SLUSE_PROJECT_EXISTS`, `SLUSE_ID_INVALID`, `SLUSE_USERS_ALIKE`, `SLUSE_OPTION_INVALID`
   */
  register(registration: ProjectRegistration): Promise<Verdict>;
  /**
   * Switches a project on. To raise an agreed ceiling above the one where two superusers approve takes two superusers, or
   * the central function: the first is answered `hold`. To switch on a project under treatment for the first time takes two,
   * whoever they are: it writes to those too who have opted out of research.
   */
  activate(id: string, request: ActivationRequest): Promise<Verdict>;
  deactivate(id: string, request: { readonly by: string; readonly comment: string }): Promise<Verdict>;
  /**
   * Who approves from now on. Approvals of one who is no longer a superuser are void at once. To add somebody takes two
   * superusers who ask for the same, or the central function: the first is answered `hold`.
   */
  setSuperusers(id: string, request: SuperusersRequest): Promise<Verdict>;
  /**
   * What is sent to the same people again and again, from now on; null, nothing. To have a plan, or another one, takes two
   * superusers who ask for the same, or the central function: the first is answered `hold`. What was approved under another
   * plan is not released.
   */
  setPlan(id: string, request: PlanRequest): Promise<Verdict>;
  get(id: string): Promise<Project>;
  list(): Promise<readonly Project[]>;
}

/** What a project is registered with; the rest comes later. */
type Registration = Omit<
  Project,
  "registeredAt" | "activation" | "ceilingAgreed" | "plan" | "complaints" | "proposals" | "formerSuperusers"
>;

interface ReadRegistration extends Omit<Registration, "purpose"> {
  readonly id: ProjectId;
  readonly orderingSystem: OrderingSystemId;
  readonly purpose?: Purpose | undefined;
  readonly by: UserId;
}

const superusers = usersInput.refine((users) => users.length > 0, { error: "names nobody" });
const contact = z.strictObject({ name: wordsInput, email: wordsInput, phone: wordsInput });

const registrationRequest: z.ZodType<ReadRegistration> = z.strictObject({
  id: projectInput,
  orderingSystem: systemInput,
  title: wordsInput,
  purpose: z.enum(PURPOSES).optional(),
  controller: wordsInput,
  contact,
  superusers,
  by: userInput,
});
const activationRequest = z.strictObject({
  by: userInput,
  until: momentInput,
  maxRecipients: countInput(0),
  comment: freeTextInput,
});
const deactivationRequest = z.strictObject({ by: userInput, comment: freeTextInput });
const superusersRequest = z.strictObject({ by: userInput, superusers, comment: freeTextInput.default("") });

const planRequest = z.strictObject({
  by: userInput,
  plan: planInput.nullable(),
  comment: freeTextInput.default(""),
});

const named = (what: string) => ({ what, code: "SLUSE_OPTION_INVALID" }) as const;
const readId = (id: unknown): ProjectId => parseInput(projectInput, id, named("the project"));

export function createProjects(context: Context): Projects {
  return {
    async register(given) {
      const { by, ...registration } = parseInput(registrationRequest, given, named("the registration"));
      return register(context, by, { purpose: "research", ...withoutUndefined(registration) });
    },

    async activate(id, given) {
      const { by, comment, until, maxRecipients } = parseInput(
        activationRequest,
        given,
        named("the activation"),
      );
      const now = context.clock.now();
      assertAhead(until, now);
      const activation = { by, at: now, until, maxRecipients, comment };
      return change(context, {
        id: readId(id),
        by,
        comment,
        door: "projects.activate",
        what: "project-activated",
        wanted: { kind: "activation", until, maxRecipients },
        ends: "activation",
        apply: (project) => ({
          ...project,
          activation,
          // Whoever switches it on has read them.
          complaints: [],
          ceilingAgreed: Math.max(project.ceilingAgreed ?? 0, maxRecipients),
        }),
      });
    },

    async deactivate(id, given) {
      const { by, comment } = parseInput(deactivationRequest, given, named("the request"));
      return change(context, {
        id: readId(id),
        by,
        comment,
        door: "projects.deactivate",
        what: "project-deactivated",
        wanted: undefined,
        ends: undefined,
        apply: (project) => ({ ...project, activation: undefined }),
      });
    },

    async setSuperusers(id, given) {
      const { by, comment, superusers: users } = parseInput(superusersRequest, given, named("the request"));
      return change(context, {
        id: readId(id),
        by,
        comment,
        door: "projects.setSuperusers",
        what: "project-changed",
        wanted: { kind: "superusers", superusers: users },
        ends: "superusers",
        apply: (project) => ({
          ...project,
          superusers: users,
          formerSuperusers: formerSuperusersOf(project, users, context.clock.now()),
        }),
      });
    },

    async setPlan(id, given) {
      const { by, comment, plan } = parseInput(planRequest, given, named("the request"));
      return change(context, {
        id: readId(id),
        by,
        comment,
        door: "projects.setPlan",
        what: "project-changed",
        wanted: plan === null ? undefined : { kind: "plan", plan },
        ends: "plan",
        apply: (project) => ({
          ...project,
          plan: plan ?? undefined,
        }),
      });
    },

    get: async (id) => {
      const project = readId(id);
      return context.ledger.transact((tx) => projectOf(tx, project));
    },
    list: () => context.ledger.transact((tx) => tx.listProjects()),
  };
}

/** Who was ever taken off the list, each once: somebody who comes back left their approvals behind. */
function formerSuperusersOf(
  { superusers: before, formerSuperusers }: Project,
  now: readonly UserId[],
  at: Instant,
): readonly FormerSuperuser[] {
  const left = before.filter((user) => !namesUser(now, user));
  return [
    ...formerSuperusers.filter(({ user }) => !namesUser(left, user)),
    ...left.map((user) => ({ user, at })),
  ];
}

const withoutUndefined = <Purposes extends { readonly purpose?: Purpose | undefined }>(
  given: Purposes,
): Omit<Purposes, "purpose"> & { readonly purpose?: Purpose } => {
  const { purpose, ...rest } = given;
  return { ...rest, ...(purpose === undefined ? {} : { purpose }) };
};

async function register(context: Context, by: UserId, registration: Registration): Promise<Verdict> {
  const registeredAt: Instant = context.clock.now();
  const project: Project = {
    ...registration,
    registeredAt,
    formerSuperusers: [],
    activation: undefined,
    ceilingAgreed: undefined,
    plan: undefined,
    complaints: [],
    proposals: [],
  };
  return context.ledger.transact(async (tx) => {
    const findings = checkMayPass(context, "projects.register", by);
    if (findings.length > 0) return refuse(context, tx, { door: "projects.register", by }, findings);
    if (await tx.loadProject(project.id)) {
      throw new SluseError("SLUSE_PROJECT_EXISTS", `project \`${project.id}\` is registered already`);
    }
    await tx.saveProject(project);
    await record(context, tx, "project-registered", {
      by,
      roles: rolesOf(context.site, by),
      project: project.id,
      details: { purpose: project.purpose, superusers: [...project.superusers] },
    });
    return verdictOf([]);
  });
}

interface Change {
  readonly id: ProjectId;
  readonly by: UserId;
  readonly comment: string;
  readonly door: Extract<DoorName, `projects.${string}`>;
  readonly what: "project-activated" | "project-deactivated" | "project-changed";
  /** What another person may have to agree to; undefined where one is enough. */
  readonly wanted: ProposedChange["change"] | undefined;
  /** Whose proposals it takes the place of. */
  readonly ends: ProposedChange["change"]["kind"] | undefined;
  readonly apply: (project: Project) => Project;
}

function change(
  context: Context,
  { id, by, comment, door, what, wanted, ends, apply }: Change,
): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const project = await projectOf(tx, id);
    const findings = [...checkMayPass(context, door, by, { project }), ...checkComment(comment)];
    if (findings.length > 0) return refuse(context, tx, { door, by, project }, findings);
    const about = { by, roles: rolesOf(context.site, by, { project }), project: project.id };
    const now = context.clock.now();
    const agreement = wanted ? agreeOn(context, project, { by, comment, now, change: wanted }) : undefined;
    const rest = ends === undefined ? project.proposals : proposalsBut(project, ends);
    if (agreement?.kind === "proposed") {
      const { proposal, finding } = agreement;
      await tx.saveProject({ ...project, proposals: [...rest, proposal] });
      await record(context, tx, "project-change-proposed", {
        ...about,
        details: { comment, ...detailsOf(proposal.change) },
      });
      return verdictOf([finding]);
    }
    const changed = { ...apply(project), proposals: rest };
    await tx.saveProject(changed);
    await record(context, tx, what, {
      ...about,
      details: {
        comment,
        superusers: [...changed.superusers],
        ...(changed.plan ? detailsOf({ kind: "plan", plan: changed.plan }) : {}),
        ...(agreement?.with === undefined ? {} : { proposedBy: agreement.with }),
      },
    });
    return verdictOf([]);
  });
}

/** A change as the log tells it: a plan by its steps, in words. */
function detailsOf(wanted: ProposedChange["change"]): NonNullable<AuditRecord["details"]> {
  if (wanted.kind !== "plan") return { ...wanted };
  const { steps, ...rest } = wanted.plan;
  return {
    ...(rest satisfies Record<string, string | number>),
    steps: steps.map(
      ({ name, days, form }) => `${name}: ${days} days${form === null ? "" : `, form ${form}`}`,
    ),
  };
}
