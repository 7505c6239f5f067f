import { eforsk, instant, later, type Contact, type Pseudonym } from "@sluse/core";
import { countsTowards, planLimits } from "@sluse/core/house";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { people, sampleClaim, sampleKey, sampleMailOut, sampleProject } from "@sluse/testkit/ledger";
import { Engine } from "json-rules-engine";
import { Client } from "pg";

import { measured, timed, type Measurement } from "./measurement.ts";

const WAVE = 500;
const NOW = instant("2027-03-30T10:00:00+02:00");

/** The limits of the preset, as they bind an invitation today. */
const LIMITS = planLimits(eforsk.limits, {
  project: sampleProject().id,
  purpose: "research",
  round: "invitation",
  corrects: null,
  plan: null,
  step: null,
  channelReminders: [],
  at: NOW,
});

/**
 * What a team would otherwise write, for the same people on the same server: the decision and the booking alone, with
 * neither approval nor audit log.
 */
export async function benchBaselines(url: string, size: number): Promise<Measurement[]> {
  const everyone = people(size);
  const ours = await claimWithLedger(url, everyone);
  const perPerson = await claimOneByOne(url, everyone);
  const antiJoin = await claimByAntiJoin(url, everyone);
  const engine = await decideByEngine(everyone);
  const decided = await decidePlainly(everyone);
  const count = size.toLocaleString("en");
  return [
    measured(
      `claim ${count} within limits beside one query for each person`,
      perPerson,
      ours,
      1,
      "same limits, no locks: not exact when two run at once",
    ),
    measured(
      `claim ${count} within limits beside one anti-join without limits`,
      antiJoin,
      ours,
      8,
      "anti-join: only `not sent in this mail-out`",
    ),
    measured(
      `decide ${count} beside json-rules-engine`,
      engine,
      decided,
      1,
      "limits over contacts in memory, no database",
    ),
  ];
}

async function claimWithLedger(url: string, everyone: readonly Pseudonym[]): Promise<number> {
  const ledger = await openPostgresLedger({ connection: url, schema: "baseline_ours" });
  const mailOut = sampleMailOut("invitation");
  await ledger.transact(async (tx) => {
    await tx.saveKey(sampleKey());
    await tx.saveProject(sampleProject());
    await tx.saveMailOut(mailOut);
    await tx.addAudience(
      mailOut,
      everyone.map((person) => ({ person, about: null, values: null })),
      "2027-1",
    );
  });
  const spent = await timed(async () => {
    for (let from = 0; from < everyone.length; from += WAVE) {
      const claim = sampleClaim(mailOut.id, everyone.slice(from, from + WAVE), { at: NOW, limits: LIMITS });
      await ledger.transact((tx) => tx.claim(claim));
    }
  });
  await ledger.close();
  return spent;
}

const SENT = `create table sent (person uuid not null, mail_out integer not null, project integer not null,
  purpose text not null, round text not null, at bigint not null, outcome text not null);
  create index sent_person on sent (person);`;

async function withTable<Result>(
  url: string,
  schema: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema ${schema}; set search_path to ${schema}; ${SENT}`);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Ask how often, then insert; a wave in each transaction. */
const claimOneByOne = (url: string, everyone: readonly Pseudonym[]): Promise<number> =>
  withTable(url, "baseline_one_by_one", (client) =>
    timed(async () => {
      for (let from = 0; from < everyone.length; from += WAVE) {
        await client.query("begin");
        for (const person of everyone.slice(from, from + WAVE)) {
          const { rows } = await client.query<Record<string, string>>(
            `select count(*) filter (where project = 1 and round = 'invitation') as invited,
               count(*) filter (where project = 1 and at > $2) as lately,
               count(*) filter (where at > $3) as this_year
             from sent where person = $1 and outcome in ('delivered', 'unknown')`,
            [person, later(NOW, -14 * 86_400_000), later(NOW, -365 * 86_400_000)],
          );
          const [row] = rows;
          if (Number(row?.["invited"]) > 0 || Number(row?.["lately"]) > 0 || Number(row?.["this_year"]) >= 4)
            continue;
          await client.query("insert into sent values ($1, 1, 1, 'research', 'invitation', $2, 'unknown')", [
            person,
            NOW,
          ]);
        }
        await client.query("commit");
      }
    }),
  );

/** Everyone who has not got this mail-out, at once. */
const claimByAntiJoin = (url: string, everyone: readonly Pseudonym[]): Promise<number> =>
  withTable(url, "baseline_anti_join", (client) =>
    timed(() =>
      client.query(
        `insert into sent select given.person, 1, 1, 'research', 'invitation', $2, 'unknown'
         from unnest($1::uuid[]) given (person) left join sent on sent.person = given.person and sent.mail_out = 1
         where sent.person is null`,
        [`{${everyone.join(",")}}`, NOW],
      ),
    ),
  );

/** Three contacts of earlier years and projects for each person. */
const historyOf = (person: Pseudonym): Contact[] =>
  [30, 200, 900].map((days, index): Contact => ({
    person,
    about: null,
    clearance: `earlier-${index}/1` as Contact["clearance"],
    mailOut: `earlier-${index}` as Contact["mailOut"],
    project: (person < "8" ? "hunt-2027" : "tromso-8") as Contact["project"],
    purpose: "research",
    round: index === 0 ? "reminder" : "invitation",
    corrects: null,
    step: null,
    at: later(NOW, -days * 86_400_000),
    outcome: "delivered",
    settledAt: null,
    deliveredAt: null,
  }));

async function decideByEngine(everyone: readonly Pseudonym[]): Promise<number> {
  const engine = new Engine();
  for (const limit of LIMITS) {
    engine.addRule({
      conditions: { all: [{ fact: limit.name, operator: "greaterThanInclusive", value: limit.max }] },
      event: { type: limit.name },
    });
  }
  return timed(async () => {
    for (const person of everyone) {
      const history = historyOf(person);
      const facts = Object.fromEntries(
        LIMITS.map((limit) => [
          limit.name,
          history.filter((contact) => countsTowards(contact, limit, contact)).length,
        ]),
      );
      await engine.run(facts);
    }
  });
}

const decidePlainly = (everyone: readonly Pseudonym[]): Promise<number> =>
  timed(() => {
    let refused = 0;
    for (const person of everyone) {
      const history = historyOf(person);
      const reached = LIMITS.find(
        (limit) => history.filter((contact) => countsTowards(contact, limit, contact)).length >= limit.max,
      );
      if (reached) refused += 1;
    }
    return refused;
  });
