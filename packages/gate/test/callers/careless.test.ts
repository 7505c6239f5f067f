import { isSluseError, type Finding } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { describe, expect, test } from "vitest";

import { createGate, type Gate } from "../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  createWorld,
  openProject,
  openWorld,
  people,
  reportOf,
  testPolicy,
} from "../internal/world.ts";

/** A gate as a caller without types has it. */
type Untyped = Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>> & {
  readonly projects: Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>;
};
const untyped = (gate: Gate): Untyped => gate as unknown as Untyped;

const recipients = people(6);
const registration = {
  id: "hjerte-2027",
  orderingSystem: "eforsk",
  title: "Hjertestudien",
  controller: "Universitetet i Oslo",
  contact: { name: "Åse Østby", email: "hjerte@uio.no", phone: "22855050" },
  superusers: [SUPERUSER],
  by: CENTRAL,
};

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return "taken";
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return error.code;
  }
}

const rulesOf = (answer: unknown): string[] =>
  (answer as { findings: readonly Finding[] }).findings.map(({ rule }) => rule);

describe("a project's registration", () => {
  test.each([["forskning"], ["Research"], ["research "], [""], [null], [7]])(
    "with a purpose that is none, %j, is refused",
    async (purpose) => {
      const { gate } = await createWorld();
      const registering = () => untyped(gate).projects["register"]?.({ ...registration, purpose });
      expect(await codeOf(registering)).toBe("SLUSE_OPTION_INVALID");
      expect(await gate.projects.list()).toEqual([]);
    },
  );

  test.each([
    [["sølvi@uio.no", "Sølvi@UIO.no"], "SLUSE_USERS_ALIKE"],
    [["sølvi@uio.no", "ｓølvi@uio.no"], "SLUSE_USERS_ALIKE"],
    [["sølvi@uio.no", "sølvi@uio.no."], "SLUSE_USERS_ALIKE"],
    [["sølvi@uio.no", "s\u006F\u0338lvi@uio.no"], "SLUSE_ID_INVALID"],
    [[], "SLUSE_OPTION_INVALID"],
    [["sølvi@uio.no", null], "SLUSE_ID_INVALID"],
    [["sølvi@uio.no", true], "SLUSE_ID_INVALID"],
    [undefined, "SLUSE_OPTION_INVALID"],
  ])("with superusers %j is refused", async (superusers, code) => {
    const { gate } = await createWorld();
    const registering = () => untyped(gate).projects["register"]?.({ ...registration, superusers });
    expect(await codeOf(registering)).toBe(code);
  });
});

describe("an order", () => {
  test.each([
    ["orderedBy", undefined, "SLUSE_ID_INVALID"],
    ["orderedBy", null, "SLUSE_ID_INVALID"],
    ["orderedBy", ["kari"], "SLUSE_ID_INVALID"],
    ["orderedBy", 5, "SLUSE_ID_INVALID"],
    ["project", undefined, "SLUSE_ID_INVALID"],
    ["window", undefined, "SLUSE_ORDER_INVALID"],
    ["window", { from: "2027-03-29T08:00", until: "2027-06-30T20:00" }, "SLUSE_INSTANT_INVALID"],
    ["recipients", undefined, "SLUSE_ORDER_INVALID"],
    ["recipients", () => recipients, "SLUSE_ORDER_INVALID"],
    ["round", "invitasjon", "SLUSE_ORDER_INVALID"],
    ["kind", "brev", "SLUSE_ORDER_INVALID"],
    ["purpose", "5", "SLUSE_ORDER_INVALID"],
    ["purposeTag", 5, "SLUSE_TEXT_INVALID"],
    ["corrects", { mailOut: "x", cause: 5 }, "SLUSE_TEXT_INVALID"],
  ])("with %s %j is refused, and nothing is kept", async (field, value, code) => {
    const { gate } = await openWorld();
    const order = { ...createOrder(recipients), [field]: value };
    expect(await codeOf(() => untyped(gate)["submit"]?.(order))).toBe(code);
    expect(await gate.list({ by: CENTRAL })).toEqual({ mailOuts: [] });
  });

  test("is copied: bytes that change afterwards were not ordered", async () => {
    const world = await openWorld();
    const order = createOrder(recipients);
    const [document] = order.content.documents;
    if (document?.kind !== "finished") throw new Error("the test's letter is finished");
    const { mailOut, manifest } = await world.gate.submit(order);
    document.bytes.fill(0x20);
    const [described] = manifest.documents;
    const stored = await world.ledger.transact((tx) => tx.loadContent(described!.digest));
    expect(new TextDecoder().decode(stored)).toContain("frivillig");
    expect((await reportOf(world.gate, mailOut)).digest).toBe((await reportOf(world.gate, mailOut)).digest);
  });

  test("takes rows as they were when they were read", async () => {
    const { gate, clock } = await openWorld();
    const rows = recipients.map((each) => ({ ...each }));
    const { mailOut, digest } = await gate.submit(createOrder(rows));
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    clock.set(Date.parse("2027-03-30T10:00:00+02:00") as never);
    const [other] = people(1, 99);
    const cleared: string[] = [];
    for await (const wave of gate.release(mailOut, rows, { by: ORDERER })) {
      for (const row of rows) row.nationalId = other!.nationalId;
      cleared.push(...wave.clearances.map(({ recipient }) => recipient.nationalId));
      for (const { recipient } of wave.clearances) expect(Object.isFrozen(recipient)).toBe(true);
      await wave.settle([]);
    }
    expect(cleared.toSorted()).toEqual(recipients.map(({ nationalId }) => nationalId).toSorted());
  });
});

describe("a row that is an object of the caller's own kind", () => {
  const [parent, child] = people(2, 77).map(({ nationalId }) => nationalId);

  /** As rows come from a database layer: fields are read by functions of the class. */
  class Entity {
    readonly nationalId = parent;
    get onBehalfOf(): string | undefined {
      return child;
    }
  }
  const hidden = Object.defineProperty({ nationalId: parent }, "onBehalfOf", { value: child });
  const inherited: unknown = Object.assign(Object.create({ onBehalfOf: child }), { nationalId: parent });

  test.each([
    ["with a getter of its class", () => new Entity()],
    ["with a field that is not listed", () => hidden],
    ["with a field it inherits", () => inherited],
  ])("%s keeps the child it is about, who is opted out", async (_, row) => {
    const world = await openWorld();
    world.register.optedOut.add(child as never);
    const { mailOut } = await untypedSubmit(world.gate, [row(), ...recipients]);
    const { tally } = await reportOf(world.gate, mailOut);
    expect(tally).toMatchObject({ optedOut: 1, clear: recipients.length });
  });

  test("with a misspelt field that it inherits is refused", async () => {
    const { gate } = await openWorld();
    const row = Object.assign(Object.create({ paaVegneAv: child }), { nationalId: parent });
    expect(rulesOf(await untypedSubmit(gate, [row, ...recipients]))).toContain("recipient/unknown-field");
  });
});

const untypedSubmit = (gate: Gate, rows: readonly unknown[]) =>
  gate.submit(createOrder(rows as Parameters<typeof createOrder>[0]));

describe("four eyes", () => {
  test.each([
    ["sølvi.åsen@hemit.no", "Sølvi.Åsen@Hemit.no"],
    ["sølvi.åsen@hemit.no", "sølvi.a\u030Asen@hemit.no"],
    ["SØLVI.ÅSEN@HEMIT.NO", "sølvi.åsen@hemit.no"],
    ["ｓølvi.åsen@hemit.no", "sølvi.åsen@hemit.no"],
  ])("are one pair however the name is spelt: %s and %s", async (orderedBy, by) => {
    const { gate } = await openWorld();
    const { mailOut, digest } = await gate.submit(createOrder(recipients, { orderedBy }));
    expect(rulesOf(await gate.approve(mailOut, { by, digest, comment: "Lest." }))).toContain(
      "approval/self-approval",
    );
  });

  test("see a list that another gave in a recheck: whoever gave it does not approve it", async () => {
    const { gate } = await openWorld();
    const { mailOut } = await gate.submit(createOrder(recipients));
    const others = people(9, 3);
    const { digest } = await gate.recheck(mailOut, others, { by: SUPERUSER });
    const own = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(rulesOf(own)).toContain("approval/self-approval");
    const second = await gate.approve(mailOut, { by: SECOND_SUPERUSER, digest, comment: "Lest." });
    expect(second.decision).toBe("release");
  });

  test("do not mind a recheck of the same people", async () => {
    const { gate } = await openWorld();
    const { mailOut } = await gate.submit(createOrder(recipients));
    const { digest } = await gate.recheck(mailOut, recipients, { by: SUPERUSER });
    expect((await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." })).decision).toBe(
      "release",
    );
  });
});

describe("a stop", () => {
  test.each([
    [undefined],
    [{}],
    [{ by: undefined, reason: 5 }],
    [{ reason: "\u3164" }],
    [{ reason: "." }],
    ["nå"],
  ])("of everything with %j stands, and says what is missing", async (request) => {
    const { gate } = await openWorld();
    const answer = await untyped(gate)["stop"]?.("everything", request);
    expect(rulesOf(answer)).toEqual(["release/stop-unnamed", "release/stop-without-reason"]);
    const { mailOut } = await gate.submit(createOrder(recipients));
    expect((await reportOf(gate, mailOut)).stops).toMatchObject([{ scope: { kind: "global" } }]);
  });

  test("stands also when who and why cannot be read", async () => {
    const { gate } = await openWorld();
    const unreadable = Object.defineProperty({}, "by", {
      get: () => {
        throw new RangeError("no session");
      },
    });
    expect(rulesOf(await untyped(gate)["stop"]?.("everything", unreadable))).toContain(
      "release/stop-unnamed",
    );
    const { mailOut } = await gate.submit(createOrder(recipients));
    expect((await reportOf(gate, mailOut)).stops).toHaveLength(1);
  });

  test.each([["all"], [undefined], [{ projct: "sovn-2027" }], [{ mailOut: 5 }], [null]])(
    "of what is none, %j, is an error and no stop",
    async (target) => {
      const { gate } = await openWorld();
      expect(await codeOf(() => untyped(gate)["stop"]?.(target, { by: ORDERER, reason: "x" }))).toMatch(
        /^SLUSE_(?:OPTION|ID)_INVALID$/u,
      );
    },
  );

  test("is not lifted by going on", async () => {
    const { gate, clock } = await openWorld();
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    clock.set(Date.parse("2027-03-30T10:00:00+02:00") as never);
    await gate.stop({ mailOut }, { by: ORDERER, reason: "Feil nummer." });
    const answer = await gate.goOn(mailOut, { by: SUPERUSER, comment: "Videre." });
    expect(answer.decision).toBe("refuse");
    expect(rulesOf(answer)).toContain("release/stopped");
    expect((await reportOf(gate, mailOut)).stops).toHaveLength(1);
  });
});

describe("outcomes", () => {
  test.each([
    ["9999-01-01T00:00Z"],
    ["2027-03-01T12:00:00+01:00"],
    [Number.NaN],
    ["i går"],
    [Date.UTC(2027, 2, 1) / 1000],
  ])("at %j are refused", async (at) => {
    const { gate } = await openWorld();
    const outcomes = [{ clearance: "sovn-2027-abc/1", outcome: "delivered", at }];
    expect(await codeOf(() => untyped(gate)["reconcile"]?.(outcomes, { by: ORDERER }))).toBe(
      "SLUSE_INSTANT_INVALID",
    );
  });

  test.each([[{ outcome: "sent" }], [{ clearance: recipients[0]?.nationalId }], [{ id: "x" }]])(
    "of the wrong shape, %j, are refused, and quote nobody",
    async (change) => {
      const { gate } = await openWorld();
      const outcomes = [{ clearance: "sovn-2027-abc/1", outcome: "delivered", ...change }];
      await expect(untyped(gate)["reconcile"]?.(outcomes, { by: ORDERER })).rejects.toSatisfy(
        (error: Error) => isSluseError(error) && !error.message.includes(recipients[0]!.nationalId),
      );
    },
  );
});

describe("options of a gate", () => {
  test.each([
    ["purpose", { registers: [{ id: "r", kind: "secondaryUse", lookup: () => undefined }] }],
    ["a register twice", undefined],
    ["templates that are a promise", { templates: Promise.resolve() }],
    [
      "a policy with a field missing",
      { policy: { ...testPolicy, sending: { ...testPolicy.sending, perHour: undefined } } },
    ],
    ["a policy for nobody's people", { policy: { ...testPolicy, people: "Test" } }],
    ["a central function of nobody", { centralFunction: [undefined] }],
    ["a key that is text", { pseudonymKey: { id: "k", secret: "5e".repeat(32) } }],
    ["a misspelt option", { centralFuncton: [CENTRAL] }],
    ["no ledger", { ledger: undefined }],
  ])("with %s are refused when the gate is made", async (_, changes) => {
    const { options, register } = await createWorld();
    const given = {
      ...options,
      ledger: createMemoryLedger(),
      ...(changes ?? { registers: [register, register] }),
    };
    expect(await codeOf(() => createGate(given as never))).toMatch(/^SLUSE_(?:OPTION|POLICY|ID)_INVALID$/u);
  });
});

test("no text may hold a national id, wherever it is written", async () => {
  const { gate } = await openWorld();
  const id = recipients[0]!.nationalId;
  const spaced = `Kvinne ${id.slice(0, 6)} ${id.slice(6)} ringte`;
  const { mailOut, digest } = await gate.submit(createOrder(recipients));
  const tries: readonly (() => unknown)[] = [
    () => gate.approve(mailOut, { by: SUPERUSER, digest, comment: spaced }),
    () => gate.reject(mailOut, { by: SUPERUSER, comment: spaced }),
    () => gate.withdraw(mailOut, { by: ORDERER, comment: spaced }),
    () => gate.goOn(mailOut, { by: SUPERUSER, comment: spaced }),
    () => gate.liftStop("stop-1", { by: CENTRAL, reason: spaced }),
    () => gate.contactsOf(id, { ...LOOK_UP, reason: spaced }),
    () => gate.exportPerson(id, { ...LOOK_UP, case: id }),
    () => gate.projects.register({ ...registration, title: spaced }),
    () =>
      gate.projects.activate("sovn-2027", {
        by: SUPERUSER,
        until: "2028-01-01T00:00Z",
        maxRecipients: 5,
        comment: spaced,
      }),
    () => gate.submit(createOrder(recipients, { purposeTag: spaced })),
    () => gate.submit(createOrder(recipients, { corrects: { mailOut: "annen", cause: spaced } })),
  ];
  for (const tried of tries) expect(await codeOf(tried)).toBe("SLUSE_TEXT_HOLDS_NATIONAL_ID");
  await gate.stop("everything", { by: ORDERER, reason: spaced });
  const kept = JSON.stringify([await reportOf(gate, mailOut), await gate.projects.list()]);
  expect(kept.replaceAll(/\s/gu, "")).not.toContain(id);
});

test("a project that a row of an older version gave a strange purpose is written to once all the same", async () => {
  const world = await createWorld();
  await openProject(world.gate);
  await world.ledger.transact(async (tx) => {
    const project = await tx.loadProject("sovn-2027" as never);
    await tx.saveProject({ ...project!, purpose: "forskning" as never });
  });
  const order = createOrder(recipients);
  const first = await world.gate.submit(order);
  await world.gate.approve(first.mailOut, { by: SUPERUSER, digest: first.digest, comment: "Lest." });
  world.clock.set(Date.parse("2027-03-30T10:00:00+02:00") as never);
  let letters = 0;
  for await (const wave of world.gate.release(first.mailOut, recipients, { by: ORDERER })) {
    letters += wave.clearances.length;
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
  }
  expect(letters).toBe(recipients.length);
  const second = await world.gate.submit(order);
  expect(rulesOf(second)).toContain("recipient/nobody-left");
});
