import { fc, test } from "@fast-check/vitest";
import {
  AUDIT_ROOT,
  instant,
  later,
  parseMailOutId,
  parseProjectId,
  parseUserId,
  verifyAudit,
  type AuditEvent,
  type AuditHead,
  type AuditRecord,
  type AuditVerdict,
} from "@sluse/core";
import { chainAudit } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { pathsOf, withValueAt } from "../mail-out/manifests.ts";

const NOW = instant("2027-02-01T12:00+01:00");

const record: fc.Arbitrary<AuditRecord> = fc.record({
  at: fc.nat().map((milliseconds) => later(NOW, milliseconds)),
  what: fc.constantFrom("mail-out-approved", "wave-claimed", "stopped", "key-added"),
  by: fc.option(fc.constantFrom(parseUserId("kari@ntnu.no"), parseUserId("olá@uit.no"))),
  project: fc.option(fc.constant(parseProjectId("hunt-2027"))),
  mailOut: fc.option(fc.constantFrom(parseMailOutId("m-1"), parseMailOutId("m-2"))),
  details: fc.dictionary(
    fc.string(),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
    { maxKeys: 3 },
  ),
});

function chained(records: readonly AuditRecord[]): AuditEvent[] {
  let head: AuditHead = { sequence: 0, hash: AUDIT_ROOT };
  return records.map((each) => {
    const event = chainAudit(each, head);
    head = event;
    return event;
  });
}
const records = fc.array(record, { minLength: 1, maxLength: 12 });
const log = records.map(chained);

const verify = (events: Iterable<AuditEvent>, known?: AuditHead): Promise<AuditVerdict> =>
  verifyAudit(
    (async function* () {
      yield* events;
    })(),
    known,
  );
const headOf = (events: readonly AuditEvent[]): AuditHead => {
  const last = events.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : { sequence: 0, hash: AUDIT_ROOT };
};

describe("an audit log that nobody touched", () => {
  test.prop([fc.array(record, { maxLength: 12 }).map(chained)])(
    "is intact, with and without a known head",
    async (events) => {
      const intact = { kind: "intact", events: events.length, head: headOf(events) };
      expect(await verify(events)).toEqual(intact);
      expect(await verify(events, headOf(events))).toEqual(intact);
    },
  );

  test.prop([log, fc.nat()])("is intact by a head that was written down earlier", async (events, at) => {
    const earlier = headOf(events.slice(0, (at % events.length) + 1));
    expect(await verify(events, earlier)).toMatchObject({ kind: "intact" });
  });

  test.prop([log])("is intact after it was stored as JSON", async (events) => {
    expect(await verify(JSON.parse(JSON.stringify(events)) as AuditEvent[])).toMatchObject({
      kind: "intact",
    });
  });
});

describe("an audit log that somebody touched", () => {
  const touched = log.chain((events) =>
    fc.nat(events.length - 1).chain((at) =>
      fc
        .tuple(
          fc.constantFrom(...pathsOf(events[at]).slice(1)),
          fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant("\ud800"), fc.constant({})),
        )
        .map(([path, value]) => ({
          events,
          at,
          other: events.with(at, withValueAt(events[at], path, value) as AuditEvent),
        })),
    ),
  );

  test.prop([touched], { numRuns: 2000 })(
    "is broken by any change of any field",
    async ({ events, at, other }) => {
      fc.pre(JSON.stringify(other) !== JSON.stringify(events));
      const verdict = await verify(other);
      expect(verdict).toMatchObject({ kind: "broken" });
      if (verdict.kind === "broken" && verdict.because === "out-of-order")
        expect([at + 1, at + 2]).toContain(verdict.sequence);
    },
  );

  test.prop([log, fc.nat()])("is broken by a removal anywhere but at its end", async (events, at) => {
    fc.pre(events.length > 1);
    const without = events.toSpliced(at % (events.length - 1), 1);
    expect(await verify(without)).toEqual({
      kind: "broken",
      sequence: (at % (events.length - 1)) + 1,
      because: "out-of-order",
    });
  });

  test.prop([log, record, fc.nat()])(
    "is broken by an insertion, however well made",
    async (events, more, at) => {
      const place = at % events.length;
      const inserted = chainAudit(more, headOf(events.slice(0, place)));
      fc.pre(inserted.hash !== events[place]?.hash);
      expect(await verify(events.toSpliced(place, 0, inserted))).toMatchObject({
        kind: "broken",
        because: "out-of-order",
      });
    },
  );

  test.prop([log, fc.nat(), fc.nat()])("is broken by any reordering", async (events, one, two) => {
    const [first, second] = [one % events.length, two % events.length];
    fc.pre(first !== second);
    const order = events.map((_event, at) => (at === first ? second : at === second ? first : at));
    const swapped = order.flatMap((at) => events.slice(at, at + 1));
    expect(await verify(swapped)).toMatchObject({ kind: "broken", because: "out-of-order" });
  });

  test.prop([log, fc.nat()])("is broken by an event told twice", async (events, at) => {
    const place = at % events.length;
    const twice = events.toSpliced(place, 0, ...events.slice(place, place + 1));
    expect(await verify(twice)).toMatchObject({ kind: "broken" });
  });

  test.prop([log, fc.nat()])(
    "is found to be cut short by the head that was written down, and not without",
    async (events, at) => {
      const left = events.slice(0, at % events.length);
      expect(await verify(left, headOf(events))).toEqual({
        kind: "broken",
        sequence: left.length + 1,
        because: "end-missing",
      });
      expect(await verify(left)).toMatchObject({ kind: "intact" });
    },
  );

  test.prop([records, record])(
    "is found to be written anew from some point on by the head that was written down",
    async (written, other) => {
      const events = chained(written);
      const rewritten = chained([...written.slice(0, -1), other]);
      fc.pre(headOf(rewritten).hash !== headOf(events).hash);
      expect(await verify(rewritten, headOf(events))).toEqual({
        kind: "broken",
        sequence: events.length,
        because: "changed",
      });
      expect(await verify([...rewritten, ...events.slice(-1)], headOf(events))).toMatchObject({
        kind: "broken",
      });
    },
  );

  it("is broken when it does not begin at the root", async () => {
    const elsewhere = chainAudit(
      { at: NOW, what: "stopped", by: null, project: null, mailOut: null, details: {} },
      { sequence: 0, hash: headOf(chained([])).hash.replace("0", "1") as AuditHead["hash"] },
    );
    expect(await verify([elsewhere])).toEqual({ kind: "broken", sequence: 1, because: "out-of-order" });
  });
});
