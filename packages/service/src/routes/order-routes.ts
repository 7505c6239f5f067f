import { MOST_ON_A_PAGE, type ReportPage } from "@sluse/gate";
import { z } from "zod";

import { withoutReferences } from "../bodies/references.ts";
import { calendar } from "../schemas/calendar.ts";
import { named } from "../schemas/components.ts";
import { order, orderInput, recipient, type WireOrder } from "../schemas/order.ts";
import { ordererReport, report, state } from "../schemas/report.ts";
import { id, wholeNumber } from "../schemas/texts.ts";
import type { Wire } from "../schemas/wire.ts";
import { route, value, type Route } from "./route.ts";
import type { BodyShape } from "../bodies/body-shape.ts";

/** More than these come as NDJSON or CSV. */
const MOST_IN_JSON = 1000;
const few = z.array(recipient).max(MOST_IN_JSON);
export const submission: BodyShape<WireOrder> = {
  kind: "rows",
  row: recipient,
  first: order,
  json: named("Submission", z.strictObject({ order, recipients: few })),
};
export const recipientsAgain: BodyShape<undefined> = {
  kind: "rows",
  row: recipient,
  json: named("Recipients", z.strictObject({ recipients: few })),
};

const reportPage: z.ZodType<Wire<ReportPage>> = named(
  "ReportPage",
  z.object({ mailOuts: z.array(report), next: z.string().exactOptional() }),
  "`next` is the cursor of the page after this one; without it there is none. A page may be shorter than asked for, and not be the last.",
);

/** Orders and what is told of them. */
export const orderRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/mail-outs",
    operation: "submitMailOut",
    summary:
      "Orders a mail-out: everything is checked once, every recipient screened, nobody cleared. As NDJSON the order is the first line, and each recipient a line; as a form the order is one part, and the recipients are another, in CSV.",
    door: "submit",
    scope: "order",
    callers: "everybody",
    subject: "project-of-body",
    body: submission,
    answer: {
      status: 201,
      what: "What it came to. A mail-out that was refused is kept too: `decision` and `findings` say so.",
      schema: ordererReport,
    },
    run: async ({ gate, body, rows, by, signal }) =>
      value(await gate.submit(await orderInput(body, by, rows), { signal })),
  }),
  route({
    method: "get",
    path: "/mail-outs",
    operation: "listMailOuts",
    summary: "The mail-outs that the one who asks has a role in, a page at a time.",
    door: "list",
    scope: "read",
    callers: "everybody",
    subject: "site",
    query: {
      project: id.optional(),
      state: state.optional(),
      ordered: z.literal("true").optional(),
      order: z.enum(["newest-first", "oldest-first"]).optional(),
      after: z
        .string()
        .regex(/^[1-9][0-9]{0,9}$/u)
        .optional(),
      limit: wholeNumber(MOST_ON_A_PAGE).optional(),
    },
    body: { kind: "none" },
    answer: {
      status: 200,
      what: "A page of reports, each in the view of the one who asks.",
      schema: reportPage,
    },
    async run({ gate, caller, by, query }) {
      const { state: only, ordered, ...rest } = query;
      const states = only && [only];
      const page = await gate.list({ by, states, ordered: ordered && true, ...rest });
      if (caller.kind === "person") return value(page);
      // A project that went over to another system took its mail-outs with it.
      const own = new Set(
        (await gate.projects.list())
          .filter(({ orderingSystem }) => orderingSystem === caller.system)
          .map((each) => each.id),
      );
      return value({ ...page, mailOuts: page.mailOuts.filter(({ project }) => own.has(project)) });
    },
  }),
  route({
    method: "get",
    path: "/calendar",
    operation: "getCalendar",
    summary:
      "What is planned and open, by day and hour: one's own mail-outs by name, those of others in counts, and where the same people meet twice.",
    door: "calendar",
    scope: "read",
    callers: "people",
    subject: "site",
    query: {
      from: z.string().max(40).optional(),
      days: wholeNumber(92).optional(),
    },
    body: { kind: "none" },
    answer: { status: 200, what: "The calendar. It holds no person.", schema: calendar },
    run: async ({ gate, by, query }) => value(await gate.calendar({ by, ...query })),
  }),
  route({
    method: "get",
    path: "/mail-outs/{mailOut}",
    operation: "getMailOut",
    summary: "The report of a mail-out, in the view of the one who asks.",
    door: "report",
    scope: "read",
    callers: "everybody",
    subject: "mail-out",
    body: { kind: "none" },
    answer: { status: 200, what: "The report.", schema: report },
    run: async ({ gate, params, by }) => value(await gate.report(params["mailOut"] ?? "", { by })),
  }),
  route({
    method: "post",
    path: "/mail-outs/{mailOut}/recheck",
    operation: "recheckMailOut",
    summary:
      "Looks at a held mail-out again with fresh answers; voids approvals. The recipients are given once more.",
    door: "recheck",
    scope: "order",
    callers: "everybody",
    subject: "mail-out",
    body: recipientsAgain,
    answer: { status: 200, what: "What it came to.", schema: ordererReport },
    run: async ({ gate, params, rows, by, signal }) =>
      value(await gate.recheck(params["mailOut"] ?? "", withoutReferences(rows), { by, signal })),
  }),
];
