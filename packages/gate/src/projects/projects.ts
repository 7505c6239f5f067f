import {
  SluseError,
  instant,
  parseOrderingSystemId,
  parseProjectId,
  parseUserId,
  type ContactPoint,
  type Finding,
  type Instant,
  type Project,
  type Purpose,
  type UserId,
} from "@sluse/core";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { projectOf, record, type Context } from "../internal/context.ts";
import { checkComment, notSuperuser } from "./superuser-asked.ts";

export interface ProjectRegistration {
  readonly id: string;
  readonly orderingSystem: string;
  readonly title: string;
  /** Default research; another purpose is a superuser's word, and recorded as such. */
  readonly purpose?: Purpose;
  readonly controller: string;
  readonly contact: ContactPoint;
  readonly superusers: readonly string[];
  /** A user of the central function. */
  readonly by: string;
}

export interface ActivationRequest {
  /** A superuser of the project. */
  readonly by: string;
  readonly until: Instant | string | Date;
  /** People the project may write to while it is active, over all its mail-outs. */
  readonly maxRecipients: number;
  readonly comment: string;
}

/** Projects and their switch: off until a superuser turns it on. */
export interface Projects {
  /**
   * Makes a project known, switched off.
   * @throws SluseError `SLUSE_PROJECT_EXISTS`, `SLUSE_ID_INVALID`, `SLUSE_OPTION_INVALID`
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

export function createProjects(context: Context): Projects {
  const change = (
    id: string,
    by: UserId,
    comment: string | undefined,
    apply: (project: Project) => Project,
    what: "project-activated" | "project-deactivated" | "project-changed",
  ): Promise<Verdict> =>
    context.ledger.transact(async (tx) => {
      const project = await projectOf(tx, parseProjectId(id));
      const findings = mayChange(project, by, comment);
      if (findings.length > 0) return verdictOf(findings);
      const changed = apply(project);
      await tx.saveProject(changed);
      await record(context, tx, what, {
        by,
        project: project.id,
        details: { ...(comment === undefined ? {} : { comment }), superusers: [...changed.superusers] },
      });
      return verdictOf([]);
    });

  const mayChange = (project: Project, by: UserId, comment: string | undefined): Finding[] => [
    ...(project.superusers.includes(by) || (comment === undefined && context.centralFunction.has(by))
      ? []
      : [notSuperuser(by, project.id)]),
    ...(comment === undefined ? [] : checkComment(comment)),
  ];

  return {
    async register(registration) {
      const by = parseUserId(registration.by);
      const project = readRegistration(registration, context.clock.now());
      return context.ledger.transact(async (tx) => {
        if (!context.centralFunction.has(by)) {
          return verdictOf([notSuperuser(by, project.id)]);
        }
        if (await tx.loadProject(project.id)) {
          throw new SluseError("SLUSE_PROJECT_EXISTS", `project \`${project.id}\` is registered already`);
        }
        await tx.saveProject(project);
        await record(context, tx, "project-registered", {
          by,
          project: project.id,
          details: { purpose: project.purpose, superusers: [...project.superusers] },
        });
        return verdictOf([]);
      });
    },

    async activate(id, request) {
      const by = parseUserId(request.by);
      const at = context.clock.now();
      const until = instant(request.until);
      if (!Number.isSafeInteger(request.maxRecipients) || request.maxRecipients < 0) {
        throw new SluseError("SLUSE_OPTION_INVALID", "`maxRecipients` is not a whole number from 0");
      }
      const { maxRecipients, comment } = request;
      const activation = { by, at, until, maxRecipients, comment };
      return change(id, by, comment, (project) => ({ ...project, activation }), "project-activated");
    },

    async deactivate(id, { by, comment }) {
      return change(
        id,
        parseUserId(by),
        comment,
        (project) => ({ ...project, activation: undefined }),
        "project-deactivated",
      );
    },

    async setSuperusers(id, { by, superusers }) {
      const users = superusers.map(parseUserId);
      return change(
        id,
        parseUserId(by),
        undefined,
        (project) => ({ ...project, superusers: users }),
        "project-changed",
      );
    },

    get: async (id) => context.ledger.transact((tx) => projectOf(tx, parseProjectId(id))),
    list: () => context.ledger.transact((tx) => tx.listProjects()),
  };
}

function readRegistration(registration: ProjectRegistration, at: Instant): Project {
  const { title, controller, contact, superusers } = registration;
  const texts = { title, controller, name: contact.name, email: contact.email, phone: contact.phone };
  for (const [field, text] of Object.entries(texts)) {
    if (text.trim() === "")
      throw new SluseError("SLUSE_OPTION_INVALID", `\`${field}\` of the project is empty`);
  }
  return {
    id: parseProjectId(registration.id),
    orderingSystem: parseOrderingSystemId(registration.orderingSystem),
    title,
    purpose: registration.purpose ?? "research",
    controller,
    contact: { name: contact.name, email: contact.email, phone: contact.phone },
    superusers: superusers.map(parseUserId),
    registeredAt: at,
    activation: undefined,
  };
}
