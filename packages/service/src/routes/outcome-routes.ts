import type { ClearanceId } from "@sluse/core";
import { z } from "zod";

import { named } from "../schemas/components.ts";
import { outcomes, settled } from "../schemas/release.ts";
import { wholeNumber } from "../schemas/texts.ts";
import type { Wire } from "../schemas/wire.ts";
import { route, value, type Route } from "./route.ts";

interface Unknown {
  readonly clearances: readonly ClearanceId[];
}
const unknown: z.ZodType<Wire<Unknown>> = named(
  "UnknownOutcomes",
  z.object({ clearances: z.array(z.string()) }),
);

/** What became of clearances. */
export const outcomeRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/outcomes",
    operation: "tellOutcomes",
    summary:
      "Records what became of clearances: as a wave goes on, late, twice, in any order, with or without a release that is open.",
    door: "reconcile",
    scope: "release",
    callers: "everybody",
    subject: "clearances",
    body: { kind: "json", schema: outcomes },
    answer: { status: 200, what: "What recording came to.", schema: settled },
    run: async ({ releases, body, by }) => value(await releases.tell(body.outcomes, by)),
  }),
  route({
    method: "get",
    path: "/mail-outs/{mailOut}/unknown-outcomes",
    operation: "listUnknownOutcomes",
    summary: "Clearances without a known outcome, oldest first: what to ask the sender about after a crash.",
    door: "unknownOutcomes",
    scope: "release",
    callers: "everybody",
    subject: "mail-out",
    query: { limit: wholeNumber(10_000).optional() },
    body: { kind: "none" },
    answer: { status: 200, what: "The clearances.", schema: unknown },
    async run({ gate, params, query, by }) {
      const { limit } = query;
      const clearances = await gate.unknownOutcomes(params["mailOut"] ?? "", {
        by,
        ...(limit === undefined ? {} : { limit }),
      });
      return value({ clearances });
    },
  }),
];
