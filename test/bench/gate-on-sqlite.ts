import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createSecretKey } from "node:crypto";

import { parseNationalId, type Ledger, type Pseudonym, type Recipient } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createPopulation } from "@sluse/testkit/people";

import { openProject } from "../everyday/project.ts";
import {
  SECRET,
  approveIn,
  goToWindow,
  openBenchGate,
  releaseFrom,
  submitTo,
  type BenchGate,
} from "./bench-gate.ts";
import { inTurn, measured, median, timed, type Measurement } from "./measurement.ts";
import { plainPseudonym } from "./plain-pseudonym.ts";

/** Rows in each transaction, as the gate adds and claims them. */
const SUBMIT_BATCH = 100_000;
const WAVE = 500;
const NOW = Date.parse("2027-03-30T08:00:00Z");

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "sluse-bench-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** `submit` and `release` with `settle` on SQLite beside their floors, for `size` people. */
export async function benchGateOnSqlite(size: number, rounds: number): Promise<Measurement[]> {
  const population = createPopulation({ size, seed: 7, shares: { optedOut: 0.03 } });
  const recipients = [...population.recipients()];
  const optedOut = [...population.optedOut()];
  const release: { floor: number[]; ours: number[] } = { floor: [], ours: [] };
  const [submitFloor, submit] = await inTurn(
    rounds,
    async () => {
      const place = folder();
      const floor = openFloor(join(place.path, "floor.db"));
      const spent = await timed(() => floor.submit(recipients));
      release.floor.push(await timed(() => floor.release(recipients)));
      floor.close();
      place.remove();
      return spent;
    },
    async () => {
      const place = folder();
      const { gate, clock, close } = await openGate(join(place.path, "ledger.db"), optedOut);
      let mailOut = "";
      const spent = await timed(async () => {
        mailOut = await submitTo(gate, recipients);
      });
      await approveIn(gate, mailOut);
      goToWindow(clock);
      release.ours.push(await timed(() => releaseFrom(gate, mailOut, () => recipients)));
      await close();
      place.remove();
      return spent;
    },
  );
  const name = `${size.toLocaleString("en")} people, SQLite`;
  return [
    measured(`submit ${name}`, submitFloor, submit, 2, "floor: parse, HMAC, bulk insert of the same rows"),
    measured(
      `release and settle ${name}`,
      median(release.floor),
      median(release.ours),
      1.6,
      "floor: parse, HMAC, bulk claim within the same limits and update of the same rows, in as many waves",
    ),
  ];
}

/** A million people beside thirty thousand: cost for each, and how much memory grows. */
export async function benchMillion(size = 1_000_000, small = 30_000): Promise<Measurement[]> {
  const cost = async (count: number): Promise<{ submit: number; release: number; grown: number }> => {
    const place = folder();
    const population = createPopulation({ size: count, seed: 9 });
    const { gate, clock, close } = await openGate(join(place.path, "ledger.db"), []);
    collect();
    const before = process.memoryUsage.rss();
    let peak = before;
    // Looked at as the recipients go by: a gate on an embedded ledger leaves a timer no turn.
    const watched = function* (): Generator<Recipient> {
      let row = 0;
      for (const recipient of population.recipients()) {
        if (row % 1000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
        row += 1;
        yield recipient;
      }
    };
    let mailOut = "";
    const submit = await timed(async () => {
      mailOut = await submitTo(gate, watched());
    });
    await approveIn(gate, mailOut);
    goToWindow(clock);
    const release = await timed(() => releaseFrom(gate, mailOut, () => watched()));
    await close();
    place.remove();
    return { submit, release, grown: Math.max(peak, process.memoryUsage.rss()) - before };
  };
  await cost(small);
  const fewer: Awaited<ReturnType<typeof cost>>[] = [];
  const more: typeof fewer = [];
  const takeFewer = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) fewer.push(await cost(small));
  };
  // A million takes long enough for the machine to change its pace: few people before, between and after.
  for (let round = 0; round < 2; round += 1) {
    await takeFewer();
    more.push(await cost(size));
  }
  await takeFewer();
  const middle = (costs: typeof fewer): { submit: number; release: number } => ({
    submit: median(costs.map((each) => each.submit)),
    release: median(costs.map((each) => each.release)),
  });
  const few = middle(fewer);
  const many = { ...middle(more), grown: Math.max(...more.map(({ grown }) => grown)) };
  const times = size / small;
  const grown = `resident memory grew ${Math.round(many.grown / 2 ** 20)} MB, budget 150 MB`;
  return [
    measured(
      `submit ${size.toLocaleString("en")} people beside ${small.toLocaleString("en")} × ${Math.round(times)}`,
      few.submit * times,
      many.submit,
      1.3,
      grown,
    ),
    measured(
      `release ${size.toLocaleString("en")} people beside ${small.toLocaleString("en")} × ${Math.round(times)}`,
      few.release * times,
      many.release,
      1.3,
      grown,
    ),
  ];
}

/** Collects what is left over, where the runtime lets us (`--expose-gc`). */
const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

/** A gate over a ledger of its own. */
export interface OpenGate extends BenchGate {
  readonly ledger: Ledger;
  readonly close: () => Promise<void>;
}

export async function openGate(file: string, optedOut: readonly string[]): Promise<OpenGate> {
  const ledger = openSqliteLedger(file);
  const { gate, clock } = await openBenchGate(ledger, optedOut);
  await openProject(gate, "bench");
  return { gate, clock, ledger, close: () => ledger.close() };
}

export interface Floor {
  submit(recipients: readonly Recipient[]): void;
  /** Claims within limits and settles, a wave at a time. */
  release(recipients: readonly Recipient[], sending?: "settled" | "begun and settled"): void;
  close(): void;
}

/** The preset's three limits on an invitation, counted for a wave at once: what claiming is, with nothing around it. */
const CLAIM = `
insert into contact
select 1, ?1 + row_number() over (), 0, given.person, ?2, 1, 'research', 'invitation', null, ?3, 'unknown', null, 1, null
from (
  select unhex(value) as person from json_each(?4)
) given
where (
  select total(project = 1 and round = 'invitation') = 0 and total(project = 1 and at > ?3 - 1209600000) = 0
    and total(at > ?3 - 31536000000) < 4
  from contact c where c.person = given.person and c.outcome in ('delivered', 'unknown')
    and c.purpose in ('research', 'health-survey', 'quality-register'))`;

/** The same rows in the same tables, bare: no approval, stop, ceiling, register, audience or audit log is asked. */
export function openFloor(file: string): Floor {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;
    create table audience (mail_out integer, person blob, recipient_values text, pseudonym_key integer,
      primary key (mail_out, person)) strict, without rowid;
    create table contact (mail_out integer, number integer, part integer, person blob, wave integer, project integer,
      purpose text, round text, corrects integer, at integer, outcome text, settled_at integer, pseudonym_key integer, begun_at integer,
      primary key (mail_out, number, part)) strict, without rowid;
    create index contact_person on contact (person, mail_out, part);`);
  const key = createSecretKey(SECRET);
  const pseudonyms = (recipients: readonly Recipient[]): Pseudonym[] =>
    recipients.flatMap(({ nationalId }) => {
      const parsed = parseNationalId(nationalId, "test");
      return parsed.kind === "valid" ? [plainPseudonym(parsed.id, key)] : [];
    });
  const insert = database.prepare(
    "insert or ignore into audience select 1, unhex(value), null, 1 from json_each(?)",
  );
  const claim = database.prepare(CLAIM);
  const update = database.prepare(
    "update contact set outcome = 'delivered', settled_at = 2 where mail_out = 1 and number in (select value from json_each(?))",
  );
  const begin = database.prepare(
    "update contact set begun_at = 2 where mail_out = 1 and number in (select value from json_each(?))",
  );
  const inTransaction = (work: () => void): void => {
    database.exec("begin immediate");
    work();
    database.exec("commit");
  };
  return {
    submit(recipients) {
      for (let from = 0; from < recipients.length; from += SUBMIT_BATCH) {
        const batch = pseudonyms(recipients.slice(from, from + SUBMIT_BATCH));
        inTransaction(() => insert.run(JSON.stringify(batch.toSorted())));
      }
    },
    release(recipients, sending = "settled") {
      let number = 0;
      for (let from = 0; from < recipients.length; from += WAVE) {
        const wave = pseudonyms(recipients.slice(from, from + WAVE)).toSorted();
        const base = number;
        inTransaction(() => claim.run(base, from / WAVE, NOW, JSON.stringify(wave)));
        const numbers = JSON.stringify(wave.map((_, index) => base + index + 1));
        if (sending === "begun and settled") inTransaction(() => begin.run(numbers));
        inTransaction(() => update.run(numbers));
        number += wave.length;
      }
    },
    close: () => database.close(),
  };
}
