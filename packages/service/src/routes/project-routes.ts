import type { Project } from "@sluse/core";
import { z } from "zod";

import { verdict } from "../schemas/finding.ts";
import { activation, project, registration, planChange, superusers } from "../schemas/project.ts";
import { signed } from "../schemas/signed.ts";
import { named } from "../schemas/components.ts";
import type { Wire } from "../schemas/wire.ts";
import { passed, route, value, type Route } from "./route.ts";

const projects: z.ZodType<{ readonly projects: readonly Wire<Project>[] }> = named(
  "Projects",
  z.object({ projects: z.array(project) }),
);

/** Projects and their switch. */
export const projectRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/projects",
    operation: "listProjects",
    summary: "The projects; to a system, its own.",
    door: "projects.list",
    scope: "read",
    callers: "everybody",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "The projects.", schema: projects },
    async run({ gate, caller }) {
      const all = await gate.projects.list();
      return value({
        projects: all.filter((each) => caller.kind === "person" || each.orderingSystem === caller.system),
      });
    },
  }),
  route({
    method: "post",
    path: "/projects",
    operation: "registerProject",
    summary: "Makes a project known, switched off.",
    door: "projects.register",
    scope: "projects",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: registration },
    answer: { status: 201, what: "Registered, and off until a superuser switches it on.", schema: verdict },
    run: async ({ gate, body, by }) => passed(await gate.projects.register({ ...body, by })),
  }),
  route({
    method: "get",
    path: "/projects/{project}",
    operation: "getProject",
    summary: "One project.",
    door: "projects.get",
    scope: "read",
    callers: "everybody",
    subject: "project",
    body: { kind: "none" },
    answer: { status: 200, what: "The project.", schema: project },
    run: async ({ gate, params }) => value(await gate.projects.get(params["project"] ?? "")),
  }),
  route({
    method: "post",
    path: "/projects/{project}/activation",
    operation: "activateProject",
    summary: "Switches a project on, until a moment and for so many people.",
    door: "projects.activate",
    scope: "projects",
    callers: "people",
    subject: "project",
    body: { kind: "json", schema: activation },
    answer: { status: 200, what: "Switched on.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.projects.activate(params["project"] ?? "", { ...body, by })),
  }),
  route({
    method: "post",
    path: "/projects/{project}/deactivation",
    operation: "deactivateProject",
    summary: "Switches a project off.",
    door: "projects.deactivate",
    scope: "projects",
    callers: "people",
    subject: "project",
    body: { kind: "json", schema: signed },
    answer: { status: 200, what: "Switched off.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.projects.deactivate(params["project"] ?? "", { ...body, by })),
  }),
  route({
    method: "put",
    path: "/projects/{project}/superusers",
    operation: "setSuperusers",
    summary:
      "Who approves from now on; to add somebody takes two people. Approvals of one who is no longer a superuser are void at once.",
    door: "projects.setSuperusers",
    scope: "projects",
    callers: "people",
    subject: "project",
    body: { kind: "json", schema: superusers },
    answer: { status: 200, what: "Changed.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.projects.setSuperusers(params["project"] ?? "", { ...body, by })),
  }),
  route({
    method: "put",
    path: "/projects/{project}/plan",
    operation: "setPlan",
    summary:
      "What is sent to the same people again and again; to have a plan, or another one, takes two people. What was approved under another plan is not released.",
    door: "projects.setPlan",
    scope: "projects",
    callers: "people",
    subject: "project",
    body: { kind: "json", schema: planChange },
    answer: { status: 200, what: "Changed.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.projects.setPlan(params["project"] ?? "", { ...body, by })),
  }),
];
