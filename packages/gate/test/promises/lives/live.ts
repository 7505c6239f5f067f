import {
  DAY,
  HOUR,
  isoOf,
  later,
  type ClearanceId,
  type Ledger,
  type Outcome,
  type Recipient,
} from "@sluse/core";
import {
  createIdentitiesDouble,
  createRegisterDouble,
  createSimulatedClock,
  type IdentitiesDouble,
  type RegisterDouble,
} from "@sluse/testkit";
import { expect } from "vitest";

import type { Cleared, ReleaseEnd, Wave } from "../../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  START,
  SUPERUSER,
  createOrder,
  createWorld,
  drain,
  openProject,
  ordered,
  reportOf,
  testPolicy,
  type World,
} from "../../internal/world.ts";
import { FamilyBook, countOnceAChild, meet, type Lived, type WhyNot } from "./family-book.ts";
import { LIVED_ROUNDS, PHASES_OF_ROUND, type LivedRound, type Person, type Row } from "./life.ts";

/** How people are asked for: all in a list, as they come, or together when some have come. */
export type Manner = "list" | "one by one" | "gathered";

const { limits } = testPolicy;
/** What one person may get from all is looked at elsewhere; what each project may write, and about a child, stands. */
const policy = {
  ...testPolicy,
  version: "lives-1",
  limits: Object.fromEntries(
    Object.entries(limits).filter(([name]) => !name.startsWith("four-") && name !== "not-reached"),
  ),
  breakers: { ...testPolicy.breakers, shortfallShare: 0 },
};

/** How often each thing was in the way: a generator that never makes one proves nothing of it. */
export type Met = Map<WhyNot | "cleared" | "renumbered" | "fewer than foretold", number>;
const count = (met: Met, what: Parameters<Met["set"]>[0]): void => {
  met.set(what, (met.get(what) ?? 0) + 1);
};

/** Lives three rounds of one project with these people, and holds after each that gate and book agree. */
export async function live(
  ledger: Ledger,
  { rows, manners }: { readonly rows: readonly Row[]; readonly manners: readonly Manner[] },
  met: Met,
): Promise<void> {
  const clock = createSimulatedClock(START);
  const reservations = createRegisterDouble({ clock });
  const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
  const identities = createIdentitiesDouble({ clock });
  const registers = [reservations, population];
  const world = await createWorld({ ledger, clock, policy, registers, identities });
  await openProject(world.gate);
  const play = new Play(world, { reservations, population, identities }, meet(rows), met);
  for (const [number, round] of LIVED_ROUNDS.entries()) {
    const phase = number * PHASES_OF_ROUND;
    await play.happens(phase);
    const meanwhile = (): Promise<void> => play.happens(phase + 1);
    if (manners[number] === "list") await play.toAList(round, meanwhile);
    else if (manners[number] === "gathered") await play.gathered(round, meanwhile);
    else await play.oneByOne(round, meanwhile);
    await play.happens(phase + 2);
    clock.set(later(clock.now(), 20 * DAY));
  }
}

interface Truth {
  readonly reservations: RegisterDouble;
  readonly population: RegisterDouble;
  readonly identities: IdentitiesDouble;
}

class Play {
  readonly #world: World;
  readonly #truth: Truth;
  readonly #lived: readonly Lived[];
  readonly #met: Met;
  readonly #book = new FamilyBook();
  /** What invitations they have got, to be answered. */
  readonly #invited = new Map<Lived, ClearanceId>();

  constructor(world: World, truth: Truth, lived: readonly Lived[], met: Met) {
    this.#world = world;
    this.#truth = truth;
    this.#lived = lived;
    this.#met = met;
  }

  async happens(phase: number): Promise<void> {
    const everybody = new Set(this.#lived.flatMap(({ recipient, child }) => [recipient, child ?? recipient]));
    for (const person of everybody) await this.#happensTo(person, phase);
    for (const lived of this.#lived) {
      const clearance = this.#invited.get(lived);
      if (lived.row.answersIn !== phase || clearance === undefined) continue;
      await this.#world.gate.reconcile([{ clearance, outcome: "answered" }], { by: ORDERER });
      this.#book.answer(lived);
    }
  }

  async #happensTo(person: Person, phase: number): Promise<void> {
    const { fate } = person;
    const { reservations, population, identities } = this.#truth;
    if (fate.renumbered === phase) {
      person.isRenumbered = true;
      identities.merge(...person.numbers);
      count(this.#met, "renumbered");
    }
    if (fate.dies === phase) person.isDead = true;
    else if (fate.dies !== null && fate.annulledAfter !== null && fate.dies + fate.annulledAfter === phase)
      person.isDead = false;
    if (fate.optsOut === phase) {
      person.hasOptedOut = true;
      // Under the number they have then, and never under the next.
      reservations.optedOut.add(person.numbers[0]!);
    }
    if (fate.stopped === phase) {
      person.isStopped = true;
      await this.#world.gate.stop({ person: person.numbers[0]! }, { by: CENTRAL, reason: "Ringte." });
    }
    // A population register tells of whoever has a number now.
    for (const number of person.numbers) population.hindered.delete(number);
    if (person.isDead) population.hindered.set(person.numbers[0]!, "dead");
  }

  #rows(): readonly (readonly [Recipient, Lived])[] {
    return this.#lived.flatMap((lived) => {
      const { row, recipient, child } = lived;
      const first = {
        nationalId: recipient.numberIn(row),
        ...(child ? { onBehalfOf: child.numberIn(row) } : {}),
      };
      const again = { ...first, nationalId: recipient.numberIn({ ...row, keepsOld: !row.keepsOld }) };
      const all = row.standsTwice ? [first, again] : [first];
      return all.map((each) => [each, lived] as const);
    });
  }

  /** Why each of them is not to be written to now; undefined for whoever is. */
  #whyNot(round: LivedRound): ReadonlyMap<Lived, WhyNot | undefined> {
    return new Map(this.#lived.map((each) => [each, this.#book.whyNot(each, round, this.#day())]));
  }

  #day = (): string => isoOf(this.#world.clock.now()).slice(0, 10);

  /** Who is to be written to on a day, as things stand; and who would be, were nobody opted out, stopped, dead or too young. */
  #allowed(round: LivedRound, day: string): readonly Lived[] {
    return this.#lived.filter((lived) => this.#book.whyNot(lived, round, day) === undefined);
  }

  #allowedBesides = (round: LivedRound): readonly Lived[] =>
    this.#lived.filter((lived) => this.#book.whyNotBesides(lived, round) === undefined);

  /** Orders, is approved, and is released when the window opens. */
  async toAList(round: LivedRound, meanwhile: () => Promise<void>): Promise<void> {
    const { gate, clock } = this.#world;
    const opens = later(clock.now(), 2 * DAY);
    const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
    const rows = this.#rows();
    const list = rows.map(([recipient]) => recipient);
    const { mailOut, digest } = await gate.submit(createOrder(list, { round, window }));
    const { tally, state, findings } = await reportOf(gate, mailOut);
    const asKnown = this.#allowed(round, window.from.slice(0, 10));
    const foretold = countOnceAChild(
      round,
      tally.refusals === "untold" ? this.#allowedBesides(round) : asKnown,
    );
    expect(tally.clear).toBe(foretold);
    if (state === "refused") {
      expect(foretold).toBe(0);
      await meanwhile();
      return;
    }
    const holds = findings.filter(({ severity }) => severity === "hold");
    const verdict = await gate.approve(mailOut, {
      by: SUPERUSER,
      digest,
      comment: "Lest.",
      acknowledge: holds.map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." })),
    });
    expect(verdict).toMatchObject({ decision: "release" });
    await meanwhile();
    clock.set(later(opens, HOUR));
    const release = gate.release(
      mailOut,
      this.#rows().map(([recipient]) => recipient),
      { by: ORDERER },
    );
    const cleared: Lived[] = [];
    const whyNot = this.#whyNot(round);
    const refusedAlone = this.#allowedBesides(round).length - this.#allowed(round, this.#day()).length;
    await drain(release, (wave) => this.#sent(round, wave, cleared));
    this.#agree(round, whyNot, cleared);
    const missing = tally.clear - cleared.length - (tally.refusals === "untold" ? refusedAlone : 0);
    const isInVain = cleared.length > 0 && cleared.every((to) => outcomeOf(round, to) === "failed");
    this.#told(release.end, missing, isInVain);
  }

  /** Approved once, without a list. */
  async #standing(round: LivedRound, meanwhile: () => Promise<void>): Promise<string> {
    const { gate, clock } = this.#world;
    const opens = later(clock.now(), 2 * DAY);
    const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
    const standing = { trigger: "Operert for tre måneder siden", perDay: 100, inAll: 100 };
    const { mailOut, digest } = await gate.submit({ ...ordered({ round, window }), standing });
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    await meanwhile();
    clock.set(later(opens, HOUR));
    return mailOut;
  }

  /** Whoever has come is given to one release. */
  async gathered(round: LivedRound, meanwhile: () => Promise<void>): Promise<void> {
    const mailOut = await this.#standing(round, meanwhile);
    const whyNot = this.#whyNot(round);
    const rows = this.#rows().map(([recipient]) => recipient);
    const release = this.#world.gate.release(mailOut, rows, { by: ORDERER });
    const cleared: Lived[] = [];
    await drain(release, (wave) => this.#sent(round, wave, cleared));
    expect(release.end).toMatchObject({ kind: "caught-up" });
    this.#agree(round, whyNot, cleared);
  }

  /** Whoever comes is asked for by themselves. */
  async oneByOne(round: LivedRound, meanwhile: () => Promise<void>): Promise<void> {
    const mailOut = await this.#standing(round, meanwhile);
    const { gate } = this.#world;
    const cleared: Lived[] = [];
    for (const [recipient, lived] of this.#rows()) {
      const wasCleared = cleared.includes(lived);
      const why = this.#book.whyNot(lived, round, this.#day());
      const answer = await gate.clear(mailOut, recipient, { by: ORDERER });
      if (answer.kind === "cleared") {
        const { wave } = answer;
        await wave.begin(wave.clearances);
        await wave.settle(this.#sent(round, wave, cleared));
      }
      count(this.#met, why ?? "cleared");
      expect([why, answer.kind]).toEqual([why, this.#answerTo(lived, why, wasCleared)]);
    }
  }

  /** Why somebody is not cleared, nobody is told: but of a row whose own number is a child's. */
  #answerTo(lived: Lived, why: WhyNot | undefined, wasCleared: boolean): Cleared["kind"] {
    if (lived.recipient.ageOn(this.#day()) < 16) return "refused";
    if (wasCleared) return "already-cleared";
    return why === undefined ? "cleared" : "not-cleared";
  }

  /** Whom a letter is cleared for, by the numbers that stand in their row. */
  #livedOf({ nationalId, onBehalfOf }: Recipient): Lived {
    const found = this.#lived.find(
      ({ recipient, child }) =>
        recipient.numbers.includes(nationalId) &&
        (child === null ? onBehalfOf === undefined : child.numbers.includes(onBehalfOf ?? "")),
    );
    if (!found) throw new Error("somebody is cleared who stands in no row");
    return found;
  }

  #sent(
    round: LivedRound,
    { clearances }: Wave,
    cleared: Lived[],
  ): { clearance: ClearanceId; outcome: Outcome }[] {
    return clearances.map(({ id: clearance, recipient }) => {
      const to = this.#livedOf(recipient);
      cleared.push(to);
      const outcome = outcomeOf(round, to);
      this.#book.write({ to, round, outcome });
      if (round === "invitation" && (outcome === "delivered" || outcome === "unknown"))
        this.#invited.set(to, clearance);
      return { clearance, outcome };
    });
  }

  /** Nobody but those who are to be written to, each once, and of those everybody: one parent for each child. */
  #agree(round: LivedRound, whyNot: ReadonlyMap<Lived, WhyNot | undefined>, cleared: readonly Lived[]): void {
    for (const [lived, why] of whyNot) {
      const isCleared = cleared.includes(lived);
      if (isCleared) expect(why).toBeUndefined();
      count(this.#met, isCleared ? "cleared" : (why ?? "the other parent is asked"));
    }
    const allowed = this.#lived.filter((lived) => whyNot.get(lived) === undefined);
    expect(new Set(cleared).size).toBe(cleared.length);
    expect(cleared).toHaveLength(countOnceAChild(round, allowed));
    const children = new Set(cleared.flatMap(({ child }) => child ?? []));
    if (round === "invitation")
      for (const { child } of allowed) expect(child === null || children.has(child)).toBe(true);
  }

  /**
   * A superuser is told when not one letter was sent, or fewer were cleared than foretold, and otherwise nobody waits for
   * anything.
   */
  #told(end: ReleaseEnd | undefined, missing: number, isInVain: boolean): void {
    if (isInVain) return expect(rulesOf(end)).toContain("release/breaker-failed");
    if (missing <= 0) return expect(end).toEqual({ kind: "completed" });
    count(this.#met, "fewer than foretold");
    expect(end).toMatchObject({ kind: "held", findings: [{ rule: "release/fewer-cleared" }] });
  }
}

/** What becomes of a letter: the invitation's varies, and whatever comes later arrives. */
const outcomeOf = (round: LivedRound, { row }: Lived): Outcome =>
  round === "invitation" ? row.became : "delivered";

const rulesOf = (end: ReleaseEnd | undefined): readonly string[] =>
  end?.kind === "held" ? end.findings.map(({ rule }) => rule) : [];
