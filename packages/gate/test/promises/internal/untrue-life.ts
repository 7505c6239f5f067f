import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";

import { DAY, MINUTE, foldUser, isSluseError, later, parseNationalId, type Recipient } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { pino } from "pino";

import type { LogVerdict, Release, Wave } from "../../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  openProject,
  openWorld,
  people,
  testPolicy,
  type World,
} from "../../internal/world.ts";
import { moveRows } from "./move-rows.ts";
import { pick, spelt, written } from "./spellings.ts";

/** What happens to others while a wave is on its way: while registers are asked, or before its sending is begun. */
export type Meanwhile = "nothing" | "answers late" | "stopped while asked" | "stopped before it is begun";

/** One thing that a caller does who is not to be believed. */
export type Untruth =
  | {
      readonly kind: "orders";
      readonly spelling: number;
      readonly orderer: number;
      readonly takesBack: boolean;
    }
  | { readonly kind: "approves"; readonly as: number; readonly spelling: number; readonly lie: number }
  | { readonly kind: "rechecks"; readonly by: number; readonly others: boolean }
  | {
      readonly kind: "releases";
      readonly spelling: number;
      readonly changesRows: boolean;
      readonly meanwhile: Meanwhile;
    }
  | { readonly kind: "lies"; readonly lie: number }
  | { readonly kind: "opts out"; readonly person: number }
  | { readonly kind: "empties the register" }
  | { readonly kind: "stops twice"; readonly scope: number; readonly lifts: boolean }
  | { readonly kind: "moves rows"; readonly what: number; readonly row: number }
  | { readonly kind: "waits"; readonly days: number };

/** People of an order: enough that what is gone from a register shows. */
export const LISTED: readonly Recipient[] = people(30);
const [STRANGER] = people(1, 4242) as [Recipient];
/** So many may have taken an opt-out back since the mail-out was checked, whatever their number. */
const TAKEN_BACK = 2;
const USERS = [ORDERER, SUPERUSER, SECOND_SUPERUSER] as const;
const ODD: readonly unknown[] = [
  undefined,
  null,
  5,
  {},
  [],
  Number.NaN,
  true,
  new Date(Number.NaN),
  Promise.resolve(),
];

const rowsOf = (spelling: number): { nationalId: string }[] =>
  LISTED.map(({ nationalId }, at) => ({
    nationalId: written(nationalId, spelling === 0 ? 0 : spelling + at),
  }));

/** A letter that was handed over, and what was true when it was. */
export interface Letter {
  readonly person: string;
  readonly mailOut: string;
  readonly at: number;
  readonly stopped: boolean;
  readonly optedOut: boolean;
  readonly approved: boolean;
}

/** What a life came to. */
export interface Lived {
  readonly letters: readonly Letter[];
  readonly bytes: string;
  readonly contactsMoved: boolean;
  readonly verified: LogVerdict["kind"];
  readonly booked: number;
  readonly thrown: readonly unknown[];
}

interface Ordered {
  readonly id: string;
  readonly orderedBy: string;
  optedOutThen: Set<string>;
  changers: Set<string>;
  approved: boolean;
}

/** Plays what a caller does on a gate over SQLite; answers what came of it. What the gate refuses is an answer, too. */
export async function live(steps: readonly Untruth[]): Promise<Lived> {
  const folder = mkdtempSync(join(tmpdir(), "sluse-untrue-"));
  const file = join(folder, "ledger.db");
  const ledger = openSqliteLedger(file);
  const told: string[] = [];
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      told.push(chunk.toString("latin1"));
      done();
    },
  });
  const sending = { ...testPolicy.sending, canarySize: 4, waveSize: 12, daysAhead: 0 };
  const world = await openWorld({
    ledger,
    logger: pino({ level: "trace" }, log),
    policy: { ...testPolicy, sending, approval: { ...testPolicy.approval, secondSuperuserAbove: 20 } },
  });
  await openProject(world.gate, "annen-2027");
  const life = new Life(world, file, told);
  try {
    for (const step of steps) await life.take(step);
    return await life.end(folder);
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Life {
  readonly #letters: Letter[] = [];
  readonly #orders: Ordered[] = [];
  readonly #thrown: unknown[] = [];
  readonly #optedOut = new Set<string>();
  readonly #stops = new Map<string, number>();
  #contactsMoved = false;
  /** Mail-outs of whose audience a row was moved since they were looked at. */
  readonly #moved = new Set<string>();
  #moves = 0;

  readonly world: World;
  readonly file: string;
  readonly told: string[];

  constructor(world: World, file: string, told: string[]) {
    this.world = world;
    this.file = file;
    this.told = told;
  }

  async take(step: Untruth): Promise<void> {
    try {
      await this.#play(step);
    } catch (error) {
      this.told.push(error instanceof Error ? `${error.message} ${String(error.cause)}` : typeof error);
      if (!isSluseError(error)) this.#thrown.push(error);
    }
  }

  async #play(step: Untruth): Promise<void> {
    const { gate, register, clock } = this.world;
    const last = this.#orders.at(-1);
    switch (step.kind) {
      case "orders":
        return this.#order(step);
      case "approves":
        return last && this.#approve(last, step);
      case "rechecks": {
        if (!last) return;
        const by = pick(USERS, step.by);
        const rows = step.others ? [...LISTED.slice(0, 20), STRANGER] : LISTED;
        const asked = await gate.recheck(last.id, rows, { by });
        this.told.push(JSON.stringify(asked));
        last.approved = false;
        // Its audience was written anew.
        if (asked.decision !== "refuse") this.#moved.delete(last.id);
        if (step.others) last.changers.add(foldUser(by));
        last.optedOutThen = this.#believed();
        return;
      }
      case "releases":
        return last && this.#release(last, step);
      case "lies":
        return this.#lie(last, step.lie);
      case "opts out": {
        const { nationalId } = pick(LISTED, step.person);
        this.#optedOut.add(nationalId);
        register.optedOut.add(nationalId);
        return;
      }
      case "empties the register":
        register.optedOut.clear();
        return;
      case "stops twice":
        return this.#stopTwice(last, step.scope, step.lifts);
      case "moves rows":
        return this.#moveRows(step.what, step.row);
      case "waits":
        clock.advance(step.days * DAY);
        return;
    }
  }

  /** Those whom the register tells of now. */
  #believed(): Set<string> {
    return new Set<string>(this.world.register.optedOut);
  }

  async #order({ spelling, orderer, takesBack }: Extract<Untruth, { kind: "orders" }>): Promise<void> {
    const { gate, clock } = this.world;
    const rows = rowsOf(spelling);
    const window = { from: new Date(clock.now()), until: new Date(later(clock.now(), 60 * DAY)) };
    const orderedBy = spelt(pick(USERS, orderer), spelling);
    const project = pick(["sovn-2027", "annen-2027"], spelling);
    const optedOutThen = this.#believed();
    const order = createOrder(rows, { orderedBy, project, window });
    const submitting = gate.submit(order);
    const report = await submitting;
    // What was given is changed afterwards.
    if (takesBack) for (const row of rows) row.nationalId = STRANGER.nationalId;
    this.told.push(JSON.stringify(report));
    if (report.decision === "refuse") return;
    this.#orders.push({ id: report.mailOut, orderedBy, optedOutThen, changers: new Set(), approved: false });
  }

  async #approve(
    order: Ordered,
    { as, spelling, lie }: Extract<Untruth, { kind: "approves" }>,
  ): Promise<void> {
    const { gate } = this.world;
    const user = pick(USERS, as);
    const { digest, findings } = await gate.report(order.id, { by: CENTRAL });
    const acknowledge = findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
    const verdict = await gate.approve(order.id, {
      by: spelt(user, spelling),
      digest: lie === 1 ? "0".repeat(64) : lie === 2 ? (pick(ODD, spelling) as never) : digest,
      comment: lie === 3 ? (pick(ODD, spelling) as never) : "Lest.",
      acknowledge,
    });
    this.told.push(JSON.stringify(verdict));
    const { state } = await gate.report(order.id, { by: CENTRAL });
    const folded = foldUser(user);
    if (state !== "approved" || lie === 1 || lie === 2) return;
    // Whoever it was that approved, it was none who ordered or changed it.
    if (folded === foldUser(order.orderedBy) || order.changers.has(folded)) return;
    order.approved = true;
  }

  async #release(
    order: Ordered,
    { spelling, changesRows, meanwhile }: Extract<Untruth, { kind: "releases" }>,
  ): Promise<void> {
    const { gate, register, clock } = this.world;
    const rows = rowsOf(spelling);
    if (meanwhile === "answers late" || meanwhile === "stopped while asked") {
      const { lookup } = register;
      register.lookup = async (ids, options) => {
        register.lookup = lookup;
        const answer = await lookup(ids, options);
        if (meanwhile === "stopped while asked") {
          await this.#stop(`mail-out ${order.id}`, SUPERUSER);
          return answer;
        }
        // Asked for long, and about people who say no meanwhile.
        clock.advance((testPolicy.registers.maxAgeMinutes + 1) * MINUTE);
        return { ...answer, asOf: later(clock.now(), -(testPolicy.registers.maxAgeMinutes + 1) * MINUTE) };
      };
    }
    const release: Release = gate.release(order.id, rows, { by: CENTRAL });
    for await (const wave of release) {
      if (meanwhile === "stopped before it is begun") {
        await this.#stop(`mail-out ${order.id}`, SUPERUSER);
        const begun = new Set<string>((await wave.begin(wave.clearances)).begun);
        this.#handedOver(
          order,
          wave.clearances.filter(({ id }) => begun.has(id)),
        );
        continue;
      }
      this.#handedOver(order, wave.clearances);
      if (changesRows) for (const row of rows) row.nationalId = STRANGER.nationalId;
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
    const { end } = release;
    const wentOn = await gate.goOn(order.id, { by: SUPERUSER, comment: "Sett på." });
    this.told.push(JSON.stringify(end), JSON.stringify(wentOn));
    // Shown that the register has lost people, a superuser said that it is right so.
    const isShown = end?.kind === "held" && end.findings.some(({ rule }) => rule.startsWith("register/"));
    if (isShown && wentOn.decision === "release") order.optedOutThen = this.#believed();
  }

  #handedOver(order: Ordered, clearances: Wave["clearances"]): void {
    const project = order.id.replace(/-[0-9a-f]{10}$/u, "");
    const stopped = ["everything", `mail-out ${order.id}`, `project ${project}`].some(
      (scope) => (this.#stops.get(scope) ?? 0) > 0,
    );
    const gone = [...order.optedOutThen].filter((id) => !this.world.register.optedOut.has(id));
    // Of so few nobody can tell whether the register lost them, or they took it back.
    const lost = new Set(gone.length > TAKEN_BACK ? gone : []);
    for (const { recipient } of clearances) {
      const read = parseNationalId(recipient.nationalId, "test");
      const person = recipient.nationalId;
      const isListed = read.kind === "valid" && LISTED.some(({ nationalId }) => nationalId === person);
      const optedOut = this.world.register.optedOut.has(person) || lost.has(person);
      const approved = order.approved && isListed && !this.#moved.has(order.id);
      this.#letters.push({
        person,
        mailOut: order.id,
        at: this.world.clock.now(),
        stopped,
        optedOut,
        approved,
      });
    }
  }

  async #lie(last: Ordered | undefined, lie: number): Promise<void> {
    const { gate } = this.world;
    const odd = pick(ODD, lie);
    const doors: readonly (() => Promise<unknown>)[] = [
      () => gate.submit({ ...createOrder(LISTED), orderedBy: odd } as never),
      () => gate.submit(createOrder([{ nationalId: odd as never }])),
      () => gate.reconcile([{ clearance: `${last?.id ?? "x"}/1`, outcome: odd as never }], { by: CENTRAL }),
      () =>
        gate.reconcile([{ clearance: `${last?.id ?? "x"}/1`, outcome: "failed", at: odd as never }], {
          by: odd as never,
        }),
      () => gate.goOn(last?.id ?? "x", odd as never),
      () => gate.contactsOf(LISTED[0]!.nationalId, odd as never),
      () => gate.approve(odd as never, odd as never),
      () =>
        gate.liftStop(odd as never, {
          by: SUPERUSER,
          reason: `${LISTED[lie % LISTED.length]!.nationalId} ringte`,
        }),
    ];
    this.told.push(JSON.stringify(await pick(doors, lie >> 3)()));
  }

  async #stopTwice(last: Ordered | undefined, at: number, lifts: boolean): Promise<void> {
    const { gate } = this.world;
    const scopes = ["everything", "project sovn-2027", ...(last ? [`mail-out ${last.id}`] : [])];
    const scope = pick(scopes, at);
    const own = await this.#stop(scope, SUPERUSER);
    const ofCentral = await this.#stop(scope, CENTRAL);
    if (!lifts) return;
    // What the central function stopped is not the superuser's to lift.
    for (const stop of [own, ofCentral]) {
      const lifted = await gate.liftStop(stop ?? "", { by: SUPERUSER, reason: "Rettet." });
      if (lifted.decision === "release" && stop === own)
        this.#stops.set(scope, (this.#stops.get(scope) ?? 0) - 1);
    }
  }

  async #stop(scope: string, by: string): Promise<string | undefined> {
    const [kind, id = ""] = scope.split(" ");
    const target =
      kind === "everything" ? "everything" : kind === "project" ? { project: id } : { mailOut: id };
    const { stop } = await this.world.gate.stop(target, { by, reason: "Feil nummer." });
    this.#stops.set(scope, (this.#stops.get(scope) ?? 0) + 1);
    return stop;
  }

  #moveRows(what: number, row: number): void {
    this.#moves += 1;
    const moved = moveRows(this.file, what, row, this.#moves);
    if (moved.kind === "mail-out") this.#moved.add(moved.id);
    if (moved.kind === "contact") this.#contactsMoved = true;
  }

  async end(folder: string): Promise<Lived> {
    const { gate } = this.world;
    const { kind } = await gate.audit.verify({ by: CENTRAL });
    let booked = 0;
    for (const { nationalId } of [...LISTED, STRANGER]) {
      const { contacts } = await gate.contactsOf(nationalId, LOOK_UP);
      booked += contacts.length;
    }
    for await (const event of gate.audit.export({ by: CENTRAL })) this.told.push(JSON.stringify(event));
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    return {
      letters: this.#letters,
      bytes: [...bytes, ...this.told].join("\n"),
      contactsMoved: this.#contactsMoved,
      verified: kind,
      booked,
      thrown: this.#thrown,
    };
  }
}
