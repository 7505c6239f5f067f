import type { Finding, StandingTerms } from "@sluse/core";

import type { OrderedInput } from "../../../src/index.ts";
import { personalTemplates } from "../../internal/personal-letters.ts";
import { ORDERER, ordered, people, reportOf } from "../../internal/world.ts";
import {
  ask,
  deliver,
  pastCanary,
  standingIn,
  standingOrder,
  standingPolicy,
} from "../../standing/standing-world.ts";
import type { Scenario, Scenarios } from "./scenario.ts";

const ids = people(12).map(({ nationalId }) => nationalId);
const [first = "", , third = ""] = ids;

/** A standing order is submitted. */
const submitting = (
  terms: Partial<StandingTerms>,
  changes: Partial<OrderedInput>,
  gives: readonly string[],
): Scenario => ({
  act: async ({ gate }) =>
    (await reportOf(gate, (await gate.submit(standingOrder(terms, changes))).mailOut)).findings,
  gives,
});

const LINK = "https://www.uio.no/svar?skjema=sovn&t=";
const templates = personalTemplates("Svar på {{lenke}}.");

/** A letter with values of each recipient's own, and a link of theirs. */
const personal: Partial<OrderedInput> = {
  content: {
    ...ordered().content,
    documents: [
      { kind: "rendered", name: "brev", language: "nb", template: { id: "invitation" }, values: {} },
    ],
    canaries: { lenke: `${LINK}kanari1Q` },
  },
};
const sample = { navn: "Kåre Nord", lenke: `${LINK}k12Q` };

export const standingScenarios: Scenarios = {
  "order/standing-ceilings": submitting({ perDay: 2000, inAll: 40 }, {}, ["order/standing-ceilings"]),
  "order/standing-correction": submitting({}, { round: "correction" }, [
    "order/correction-unexplained",
    "order/standing-correction",
  ]),
  "order/standing-outlasts-approval": submitting(
    {},
    { window: { from: "2027-03-29T08:00:00+02:00", until: "2028-06-29T20:00:00+02:00" } },
    ["order/standing-outlasts-approval"],
  ),
  "order/sample-missing": {
    ...submitting({}, personal, ["order/sample-missing"]),
    world: { templates },
  },
  "recipient/link-not-approved": {
    world: { templates, policy: standingPolicy },
    act: async ({ world }) => {
      const standing = await standingIn(world, { sample }, personal);
      const values = { navn: "Ánne Sør", lenke: "https://www.uio.no/annet?skjema=sovn&t=k13Q" };
      const answer = await standing.gate.clear(
        standing.mailOut,
        { nationalId: first, values },
        { by: ORDERER },
      );
      return answer.findings;
    },
    gives: ["recipient/link-not-approved"],
  },
  "recipient/already-cleared": after(
    async (world) => (await ask(world, first)).findings,
    ["recipient/already-cleared"],
  ),
  "recipient/not-cleared": after(
    async (world) => {
      world.register.optedOut.add(third);
      return (await ask(world, third)).findings;
    },
    ["recipient/not-cleared"],
  ),
  "release/day-ceiling": after(
    async (world) => {
      await deliver(world, ids.slice(2, 6));
      return (await ask(world, ids[7] ?? "")).findings;
    },
    ["release/day-ceiling"],
  ),
  "release/superuser-must-look": {
    act: async () => {
      const registers = {
        ...standingPolicy.registers,
        hitRate: { implausibleZeroFrom: 5, implausibleFactor: 4 },
      };
      const world = await pastCanary(ids, {}, { policy: { ...standingPolicy, registers } });
      const said: Finding[] = [];
      for (const id of ids.slice(2)) said.push(...(await ask(world, id)).findings);
      return said.slice(0, 1);
    },
    gives: ["release/superuser-must-look"],
  },
};

/** Something happens after the canary of a standing mail-out for four a day. */
function after(
  act: (world: Awaited<ReturnType<typeof pastCanary>>) => Promise<readonly Finding[]>,
  gives: readonly string[],
): Scenario {
  return { act: async () => act(await pastCanary(ids, { perDay: 4 })), gives };
}
