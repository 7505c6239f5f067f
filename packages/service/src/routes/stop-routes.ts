import { COMPLAINT_CAUSES, type ComplaintCause, type Stop } from "@sluse/core";
import type { StopTarget } from "@sluse/gate";
import { z } from "zod";

import { named } from "../schemas/components.ts";
import { verdict } from "../schemas/finding.ts";
import { personNumbers, stopTarget } from "../schemas/release.ts";
import { opening, stop, stopped } from "../schemas/stop.ts";
import type { Wire } from "../schemas/wire.ts";
import { isOverOwn } from "./own.ts";
import { words } from "../schemas/texts.ts";
import { passed, route, value, type Route } from "./route.ts";

const stopRequest: z.ZodType<{ readonly target: StopTarget; readonly reason?: string }> = named(
  "StopRequest",
  z.strictObject({ target: stopTarget, reason: z.string().max(10_000).exactOptional() }),
  "Nothing but the target is asked for: what is missing is said once the stop stands.",
);
const lifting: z.ZodType<{ readonly reason: string }> = named("Lifting", z.strictObject({ reason: words }));
const personLifting: z.ZodType<{ readonly person: string | readonly string[]; readonly reason: string }> =
  named("PersonLifting", z.strictObject({ person: personNumbers, reason: words }));
interface Stops {
  readonly stops: readonly Stop[];
}
const stops: z.ZodType<Wire<Stops>> = named("Stops", z.object({ stops: z.array(stop) }));
const complaints: z.ZodType<{ readonly count: number; readonly cause?: ComplaintCause }> = named(
  "Complaints",
  z.strictObject({
    count: z.int().min(1).max(1_000_000),
    cause: z.enum(COMPLAINT_CAUSES).exactOptional(),
  }),
  "`cause`: what they complain of; `other` when nobody wrote it down.",
);

/** Stops, and what leads to them. */
export const stopRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/stops",
    operation: "stop",
    summary:
      "Stops a person, a mail-out, a project, an ordering system or everything, from the next chunk on. Anybody may.",
    door: "stop",
    // Whoever has a token at all: nobody is to look for a scope while letters leave.
    scope: "any",
    counts: "nothing",
    callers: "everybody",
    subject: "stop",
    body: { kind: "json", schema: stopRequest },
    answer: { status: 201, what: "It is stopped. `findings` say what was missing.", schema: stopped },
    run: async ({ gate, body, by }) => value(await gate.stop(body.target, { by, reason: body.reason ?? "" })),
  }),
  route({
    method: "get",
    path: "/stops",
    operation: "listStops",
    summary:
      "Every stop in force above the person, the first set first; to a system, those that are over its own.",
    door: "stops",
    scope: "read",
    callers: "everybody",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "The stops.", schema: stops },
    async run({ gate, ledger, caller, by }) {
      const all = await gate.stops({ by });
      if (caller.kind === "person") return value({ stops: all });
      const own: Stop[] = [];
      for (const each of all) if (await isOverOwn(ledger, caller.system, each)) own.push(each);
      return value({ stops: own });
    },
  }),
  route({
    method: "post",
    path: "/stops/{stop}/lifting",
    operation: "liftStop",
    summary: "Lifts one stop: of one's own project as a superuser, any as the central function.",
    door: "liftStop",
    scope: "approve",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: lifting },
    answer: { status: 200, what: "Lifted.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.liftStop(params["stop"] ?? "", { ...body, by })),
  }),
  route({
    method: "post",
    path: "/stops/{stop}/openings",
    operation: "openUnderStop",
    summary: "Lets one project go on under its ordering system's stop, once it was looked at.",
    door: "openUnderStop",
    scope: "approve",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: opening },
    answer: { status: 201, what: "The project may go on.", schema: verdict },
    run: async ({ gate, params, body, by }) =>
      passed(await gate.openUnderStop(params["stop"] ?? "", { ...body, by })),
  }),
  route({
    method: "post",
    path: "/people/stop-lifting",
    operation: "liftPersonStop",
    summary: "Lifts a person's stop. The number stands in the body, never in an address.",
    door: "liftStop",
    scope: "approve",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: personLifting },
    answer: { status: 200, what: "Lifted.", schema: verdict },
    run: async ({ gate, body: { person, reason }, by }) =>
      passed(await gate.liftStop({ person }, { by, reason })),
  }),
  route({
    method: "post",
    path: "/mail-outs/{mailOut}/complaints",
    operation: "reportComplaints",
    summary:
      "Books complaints about a mail-out; enough of them stop it before its next wave, and hold the project's next rounds.",
    door: "reportComplaints",
    scope: "any",
    callers: "everybody",
    subject: "mail-out",
    body: { kind: "json", schema: complaints },
    answer: { status: 204, what: "Booked.", schema: z.undefined() },
    async run({ gate, params, body, by }) {
      await gate.reportComplaints(params["mailOut"] ?? "", { ...body, by });
      return value(undefined);
    },
  }),
];
