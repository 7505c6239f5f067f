import { instant, type Finding, type Recipient } from "@sluse/core";
import { fullReport, type Wave } from "@sluse/gate";

import { Account } from "./account.ts";
import { draw, drawBelow } from "./draw.ts";
import type { Asked, Became, Oracle, Sent } from "./oracle.ts";
import type { Person } from "./people.ts";
import { MACHINE, SUPERUSERS, type World } from "./world.ts";
import { OPEN_HOURS, YEAR, atHour } from "./time.ts";

/** What the systems of the year share: the gate, the oracle beside it, what is told later, and who decides. */
export class Play {
  readonly account = new Account();
  readonly world: World;
  readonly oracle: Oracle;
  readonly #people: readonly Person[];
  readonly #later = new Map<number, (() => Promise<void>)[]>();
  /** The hour it is: `day * 24 + hour`. */
  hour = 0;
  /** The stop that the central function set in April, by its id. */
  stoppedBy: string | undefined;

  constructor(world: World, oracle: Oracle, people: readonly Person[]) {
    this.world = world;
    this.oracle = oracle;
    this.#people = people;
  }

  get day(): number {
    return Math.floor(this.hour / 24);
  }

  get now(): number {
    return this.world.clock.now();
  }

  /** What is to happen in an hour that comes: nothing happens after the year. */
  at(hour: number, act: () => Promise<void>): void {
    const known = this.#later.get(hour);
    if (known) known.push(act);
    else this.#later.set(hour, [act]);
  }

  /** The next hour in which letters may leave. */
  nextOpenHour(): number {
    const next = this.hour + 1;
    return OPEN_HOURS.includes(next % 24) ? next : (next % 24 < 7 ? this.day : this.day + 1) * 24 + 7;
  }

  /** Lives through the year, hour by hour. */
  async live(): Promise<void> {
    for (this.hour = 0; this.hour < YEAR.days * 24; this.hour += 1) {
      const acts = this.#later.get(this.hour);
      if (!acts) continue;
      this.world.clock.set(instant(atHour(this.day, this.hour % 24)));
      for (const act of acts) await act();
      this.#later.delete(this.hour);
    }
  }

  /** The number a system has of somebody: some go on using a D-number long after it was replaced. */
  numberOf(system: string, place: number): string {
    const known = this.#people[place]!.numbers.filter(({ from }) => from <= this.now);
    return (draw(system, "keeps", place) < 0.5 ? known[0] : known.at(-1))!.number;
  }

  rowOf({ plan, person, about }: Asked, row: number): Recipient {
    const nationalId = this.numberOf(plan.project, person);
    return {
      nationalId,
      row,
      ...(about === undefined ? {} : { onBehalfOf: this.numberOf(plan.project, about) }),
    };
  }

  /** Sends what was cleared, and tells what became of it: now, in two days, or when somebody answers. */
  async send(wave: Wave, askedOf: (recipient: Recipient) => Asked): Promise<void> {
    const { begun } = await wave.begin(wave.clearances);
    const recipientOf = new Map(wave.clearances.map(({ id, recipient }) => [id, recipient]));
    const told = begun.map((clearance) => {
      const asked = askedOf(recipientOf.get(clearance)!);
      this.account.compare(asked, this.day, {
        whyNot: this.oracle.whyNot(asked, this.now),
        gate: "cleared",
        told: false,
      });
      const became = becomes(asked);
      const sent = this.oracle.sent(asked, this.now, became);
      if (became === "delivered" || became === "unknown") this.#tellLater(clearance, sent);
      return { clearance, outcome: became };
    });
    await wave.settle(told);
  }

  #tellLater(clearance: string, sent: Sent): void {
    const { mailOut, person } = sent;
    const tell = async (outcome: "delivered" | "answered"): Promise<void> => {
      if (sent.became === "answered") return;
      sent.became = outcome;
      if (outcome === "answered") sent.answeredAt = this.now;
      await this.world.gate.reconcile([{ clearance, outcome }], { by: MACHINE });
    };
    if (sent.became === "unknown" && draw(mailOut, person, "turns up") < 0.5)
      this.at(this.hour + 48, () => tell("delivered"));
    if (draw(mailOut, person, "answers") < 0.45) {
      const hour = this.hour + 24 + drawBelow(24 * 30, mailOut, person, "answers when");
      this.at(hour, () => tell("answered"));
      // ePROM tells until it is heard.
      if (draw(mailOut, person, "told twice") < 0.05) this.at(hour + 5, () => tell("answered"));
    }
  }

  /** Somebody looks, and lets it go on. */
  async goOn(mailOut: string, findings: readonly Finding[]): Promise<void> {
    const verdict = await this.world.gate.goOn(mailOut, {
      by: SUPERUSERS[0],
      comment: "Sett på utfallet: alt i orden.",
    });
    this.account.decided(
      "superuser",
      `lets go on after ${[...new Set(findings.map(({ rule }) => rule))].toSorted().join(", ")}`,
    );
    if (verdict.decision !== "release") this.account.heldBy(verdict.findings.map(({ rule }) => rule));
  }

  /** Reads the letter and approves it, two where there have to be two. */
  async approve(mailOut: string): Promise<void> {
    for (const by of SUPERUSERS) {
      const { digest, findings } = fullReport(await this.world.gate.report(mailOut, { by }));
      const holds = findings.filter(({ severity }) => severity === "hold");
      await this.world.gate.letter(mailOut, { by });
      const verdict = await this.world.gate.approve(mailOut, {
        by,
        digest,
        comment: "Lest og prøvd.",
        acknowledge: holds.map(({ fingerprint }) => ({ fingerprint, reason: "Kontrollert mot kilden." })),
      });
      const besides =
        holds.length === 0
          ? ""
          : `, accepting ${holds
              .map(({ rule }) => rule)
              .toSorted()
              .join(", ")}`;
      this.account.decided("superuser", `approves${besides}`);
      if (verdict.decision === "release") return;
    }
    throw new Error(`mail-out ${mailOut} is not approved`);
  }
}

export const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);

/** Findings that a superuser clears by going on; of the others a system only has to come again. */
export const needsSuperuser = (findings: readonly Finding[]): boolean =>
  findings.some(
    ({ rule }) =>
      rule === "release/canary-waits" ||
      rule === "release/fewer-cleared" ||
      rule === "release/superuser-must-look" ||
      rule.startsWith("release/breaker") ||
      rule.startsWith("register/implausible") ||
      rule.startsWith("register/fewer"),
  );

function becomes({ mailOut, person }: Asked): Became {
  const chance = draw(mailOut, person, "becomes");
  if (chance < 0.005) return "failed";
  if (chance < 0.03) return "unreachable";
  return chance < 0.04 ? "unknown" : "delivered";
}
