import type { Ledger, Policy } from "@sluse/core";

import type { Account } from "./account.ts";
import { april } from "./april.ts";
import { letThemCome, orderForms } from "./form-orders.ts";
import { comersOf, crowdOf } from "./happenings.ts";
import { writeToLists } from "./letter-orders.ts";
import { Oracle } from "./oracle.ts";
import { makePeople, type Person } from "./people.ts";
import { Play } from "./play.ts";
import { setUp } from "./set-up.ts";
import { makeSystems, type System } from "./systems.ts";
import { openWorld, policyOf } from "./world.ts";

export interface Lived {
  readonly account: Account;
  readonly systems: number;
  /** Milliseconds of the processor, from the first registration to the last answer; people are made up before. */
  readonly spent: number;
}

/** What is otherwise than in the year as it was: to see that the oracle notices. */
export interface Changes {
  readonly systems?: (system: System, place: number) => boolean;
  readonly policy?: (policy: Policy) => Policy;
  /** So few people in all, that everybody is met by many. */
  readonly adults?: number;
  /** How the registers know people, where not as they are. */
  readonly known?: (person: Person) => Person;
}

/** The year 2022, so much smaller, over a ledger. */
export async function liveAYear(ledger: Ledger, scale: number, changes: Changes = {}): Promise<Lived> {
  const { systems: isThere = () => true, policy = (same) => same, known = (same) => same } = changes;
  const systems = makeSystems(scale).filter(isThere);
  const crowd = { ...crowdOf(scale), ...(changes.adults === undefined ? {} : { adults: changes.adults }) };
  const people = makePeople(crowd.adults, crowd.children);
  const comers = comersOf(systems, crowd);
  const world = await openWorld(ledger, people.map(known), systems, policy(policyOf(scale)));
  const play = new Play(world, new Oracle(people), people);
  const started = process.cpuUsage();
  await setUp(play, systems);
  const orders = await orderForms(
    play,
    systems.filter((system) => system.kind === "forms"),
  );
  letThemCome(play, comers, orders);
  const writers = systems.filter((system) => system.kind === "letters");
  writeToLists(play, writers, crowd);
  const own = writers.find(({ isApril }) => isApril);
  const another = writers.find(({ isApril }) => !isApril);
  if (own && another) april(play, { own, another }, crowd);
  await play.live();
  const { user, system } = process.cpuUsage(started);
  return { account: play.account, systems: systems.length, spent: (user + system) / 1000 };
}
