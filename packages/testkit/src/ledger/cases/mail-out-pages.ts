import assert from "node:assert/strict";

import {
  MAIL_OUT_STATES,
  type Ledger,
  type MailOut,
  type MailOutId,
  type MailOutPageRequest,
  type MailOutSource,
  type ProjectId,
  type UserId,
} from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { sampleMailOut, sampleProject } from "../sample-records.ts";

const HUNT = "hunt-2027" as ProjectId;
const TROMSO = "tromso-8" as ProjectId;
const KARI = "Kari@ntnu.no" as UserId;
const SITE: readonly MailOutSource[] = [{ kind: "site" }];

/** Seven mail-outs of two projects, in two states; Kari ordered every third, once by a system, once by another list. */
async function withSeven(ledger: Ledger): Promise<void> {
  await ledger.transact(async (tx) => {
    for (const project of [HUNT, TROMSO]) await tx.saveProject(sampleProject(project));
    for (let number = 1; number <= 7; number += 1) await tx.saveMailOut(sampleOf(number));
  });
}

function sampleOf(number: number, changes: Parameters<typeof sampleMailOut>[1] = {}): MailOut {
  const id = `u-${number}` as MailOutId;
  const { manifest } = sampleMailOut(id);
  return sampleMailOut(id, {
    state: number > 4 ? "approved" : "releasing",
    project: number % 2 === 0 ? TROMSO : HUNT,
    ...(number === 1 ? { orderedBy: KARI } : {}),
    ...(number === 4 ? { manifest: { ...manifest, alsoOrderedBy: [KARI] } } : {}),
    ...(number === 7 ? { changedBy: [KARI] } : {}),
    ...changes,
  });
}

const numbersOf = (mailOuts: readonly MailOut[]): number[] => mailOuts.map(({ id }) => Number(id.slice(2)));

async function allOf(ledger: Ledger, changes: Partial<MailOutPageRequest> = {}): Promise<number[]> {
  const request: MailOutPageRequest = {
    from: SITE,
    states: MAIL_OUT_STATES,
    order: "oldest-first",
    limit: 100,
    ...changes,
  };
  const { mailOuts, next } = await ledger.transact((tx) => tx.pageMailOuts(request));
  return [
    ...numbersOf(mailOuts),
    ...(next === undefined ? [] : await allOf(ledger, { ...changes, after: next })),
  ];
}

const orderer = (user: string, project?: ProjectId): readonly MailOutSource[] => [
  { kind: "orderer", user: user as UserId, ...(project === undefined ? {} : { project }) },
];

export const mailOutPageCases: readonly LedgerCase[] = [
  {
    name: "pages mail-outs, the oldest or the newest first, in pages of any size",
    async run(ledger) {
      await withSeven(ledger);
      const all = [1, 2, 3, 4, 5, 6, 7];
      for (const limit of [1, 2, 3, 7, 8]) {
        assert.deepEqual(await allOf(ledger, { limit }), all);
        assert.deepEqual(await allOf(ledger, { limit, order: "newest-first" }), all.toReversed());
      }
    },
  },
  {
    name: "pages mail-outs by project, by who ordered, and by state, each once",
    async run(ledger) {
      await withSeven(ledger);
      const hunt: MailOutSource = { kind: "project", project: HUNT };
      for (const limit of [1, 100]) {
        assert.deepEqual(await allOf(ledger, { limit, from: [hunt] }), [1, 3, 5, 7]);
        assert.deepEqual(await allOf(ledger, { limit, from: [hunt], states: ["approved"] }), [5, 7]);
        assert.deepEqual(await allOf(ledger, { limit, states: [] }), []);
        assert.deepEqual(await allOf(ledger, { limit, from: [] }), []);
        assert.deepEqual(await allOf(ledger, { limit, from: orderer("kari@NTNU.no") }), [1, 4, 7]);
        assert.deepEqual(await allOf(ledger, { limit, from: orderer("ola@ntnu.no") }), []);
        assert.deepEqual(await allOf(ledger, { limit, from: orderer(KARI, TROMSO) }), [4]);
        assert.deepEqual(await allOf(ledger, { limit, from: [hunt, ...orderer(KARI)] }), [1, 3, 4, 5, 7]);
        assert.deepEqual(
          await allOf(ledger, { limit, from: orderer(KARI), states: ["approved", "paused"] }),
          [7],
        );
      }
    },
  },
  {
    name: "pages a mail-out in the state it came to, by whoever has ordered it by then, until it is deleted",
    async run(ledger) {
      await withSeven(ledger);
      await ledger.transact((tx) => tx.saveMailOut(sampleOf(7, { changedBy: [], state: "releasing" })));
      await ledger.transact((tx) => tx.saveMailOut(sampleOf(2, { orderedBy: KARI })));
      assert.deepEqual(await allOf(ledger, { from: orderer(KARI) }), [1, 2, 4]);
      assert.deepEqual(await allOf(ledger, { from: SITE, states: ["approved"] }), [5, 6]);
      await ledger.transact((tx) => tx.deleteMailOut("u-4" as MailOutId));
      assert.deepEqual(await allOf(ledger, { from: orderer(KARI) }), [1, 2]);
    },
  },
];
