import type { TemplateVersion } from "@sluse/gate";
import { z } from "zod";

import { named } from "../schemas/components.ts";
import { verdict } from "../schemas/finding.ts";
import { templateApproval, templateVersion, templateWithdrawal } from "../schemas/template.ts";
import type { Wire } from "../schemas/wire.ts";
import { passed, route, value, type Route } from "./route.ts";

const templates: z.ZodType<{ readonly templates: readonly Wire<TemplateVersion>[] }> = named(
  "Templates",
  z.object({ templates: z.array(templateVersion) }),
);

/** What letters are made from, and who has approved it. */
export const templateRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/templates",
    operation: "listTemplates",
    summary: "Every version of every template, with its words and those who have approved it.",
    door: "templates.list",
    scope: "read",
    callers: "everybody",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "The templates.", schema: templates },
    run: async ({ gate, by }) => value({ templates: await gate.templates.list({ by }) }),
  }),
  route({
    method: "post",
    path: "/templates/{template}/versions/{version}/approvals",
    operation: "approveTemplate",
    summary: "Approves one version of a template as it was read, for an ordering system or for every one.",
    door: "templates.approve",
    scope: "approve",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: templateApproval },
    answer: { status: 200, what: "Approved.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(
        await gate.templates.approve(params["template"] ?? "", params["version"] ?? "", { ...body, by }),
      ),
  }),
  route({
    method: "post",
    path: "/templates/{template}/versions/{version}/withdrawal",
    operation: "withdrawTemplate",
    summary: "Takes the approval of a template back: no order is taken by it from now on.",
    door: "templates.withdraw",
    scope: "approve",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: templateWithdrawal },
    answer: { status: 200, what: "Withdrawn.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(
        await gate.templates.withdraw(params["template"] ?? "", params["version"] ?? "", { ...body, by }),
      ),
  }),
];
