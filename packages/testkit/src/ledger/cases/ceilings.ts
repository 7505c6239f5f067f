import assert from "node:assert/strict";

import type { Ledger, MailOutId, ProjectId, SendingCount, WaitingMailOut } from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts, withOtherProject } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { minutesLater, sampleClaimed, sampleWave } from "../sample-records.ts";

const hunt = "hunt-2027" as ProjectId;
const tromsø = "tromso-8" as ProjectId;
const invitation = "hunt-2027-1" as MailOutId;

/** Waves at these minutes: `[opened, reserved]` or `[opened, reserved, claimed at, claimed]`. */
async function withWaves(
  ledger: Ledger,
  waves: Readonly<Record<string, readonly (readonly number[])[]>>,
): Promise<void> {
  await withMailOuts(ledger, { "hunt-2027-1": [], "hunt-2027-2": [] });
  await withOtherProject(ledger, tromsø, "tromso-8-1", []);
  for (const [mailOut, list] of Object.entries(waves)) {
    for (const [index, [opened = 0, reserved = 0, at, count = 0]] of list.entries()) {
      const claimed = at === undefined ? undefined : sampleClaimed(minutesLater(at), count);
      const wave = sampleWave(mailOut, index + 1, { openedAt: minutesLater(opened), reserved, claimed });
      await ledger.transact((tx) => tx.saveWave(wave));
    }
  }
}

const sending = (
  ledger: Ledger,
  since: number,
  openSince: number,
  project: ProjectId | null,
): Promise<number> =>
  ledger.transact(async (tx) =>
    together(
      await tx.countSending({ since: minutesLater(since), openSince: minutesLater(openSince), project }),
    ),
  );

const together = ({ claimed, reserved }: SendingCount): number => claimed + reserved;

export const ceilingCases: readonly LedgerCase[] = [
  {
    name: "keeps waves by number, and replaces one when it is claimed",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      const claimed = sampleWave(invitation, 1, { claimed: sampleClaimed(minutesLater(2), 0) });
      await ledger.transact(async (tx) => {
        assert.equal(await tx.latestWave(invitation), 0);
        await tx.saveWave(sampleWave(invitation, 2));
        await tx.saveWave(sampleWave(invitation, 1));
        await tx.saveWave(claimed);
        assert.deepEqual(await tx.loadWaves(invitation), [claimed, sampleWave(invitation, 2)]);
        assert.deepEqual(await tx.loadWaves(invitation, [3, 2]), [sampleWave(invitation, 2)]);
        assert.deepEqual(await tx.loadWaves(invitation, []), []);
        assert.deepEqual(await tx.listOpenWaves(minutesLater(121)), [claimed]);
        assert.deepEqual(await tx.listOpenWaves(minutesLater(122)), [], "its last moment has come");
        assert.equal(await tx.latestWave(invitation), 2);
      });
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.saveWave(sampleWave("ukjent", 1))),
      );
    },
  },
  {
    name: "counts the waves of one mail-out by themselves",
    async run(ledger) {
      await withWaves(ledger, {
        "hunt-2027-1": [
          [0, 1, 1, 1],
          [20, 1, 21, 0],
          [30, 7],
        ],
        "hunt-2027-2": [
          [25, 40],
          [26, 9, 27, 9],
        ],
      });
      const count = (mailOut: string, since: number, openSince: number): Promise<SendingCount> =>
        ledger.transact((tx) =>
          tx.countSending({
            since: minutesLater(since),
            openSince: minutesLater(openSince),
            project: hunt,
            mailOut: mailOut as MailOutId,
          }),
        );
      assert.deepEqual(await count("hunt-2027-1", 0, 0), { claimed: 1, reserved: 7 });
      const atThatMoment = { claimed: 0, reserved: 7 };
      assert.deepEqual(await count("hunt-2027-1", 1, 0), atThatMoment, "claimed at that very moment");
      const openedThen = { claimed: 1, reserved: 0 };
      assert.deepEqual(await count("hunt-2027-1", 0, 30), openedThen, "opened at that very moment");
      assert.deepEqual(await count("hunt-2027-2", 0, 0), { claimed: 9, reserved: 40 });
      await expectCode("SLUSE_LEDGER_UNKNOWN", count("ukjent", 0, 0));
    },
  },
  {
    name: "counts the claimed after a moment, and the reserved of waves that are still open",
    async run(ledger) {
      await withWaves(ledger, {
        "hunt-2027-1": [
          [0, 500, 10, 480],
          [20, 500, 21, 7],
          [30, 100],
        ],
        "hunt-2027-2": [[25, 40]],
        "tromso-8-1": [
          [12, 30, 15, 30],
          [29, 3],
        ],
      });
      assert.equal(await sending(ledger, 0, 0, null), 480 + 7 + 100 + 40 + 30 + 3);
      assert.equal(await sending(ledger, 0, 0, hunt), 480 + 7 + 100 + 40);
      assert.equal(await sending(ledger, 0, 0, tromsø), 33);
      assert.equal(await sending(ledger, 10, 0, hunt), 7 + 100 + 40, "claimed at that very moment");
      assert.equal(await sending(ledger, 9, 29, hunt), 480 + 7 + 100, "reserved too long ago");
      assert.equal(await sending(ledger, 60, 60, null), 0);
    },
  },
  {
    name: "counts what a wave claimed, not what it had reserved",
    async run(ledger) {
      await withWaves(ledger, { "hunt-2027-1": [[50, 500, 51, 0]] });
      assert.equal(await sending(ledger, 0, 0, null), 0);
    },
  },
  {
    name: "tells when the oldest of those claimed was claimed",
    async run(ledger) {
      await withWaves(ledger, {
        "hunt-2027-1": [
          [0, 500, 10, 480],
          [20, 500, 21, 0],
          [30, 100, 31, 1],
        ],
        "tromso-8-1": [[24, 40]],
      });
      const earliest = (since: number, project: ProjectId | null): Promise<number | undefined> =>
        ledger.transact((tx) => tx.earliestClaim({ since: minutesLater(since), project }));
      assert.equal(await earliest(0, null), minutesLater(10));
      assert.equal(await earliest(10, null), minutesLater(24), "an open wave counts from its opening");
      assert.equal(await earliest(10, hunt), minutesLater(31), "a wave that claimed nobody makes no room");
      assert.equal(await earliest(31, null), undefined);
    },
  },
  {
    name: "counts a project's claims from a moment on",
    async run(ledger) {
      await withWaves(ledger, {
        "hunt-2027-1": [
          [0, 500, 10, 480],
          [20, 500, 21, 7],
        ],
        "hunt-2027-2": [
          [0, 9, 21, 9],
          [30, 1000],
        ],
        "tromso-8-1": [[24, 40, 25, 40]],
      });
      const claims = (project: ProjectId, since: number): Promise<number> =>
        ledger.transact((tx) => tx.countClaims({ project, since: minutesLater(since) }));
      assert.equal(await claims(hunt, 0), 496);
      assert.equal(await claims(hunt, 21), 16);
      assert.equal(await claims(hunt, 22), 0);
      assert.equal(await claims(tromsø, 0), 40);
      for (const [count, expected] of [
        [470, 486],
        [475, 491],
      ] as const) {
        const again = { openedAt: minutesLater(0), claimed: sampleClaimed(minutesLater(10), count) };
        await ledger.transact((tx) => tx.saveWave(sampleWave(invitation, 1, again)));
        assert.equal(await claims(hunt, 0), expected, "some were taken back, some came again");
      }
    },
  },
  {
    name: "keeps who waits for room, longest first, until it is let go",
    async run(ledger) {
      await withWaves(ledger, {});
      const waits = (mailOut: string, since: number, askedAt: number): WaitingMailOut => ({
        mailOut: mailOut as MailOutId,
        ceiling: mailOut === "tromso-8-1" ? "project" : "all",
        since: minutesLater(since),
        askedAt: minutesLater(askedAt),
        wanted: 12,
        got: 3,
      });
      const listed = (askedSince: number): Promise<readonly string[]> =>
        ledger.transact(async (tx) =>
          (await tx.listWaiting(minutesLater(askedSince))).map(({ mailOut }) => mailOut),
        );
      await ledger.transact(async (tx) => {
        for (const each of [
          waits("tromso-8-1", 5, 40),
          waits("hunt-2027-2", 5, 30),
          waits("hunt-2027-1", 3, 20),
        ])
          await tx.saveWaiting(each);
        assert.equal((await tx.listWaiting(minutesLater(0))).length, 3, "seen by who wrote it");
      });
      assert.deepEqual(await listed(0), ["hunt-2027-1", "hunt-2027-2", "tromso-8-1"]);
      assert.deepEqual(await listed(20), ["hunt-2027-2", "tromso-8-1"], "asked at that very moment");
      const again = { ...waits("hunt-2027-1", 3, 50), ceiling: "project" as const, wanted: 2, got: 1 };
      await ledger.transact((tx) => tx.saveWaiting(again));
      await ledger.transact((tx) => tx.deleteWaiting("hunt-2027-2" as MailOutId));
      await ledger.transact((tx) => tx.deleteWaiting("hunt-2027-2" as MailOutId));
      const rest = await ledger.transact((tx) => tx.listWaiting(minutesLater(0)));
      assert.deepEqual(rest, [
        { ...again, project: hunt },
        { ...waits("tromso-8-1", 5, 40), project: tromsø },
      ]);
      await ledger.transact((tx) => tx.deleteMailOut("hunt-2027-1" as MailOutId));
      assert.deepEqual(await listed(0), ["tromso-8-1"], "gone with its mail-out");
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.saveWaiting(waits("ukjent", 0, 0))),
      );
    },
  },
  {
    name: "lets nobody in between the counting and the reserving",
    async run(ledger) {
      await withWaves(ledger, {});
      const ceiling = 1000;
      const openWave = (mailOut: string, number: number): Promise<boolean> =>
        ledger.transact(async (tx) => {
          const before = { since: minutesLater(-1), openSince: minutesLater(-1), project: null };
          const room = ceiling - together(await tx.countSending(before));
          await new Promise((resolve) => void setImmediate(resolve));
          if (room < 300) return false;
          await tx.saveWave(sampleWave(mailOut, number, { reserved: 300 }));
          return true;
        });
      const opened = await Promise.all(
        ["hunt-2027-1", "hunt-2027-2", "tromso-8-1"].flatMap((mailOut) =>
          [1, 2, 3].map((number) => openWave(mailOut, number)),
        ),
      );
      assert.equal(opened.filter(Boolean).length, 3);
      assert.equal(await sending(ledger, -1, -1, null), 900);
    },
  },
];
