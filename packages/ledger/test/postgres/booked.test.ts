import type { MailOutId, ProjectId } from "@sluse/core";
import {
  ÅSE,
  minutesLater,
  people,
  sampleApproval,
  sampleClaim,
  sampleMailOut,
  sampleProject,
  sampleWave,
  withMailOuts,
} from "@sluse/testkit/ledger";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { ledgersWithRoles, type LedgersWithRoles } from "../internal/with-roles.ts";

const own = "hunt-2027-1" as MailOutId;
const theirs = "syn-2027-1" as MailOutId;
const refused = "hunt-2027-9" as MailOutId;

let ledgers: LedgersWithRoles;
/** The password in hand: an ordering system's own login, and SQL of one's own. */
let thief: Client;
let desk: Client;
/** Each test's mail-outs are as they were made. */
let made: string;

const numberOf = (id: string): string => `(select number from mail_out where id = '${id}')`;

beforeAll(async () => {
  ledgers = await ledgersWithRoles();
  const owner = await ledgers.open({ connection: ledgers.as("sluse_owner") });
  await withMailOuts(owner, { [own]: people(4) });
  await owner.transact(async (tx) => {
    await tx.saveProject(sampleProject("syn-2027", { orderingSystem: "mrs" as never }));
    await tx.saveMailOut(sampleMailOut(theirs, { project: "syn-2027" as ProjectId }));
    await tx.saveMailOut({ ...sampleMailOut(refused), state: "refused" } as never);
    await tx.addApproval(sampleApproval(own, ÅSE));
    await tx.addApproval(sampleApproval(theirs, ÅSE));
    const whoever = { whom: "whoever-comes" as const, wave: 1 };
    await tx.claim(sampleClaim(own, people(3), whoever));
    await tx.claim(sampleClaim(theirs, people(3), { ...whoever, project: "syn-2027" as ProjectId }));
    for (const mailOut of [own, theirs])
      await tx.saveWave({
        ...sampleWave(mailOut, 1),
        claimed: { at: minutesLater(0), count: 3, sendBefore: minutesLater(60), releasedBy: ÅSE },
      });
  });
  for (const mailOut of [own, theirs])
    await ledgers.client.query(
      `insert into waiting (mail_out, ceiling, since, asked_at, wanted, got) values (${numberOf(mailOut)}, 'hour', 5, 5, 3, 0);
       insert into kept_answer (key, request, at, mail_out, answer) values ('key of ${mailOut}', 'r', 5, ${numberOf(mailOut)}, '{}');
       insert into alert (target, subject, due, tries, record) values ('post', '${mailOut}', 5, 0, '{"mailOut":"${mailOut}"}')`,
    );
  const login = async (role: "sluse_ordering" | "sluse_console"): Promise<Client> => {
    const client = new Client({ connectionString: ledgers.as(role) });
    await client.connect();
    await client.query(`set search_path to "${ledgers.schema}"`);
    return client;
  };
  [thief, desk] = [await login("sluse_ordering"), await login("sluse_console")];
});

beforeEach(async () => {
  made = await state();
});

afterAll(async () => {
  await thief.end();
  await desk.end();
  await ledgers.dispose();
});

/** Everything that no login may change unseen. */
async function state(): Promise<string> {
  const { rows } = await ledgers.client.query<{ all: string }>(
    `select concat_ws(' ', (select string_agg(c::text, ' ' order by mail_out, number, part) from contact c),
       (select string_agg(w::text, ' ' order by mail_out, number) from wave w),
       (select string_agg(concat_ws(' ', id, project, state, claimed, delivered, unreachable, failed, unknown, answered,
          unsettled, unbegun, in_waves), ' ' order by number) from mail_out),
       (select string_agg(concat_ws(' ', o, w, k, a), ' ') from mail_out m left join orderer o on o.mail_out = m.number
          left join waiting w on w.mail_out = m.number left join kept_answer k on k.mail_out = m.number
          left join alert a on a.record::json ->> 'mailOut' = m.id),
       (select count(*) from audit), (select count(*) from approval), (select count(*) from audience)) as all`,
  );
  return rows[0]!.all;
}

/** All in one transaction, as its login would. */
async function run(client: Client, statements: readonly string[]): Promise<string> {
  await client.query("begin");
  try {
    for (const sql of statements) await client.query(sql);
    await client.query("commit");
    return "done";
  } catch (error) {
    await client.query("rollback");
    return (error as Error).message;
  }
}

const event = (what: string, details: object, mailOut: string = own): string =>
  `select append_audit(array['"2027-03-01T09:00:00.000Z"'], array['"en.tyv@uio.no"'], array['${JSON.stringify(details)}'],
     array['"${mailOut}"'], array['"hunt-2027"'], array['"${what}"'])`;
/** As their own gate would say it. */
const told = (what: string, details: object): string =>
  event(what, details, theirs).replace(`'"hunt-2027"'`, `'"syn-2027"'`);
const outcome = (word: string, mailOut: string = own): string =>
  `update contact set outcome = '${word}', settled_at = 1 where mail_out = ${numberOf(mailOut)}`;
const contact = `insert into contact (person, mail_out, part, number, wave, project, purpose, round, at, pseudonym_key)
  select gen_random_uuid(), mail_out, 0, 90, wave, project, purpose, round, at, pseudonym_key from contact
  where mail_out = ${numberOf(own)} limit 1`;
const begun = `update contact set begun_at = 1 where mail_out = ${numberOf(own)}`;
const unbooked = /nothing in the log says what was written/u;

describe("a login that writes by SQL of its own what no event says", () => {
  test.each<[string, ...string[]]>([
    ["outcomes", outcome("failed")],
    ["outcomes, and says fewer", outcome("failed"), event("outcomes-reconciled", { failed: 2 })],
    ["outcomes, and says others", outcome("failed"), event("outcomes-reconciled", { delivered: 3 })],
    [
      "outcomes, and says so of nothing it wrote",
      outcome("failed"),
      event("outcomes-reconciled", { failed: 3 }, refused),
    ],
    ["outcomes, and says something else", outcome("failed"), event("act-refused", { failed: 3 })],
    [
      "outcomes, and says so before it writes them",
      event("outcomes-reconciled", { failed: 3 }),
      outcome("failed"),
    ],
    ["outcomes, and puts off being asked", "set constraints all deferred", outcome("failed")],
    [
      "that they were told to be delivered",
      `update contact set delivered_at = 1 where mail_out = ${numberOf(own)}`,
    ],
    ["void clearances", `update contact set outcome = 'void' where mail_out = ${numberOf(own)}`],
    ["that they are begun", begun],
    [
      "that they are not begun",
      event("wave-begun", { begun: 3 }),
      begun,
      `update contact set begun_at = null`,
    ],
    ["a contact", contact],
    ["what a wave cleared", `update wave set claimed = 0 where mail_out = ${numberOf(own)}`],
    ["when a wave was cleared", `update wave set claimed_at = 0 where mail_out = ${numberOf(own)}`],
    ["who released it", `update wave set released_by = 'x' where mail_out = ${numberOf(own)}`],
    ["what was decided", `update mail_out set state = 'awaiting-approval' where id = '${refused}'`],
    [
      "by a detour what was decided",
      ...["held", "awaiting-approval"].map(
        (to) => `update mail_out set state = '${to}' where id = '${refused}'`,
      ),
    ],
  ])("keeps nothing of it: %s", async (_, ...statements) => {
    expect(await run(thief, statements)).toMatch(unbooked);
    expect(await state()).toBe(made);
  });

  test("keeps it when an event says so: then it is in the log, and counted", async () => {
    expect(await run(thief, [outcome("failed"), event("outcomes-reconciled", { failed: 3 })])).toBe("done");
    const { rows } = await ledgers.client.query(
      `select failed, unknown, unsettled, unbegun from mail_out where id = '${own}'`,
    );
    expect(rows).toEqual([{ failed: 3, unknown: 0, unsettled: 0, unbegun: 3 }]);
  });

  test("of what the console's login writes it is the same", async () => {
    expect(await run(desk, [outcome("delivered")])).toMatch(unbooked);
  });
});

describe("what no login writes", () => {
  test.each([
    ...["claimed", "delivered", "failed", "unknown", "unsettled", "unbegun", "in_waves", "number"].map(
      (column) => `update mail_out set ${column} = 0`,
    ),
    "update mail_out set project = 1",
    "insert into contact (person, mail_out, part, number, wave, project, purpose, round, at, pseudonym_key, outcome) select person, mail_out, 1, 99, wave, project, purpose, round, at, pseudonym_key, 'failed' from contact limit 1",
    "update alert set record = '{}'",
    "update alert set target = 'ingen'",
    "update orderer set name = 'tyv'",
    "update orderer set mail_out = 1",
    "update kept_answer set key = 'k'",
    "update waiting set mail_out = 1",
    "delete from unbooked",
    "update unbooked set count = 0",
    "insert into ordering_right values (current_user, null)",
    `delete from wave where mail_out = ${numberOf(own)}`,
    `delete from mail_out where id = '${own}'`,
  ])("%s", async (sql) => {
    for (const login of [thief, desk])
      expect(await run(login, [sql])).toMatch(
        /permission denied|can only be updated to DEFAULT|that cleared somebody stays/u,
      );
    expect(await state()).toBe(made);
  });
});

describe("what is another ordering system's", () => {
  test.each<[string, ...string[]]>([
    ["outcomes", outcome("failed", theirs), event("outcomes-reconciled", { failed: 3 }, theirs)],
    [
      "contacts",
      contact.replaceAll(`'${own}'`, `'${theirs}'`),
      event("wave-claimed", { claimed: 1 }, theirs),
    ],
    [
      "a wave",
      `update wave set claimed = 0 where mail_out = ${numberOf(theirs)}`,
      event("wave-settled", {}, theirs),
    ],
    [
      "one more wave",
      `insert into wave (mail_out, number, canary, opened_at, reserved) values (${numberOf(theirs)}, 9, false, 0, 1)`,
    ],
    [
      "an audience",
      `insert into audience (mail_out, attempt, person, pseudonym_key) values (${numberOf(theirs)}, 1, gen_random_uuid(), 1)`,
    ],
    ["an approval", `delete from approval`],
    [
      "a decision",
      `update mail_out set state = 'withdrawn' where id = '${theirs}'`,
      event("mail-out-withdrawn", {}, theirs),
    ],
    [
      "a mail-out",
      `insert into mail_out (id, project, state, record, submitted_at, content) select 'syn-2027-8', project, state, record, 0, content from mail_out where id = '${theirs}'`,
    ],
    ["a mail-out's record", `update mail_out set record = '{}' where id = '${theirs}'`],
    [
      "who ordered it",
      `insert into orderer (mail_out, name, project, state) select ${numberOf(theirs)}, 'tyv', project, state from orderer limit 1`,
    ],
    ["that somebody ordered it", `delete from orderer`],
    ["where it is in a list", `update orderer set state = 'completed' where mail_out = ${numberOf(theirs)}`],
    [
      "that it waits for room",
      `insert into waiting (mail_out, ceiling, since, asked_at, wanted, got) values (${numberOf(theirs)}, 'x', 0, 0, 9, 0) on conflict (mail_out) do update set wanted = 9`,
    ],
    ["since when it waits", `update waiting set since = 0`],
    ["that it waits no more", `delete from waiting`],
    [
      "an answer",
      `insert into kept_answer (key, request, at, mail_out, answer) values ('k', 'r', 0, ${numberOf(theirs)}, '{}')`,
    ],
    ["what was answered", `update kept_answer set answer = '{"decision":"release"}'`],
    ["whose answer it was", `update kept_answer set mail_out = null, answer = null`],
    ["that something was answered", `delete from kept_answer`],
    [
      "an alert",
      `insert into alert (target, subject, due, tries, record) values ('post', 's', 0, 0, '{"what":"mail-out.completed","mailOut":"${theirs}"}')`,
    ],
    ["what became of it, in words", told("mail-out-completed", {})],
    ["how many it cleared, in words", told("wave-claimed", { claimed: 9 })],
  ])("is not written: %s", async (_, ...statements) => {
    expect(await run(thief, statements)).toBe("of another ordering system");
    expect(await state()).toBe(made);
  });

  test("is not told of under the name of a project of one's own, nor one's own under theirs", async () => {
    const ownAsTheirs = event("wave-opened", {}).replace(`'"hunt-2027"'`, `'"syn-2027"'`);
    expect(await run(thief, [ownAsTheirs])).toBe("of a mail-out and another project");
    expect(await run(thief, [event("act-refused", {}, theirs)])).toBe("of a mail-out and another project");
    expect(await state()).toBe(made);
  });

  test("may be told of as what happened at one's own door", async () => {
    expect(await run(thief, [told("act-refused", {})])).toBe("done");
  });

  test("is written by the console, whose right has no system", async () => {
    expect(await run(desk, [`update waiting set since = 1`, `delete from kept_answer`])).toBe("done");
  });
});
