import { auditEvent, auditHead, auditVerdict } from "../schemas/audit.ts";
import { gateStatus } from "../schemas/status.ts";
import { begun } from "./begun.ts";
import { route, value, type Route } from "./route.ts";

/** The log of what happened. */
export const auditRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/audit",
    operation: "exportAudit",
    summary: "Every event, oldest first, as it was chained; one a line.",
    door: "audit.export",
    scope: "audit",
    callers: "people",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "Events, one a line.", schema: auditEvent, type: "application/x-ndjson" },
    async run({ gate, by }) {
      // The first before the answer begins: who may not see the log is told so by its status.
      return { kind: "lines", lines: await begun(linesOf(gate.audit.export({ by }))) };
    },
  }),
  route({
    method: "get",
    path: "/status",
    operation: "getStatus",
    summary: "How the gate and its ledger stand: keys, registers, versions.",
    door: "status",
    scope: "audit",
    callers: "people",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "How it stands.", schema: gateStatus },
    run: async ({ gate, by }) => value(await gate.status({ by })),
  }),
  route({
    method: "post",
    path: "/audit/verification",
    operation: "verifyAudit",
    summary: "Follows the whole chain; with a head written down earlier also tells a cut end.",
    door: "audit.verify",
    scope: "audit",
    callers: "everybody",
    subject: "site",
    body: { kind: "json", schema: auditHead },
    answer: { status: 200, what: "Whether the log is whole.", schema: auditVerdict },
    async run({ gate, body: { known }, by }) {
      return value(
        await gate.audit.verify({ by, ...(known && { known: { ...known, hash: known.hash as never } }) }),
      );
    },
  }),
];

async function* linesOf(events: AsyncIterable<unknown>): AsyncGenerator<string, void, void> {
  for await (const event of events) yield JSON.stringify(event);
}
