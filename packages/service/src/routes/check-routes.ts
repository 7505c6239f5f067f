import { checked, linksToCheck, triedOrder } from "../schemas/checks.ts";
import { letterToCheck, orderInput, withBytes } from "../schemas/order.ts";
import { submission } from "./order-routes.ts";
import { route, value, type Route } from "./route.ts";

/** What can be tried before anything is ordered. Nothing is kept, so nothing is answered by its key. */
export const checkRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/checks/order",
    operation: "tryOrder",
    summary:
      "Says what an order would come to, without being one: order, letters, links, templates and rows are checked, no register is asked, and nothing is kept.",
    door: "checks.order",
    scope: "order",
    callers: "everybody",
    subject: "project-of-body",
    counts: "checks",
    body: submission,
    answer: { status: 200, what: "What was found. It tells of nobody.", schema: triedOrder },
    run: async ({ gate, body, rows, by, signal }) =>
      value(await gate.checks.order(await orderInput(body, by, rows), { signal })),
  }),
  route({
    method: "post",
    path: "/checks/letter",
    operation: "checkLetter",
    summary: "Checks a letter by itself, in each of its languages: text, template, links.",
    door: "checks.letter",
    scope: "order",
    callers: "everybody",
    subject: "project-of-body",
    counts: "checks",
    body: { kind: "json", schema: letterToCheck, holds: "letters" },
    answer: { status: 200, what: "What was found.", schema: checked },
    run: async ({ gate, body: { content, ...letter }, by, signal }) =>
      value(await gate.checks.letter({ ...letter, content: withBytes(content), by }, { signal })),
  }),
  route({
    method: "post",
    path: "/checks/links",
    operation: "checkLinks",
    summary: "Checks links by themselves, at most twenty, as those of a letter are checked.",
    door: "checks.links",
    scope: "order",
    callers: "everybody",
    subject: "project-of-body",
    counts: "checks",
    body: { kind: "json", schema: linksToCheck },
    answer: { status: 200, what: "What was found.", schema: checked },
    run: async ({ gate, body, by, signal }) => value(await gate.checks.links({ ...body, by }, { signal })),
  }),
];
