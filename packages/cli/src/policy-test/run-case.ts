import type { TemplateLibrary } from "@sluse/content";
import {
  DAY,
  later,
  osloMoment,
  parseOrderingSystemId,
  parseProjectId,
  type Announcement,
  type Decision,
  type Instant,
  type Policy,
  type Recipient,
} from "@sluse/core";
import { createGate, type GateOptions, type OrderedInput } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import type { Policies } from "@sluse/site/house";

import { simulate } from "../simulation/simulate.ts";
import { createSimulatedClock, type SimulatedClock } from "../simulation/simulated-clock.ts";
import { madeUpPeople } from "./made-up-people.ts";
import type { EarlierMailOut, PolicyCase } from "./policy-case.ts";
import { clearRegisters, workingLinks } from "./steady-world.ts";

/** What became of one case. */
export interface CaseResult {
  readonly says: string;
  readonly passed: boolean;
  readonly expected: Decision;
  readonly decision: Decision;
  /** Rules of the findings, each once. */
  readonly found: readonly string[];
  /** Rules that were expected and not met. */
  readonly missing: readonly string[];
  /** The earlier mail-out that did not come to its end, with what stood in its way. */
  readonly stuck?: { readonly round: string; readonly found: readonly string[] };
}

const CENTRAL = "central";
const SUPERUSERS = ["superuser-1", "superuser-2"];
const ORDERER = "orderer";
const MANY = 100_000_000;
const ANNOUNCEMENT: Announcement = {
  schedule: "Hele utsendingen på en uke",
  projectManager: { name: "Åse Hætta", mobile: "90 00 00 00", email: "prosjekt@fjordheim-universitet.no" },
  recipientsAre: "Oppdiktede mennesker",
  recruitedBecause: "De er med i en prøve av reglene",
  switchboardTold: true,
};

/** What a site brings to its cases. */
export interface CaseSite {
  readonly policies: Policies;
  readonly templates: TemplateLibrary;
  readonly signal: AbortSignal;
}

/** Orders what a case says, of made-up people, in a world of its own where links and registers are as they should be. */
export async function runCase(wanted: PolicyCase, site: CaseSite): Promise<CaseResult> {
  const policy = policyFor(wanted, site.policies);
  const daysBefore = Math.max(0, ...wanted.earlier.map((each) => each.daysBefore));
  const clock = createSimulatedClock(later(wanted.submitted, -(daysBefore + 1) * DAY));
  const options = optionsOf(policy, clock, site.templates);
  const gate = await createGate(options);
  await gate.projects.register({
    id: wanted.project,
    orderingSystem: wanted.system,
    title: "En prøve av reglene",
    purpose: wanted.purpose,
    controller: "Fjordheim universitet",
    contact: { name: "Åse Hætta", email: "prosjekt@fjordheim-universitet.no", phone: "73 55 12 34" },
    superusers: SUPERUSERS,
    by: CENTRAL,
  });
  await gate.projects.activate(wanted.project, {
    by: SUPERUSERS[0] ?? "",
    until: later(wanted.submitted, 1000 * DAY),
    maxRecipients: MANY,
    comment: "policy test",
  });
  const judged = { says: wanted.says, expected: wanted.expect };
  const stuck = await playEarlier(wanted, policy, options, clock, site.signal);
  if (stuck) {
    return { ...judged, passed: false, decision: "refuse", found: [], missing: wanted.rules, stuck };
  }
  await clock.sleepUntil(wanted.submitted);
  const { findings, decision } = await gate.submit(
    { ...orderOf(wanted, policy, wanted.submitted), recipients: madeUpPeople(wanted.recipients) },
    { signal: site.signal },
  );
  const found = [...new Set(findings.map(({ rule }): string => rule))];
  const missing = wanted.rules.filter((rule) => !found.includes(rule));
  return { ...judged, passed: decision === wanted.expect && missing.length === 0, decision, found, missing };
}

/** The policy of the case's system and project. Synthetic people may be written to whatever it says, and nobody else. */
function policyFor({ system, project }: PolicyCase, policies: Policies): Policy {
  const policy = policies.policyOf({
    id: parseProjectId(project),
    orderingSystem: parseOrderingSystemId(system),
  });
  return { ...policy, people: "test" };
}

const optionsOf = (policy: Policy, clock: SimulatedClock, templates: TemplateLibrary): GateOptions => ({
  ledger: createMemoryLedger(),
  registers: clearRegisters(policy, clock),
  linkProbe: workingLinks(clock),
  policy,
  templates,
  pseudonymKey: { id: "policy-test", secret: new Uint8Array(32).fill(7) },
  centralFunction: [CENTRAL],
  clock,
});

/** Plays what the same people had before through to its end. Answers the first that did not come so far. */
async function playEarlier(
  wanted: PolicyCase,
  policy: Policy,
  options: GateOptions,
  clock: SimulatedClock,
  signal: AbortSignal,
): Promise<CaseResult["stuck"]> {
  for (const each of wanted.earlier.toSorted((a, b) => b.daysBefore - a.daysBefore)) {
    const at = later(wanted.submitted, -each.daysBefore * DAY);
    await clock.sleepUntil(at);
    const { submitted, end } = await simulate({
      options,
      clock,
      order: orderOf(wanted, policy, at, each),
      recipients: () => streamOf(wanted.recipients),
      signal,
    });
    if (end?.kind === "completed") continue;
    const findings = [...submitted.findings, ...(end && "findings" in end ? end.findings : [])];
    return { round: each.round, found: [...new Set(findings.map(({ rule }): string => rule))] };
  }
  return undefined;
}

async function* streamOf(count: number): AsyncGenerator<Recipient, void> {
  yield* madeUpPeople(count);
}

function orderOf(wanted: PolicyCase, policy: Policy, at: Instant, earlier?: EarlierMailOut): OrderedInput {
  const opensIn = (earlier ? undefined : wanted.opensIn) ?? policy.sending.daysAhead;
  const from = opensIn === 0 ? at : osloMoment(at, opensIn, 8);
  return {
    project: wanted.project,
    kind: "letter",
    round: earlier?.round ?? wanted.round,
    purposeTag: wanted.purposeTag,
    content: {
      notice: {
        title: wanted.title,
        sender: { name: "Fjordheim universitet", organisationNumber: "974767880" },
      },
      documents: [
        {
          kind: "rendered",
          name: "letter",
          language: wanted.language,
          template: { id: earlier?.template ?? wanted.template },
          values: wanted.values,
        },
      ],
    },
    window: { from, until: later(from, wanted.lasts * DAY) },
    orderedBy: ORDERER,
    ...(wanted.channels ? { channels: wanted.channels } : {}),
    ...(wanted.announced || earlier ? { announcement: ANNOUNCEMENT } : {}),
  };
}
