import type { Finding, Recipient } from "@sluse/core";
import { createPopulation, type RowKind } from "@sluse/testkit/people";

import type { OrderInput, OrderedInput, SuperuserReport } from "../../../src/index.ts";
import {
  SUPERUSER,
  createOrder,
  drain,
  openWorld,
  people,
  testPolicy,
  type World,
  ORDERER,
  reportOf,
} from "../../internal/world.ts";

/**
 * One case in which a rule must speak: a world with one thing wrong in it, what is ordered, and what is done. In the same
 * world without it nothing is found.
 */
export interface Scenario {
  /** How the gate is made otherwise than in a world that is in order. */
  readonly world?: Parameters<typeof openWorld>[0];
  readonly recipients?: readonly Recipient[];
  readonly order?: Partial<OrderedInput>;
  /** What is done; answers the findings that come of it. Default: the order is submitted, and its report read. */
  readonly act?: (scene: Scene) => Promise<readonly Finding[]>;
  /** Every rule that must speak, and no other may. */
  readonly gives: readonly string[];
}

/** Scenarios by the rule that each is for. */
export type Scenarios = Readonly<Record<string, Scenario>>;

export interface Scene {
  readonly world: World;
  readonly gate: World["gate"];
  readonly recipients: readonly Recipient[];
  readonly order: OrderInput;
  /** Submits the order; answers the superuser's report on it. */
  submit(order?: OrderInput): Promise<SuperuserReport>;
}

/** Few enough that one wave, the canary, holds them all. */
export const few: readonly Recipient[] = people(8);

/** Plays a scenario; answers the rules that spoke, sorted. A message that names a fact which its finding does not give is a fault. */
export async function play({
  world: changes = {},
  recipients = few,
  order = {},
  act = submitAndRead,
}: Omit<Scenario, "gives">): Promise<string[]> {
  const world = await openWorld(changes);
  const { gate } = world;
  const scene: Scene = {
    world,
    gate,
    recipients,
    order: createOrder(recipients, order),
    submit: async (other) => reportOf(gate, (await gate.submit(other ?? scene.order)).mailOut),
  };
  const findings = await act(scene);
  for (const each of findings) assertSaid(each);
  return findings.map(({ rule }) => rule).toSorted((a, b) => a.localeCompare(b, "en"));
}

/** What a fact says of itself may have brackets: an address of a template. */
function assertSaid({ rule, message, facts }: Finding): void {
  for (const [language, said] of Object.entries(message))
    for (const [part, text] of Object.entries({ ...said })) {
      const rest = Object.values(facts).reduce<string>(
        (left, fact) => left.replaceAll(String(fact), ""),
        text,
      );
      if (/\{\w+\}|undefined/u.test(rest))
        throw new Error(`${rule} leaves something of its ${part} unsaid in ${language}: ${text}`);
    }
}

const submitAndRead = async ({ submit }: Scene): Promise<readonly Finding[]> => (await submit()).findings;

/** The test's policy with some of a section's fields otherwise. */
export const policyWith = <Section extends "approval" | "sending" | "registers" | "breakers" | "orders">(
  section: Section,
  fields: Partial<(typeof testPolicy)[Section]>,
): { readonly policy: typeof testPolicy } => ({
  policy: { ...testPolicy, [section]: { ...testPolicy[section], ...fields } },
});

/** A row of a kind that few files have. */
export function rowOf(kind: Exclude<RowKind, "ordinary">, seed = 7): Recipient {
  const [row] = createPopulation({ size: 1, seed, shares: { [kind]: 1 } }).rows();
  if (!row) throw new Error("a population of one has a row");
  return { nationalId: row.written };
}

/** So many good rows that one bad one among them is no fault of the file. */
export const amongMany = (row: Recipient): readonly Recipient[] => [...people(30), row];

/** Approves, acknowledging nothing. */
export const approve = async (
  { gate }: Pick<Scene, "gate">,
  { mailOut, digest }: Pick<SuperuserReport, "mailOut" | "digest">,
  changes: Partial<Parameters<World["gate"]["approve"]>[1]> = {},
): Promise<readonly Finding[]> =>
  (await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest.", ...changes })).findings;

/** Releases whatever may go, settling everything as delivered; answers what is found at the end, or on the way. */
export async function release(
  { gate, recipients }: Pick<Scene, "gate" | "recipients">,
  mailOut: string,
  given: readonly Recipient[] = recipients,
  outcome: Parameters<typeof drain>[1] = "delivered",
): Promise<readonly Finding[]> {
  const released = gate.release(mailOut, given, { by: ORDERER });
  await drain(released, outcome);
  const { end, findings } = released;
  return [...(end && "findings" in end ? end.findings : []), ...findings];
}
