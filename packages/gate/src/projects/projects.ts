import {
  PURPOSES,
  SluseError,
  countInput,
  freeTextInput,
  momentInput,
  parseInput,
  projectInput,
  systemInput,
  userInput,
  usersInput,
  wordsInput,
  type ContactPoint,
  type Finding,
  type Instant,
  type Moment,
  type OrderingSystemId,
  type Project,
  type ProjectId,
  type Purpose,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { projectOf, record, type Context } from "../internal/context.ts";
import type { DoorName } from "../roles/doors.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { checkComment } from "./superuser-asked.ts";

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

export interface ActivationRequest {
  /** A superuser of the project. */
  readonly by: string;
  readonly until: Moment;
  /** People the project may write to while it is active, over all its mail-outs. */
  readonly maxRecipients: number;
  readonly comment: string;
}

/** Projects and their switch: off until a superuser turns it on. */
export interface Projects {
  /**
   * Makes a project known, switched off.
   * @throws SluseError `SLUSE_PROJECT_EXISTS`, `SLUSE_ID_INVALID`, `SLUSE_USERS_ALIKE`, `SLUSE_OPTION_INVALID`
   */
  register(registration: ProjectRegistration): Promise<Verdict>;
  activate(id: string, request: ActivationRequest): Promise<Verdict>;
  deactivate(id: string, request: { readonly by: string; readonly comment: string }): Promise<Verdict>;
  /** Who approves from now on. Approvals of one who is no longer a superuser are void at once. */
  setSuperusers(
    id: string,
    request: { readonly by: string; readonly superusers: readonly string[] },
  ): Promise<Verdict>;
  get(id: string): Promise<Project>;
  list(): Promise<readonly Project[]>;
}

interface ReadRegistration extends Omit<Project, "registeredAt" | "activation" | "purpose"> {
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
const superusersRequest = z.strictObject({ by: userInput, superusers });

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
      const activation = { by, at: context.clock.now(), until, maxRecipients, comment };
      return change(context, {
        id: readId(id),
        by,
        comment,
        door: "projects.activate",
        what: "project-activated",
        apply: (project) => ({ ...project, activation }),
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
        apply: (project) => ({ ...project, activation: undefined }),
      });
    },

    async setSuperusers(id, given) {
      const { by, superusers: users } = parseInput(superusersRequest, given, named("the request"));
      return change(context, {
        id: readId(id),
        by,
        comment: undefined,
        door: "projects.setSuperusers",
        what: "project-changed",
        apply: (project) => ({ ...project, superusers: users }),
      });
    },

    get: async (id) => {
      const project = readId(id);
      return context.ledger.transact((tx) => projectOf(tx, project));
    },
    list: () => context.ledger.transact((tx) => tx.listProjects()),
  };
}

const withoutUndefined = <Purposes extends { readonly purpose?: Purpose | undefined }>(
  given: Purposes,
): Omit<Purposes, "purpose"> & { readonly purpose?: Purpose } => {
  const { purpose, ...rest } = given;
  return { ...rest, ...(purpose === undefined ? {} : { purpose }) };
};

async function register(
  context: Context,
  by: UserId,
  registration: Omit<Project, "registeredAt" | "activation">,
): Promise<Verdict> {
  const registeredAt: Instant = context.clock.now();
  const project: Project = { ...registration, registeredAt, activation: undefined };
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
  /** Undefined where none is asked for. */
  readonly comment: string | undefined;
  readonly door: Extract<DoorName, `projects.${string}`>;
  readonly what: "project-activated" | "project-deactivated" | "project-changed";
  readonly apply: (project: Project) => Project;
}

function change(context: Context, { id, by, comment, door, what, apply }: Change): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const project = await projectOf(tx, id);
    const findings: Finding[] = checkMayPass(context, door, by, { project });
    if (comment !== undefined) findings.push(...checkComment(comment));
    if (findings.length > 0) return refuse(context, tx, { door, by, project }, findings);
    const changed = apply(project);
    await tx.saveProject(changed);
    await record(context, tx, what, {
      by,
      roles: rolesOf(context.site, by, { project }),
      project: project.id,
      details: { ...(comment === undefined ? {} : { comment }), superusers: [...changed.superusers] },
    });
    return verdictOf([]);
  });
}
