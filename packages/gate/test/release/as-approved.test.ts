import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import {
  approvedMailOut,
  digestOf,
  instant,
  isReleasable,
  type LedgerTransaction,
  type MailOutId,
  type Pseudonym,
  type UserId,
} from "@sluse/core";
import { assert, describe, expect, test } from "vitest";

import { createGate, type GateOptions, type ReleaseEnd } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  templateSource,
  testPolicy,
  type World,
} from "../internal/world.ts";

const recipients = people(5);

async function approvedWorld(): Promise<{ world: World; mailOut: MailOutId }> {
  const world = await openWorld();
  return { world, mailOut: (await approved(world, recipients)) as MailOutId };
}

/** Releases with whatever a gate over the same ledger has otherwise; nobody may be cleared. */
async function endOf(
  { options }: World,
  mailOut: string,
  changes: Partial<GateOptions> = {},
): Promise<ReleaseEnd | undefined> {
  const gate = await createGate({ ...options, ...changes });
  const release = gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  return release.end;
}

const withContent = (tx: LedgerTransaction, bytes: Uint8Array): LedgerTransaction =>
  new Proxy(tx, {
    get: (target, name) =>
      name === "loadContent" ? async () => bytes : (Reflect.get(target, name) as unknown),
  });

const refused = (rule: string): object => ({ kind: "refused", findings: [{ rule }] });

describe("what was changed in the ledger after its approval does not go out:", () => {
  test("one person more", async () => {
    const { world, mailOut } = await approvedWorld();
    const extra = { person: "0".repeat(32) as Pseudonym, about: null, values: null };
    await world.ledger.transact((tx) => tx.addAudience({ id: mailOut, attempt: 1 }, [extra], "2027-1"));
    expect(await endOf(world, mailOut)).toMatchObject(refused("release/audience-changed"));
  });

  test("one person for another", async () => {
    const { world, mailOut } = await approvedWorld();
    await world.ledger.transact(async (tx) => {
      await tx.deleteAudience(mailOut);
      const others = Array.from({ length: 5 }, (_, at) => ({
        person: String(at).repeat(32) as Pseudonym,
        about: null,
        values: null,
      }));
      await tx.addAudience({ id: mailOut, attempt: 1 }, others, "2027-1");
    });
    expect(await endOf(world, mailOut)).toMatchObject(refused("release/audience-changed"));
  });

  test.for([
    ["a later window", { window: { from: "2027-03-29T06:00:00.000Z", until: "2028-01-01T00:00:00.000Z" } }],
    ["another purpose", { purpose: "treatment" }],
    ["more channels", { mandate: { kind: "channels", inOrder: ["helsenorge", "paper"] } }],
  ] as const)("%s", async ([, change]) => {
    const { world, mailOut } = await approvedWorld();
    await world.ledger.transact(async (tx) => {
      const kept = (await tx.loadMailOut(mailOut))!;
      await tx.saveMailOut({ ...kept, manifest: { ...kept.manifest, ...change } });
    });
    expect(await endOf(world, mailOut)).toMatchObject(refused("approval/digest-changed"));
  });

  test("a digest that nobody approved", async () => {
    const { world, mailOut } = await approvedWorld();
    await world.ledger.transact(async (tx) => {
      const kept = (await tx.loadMailOut(mailOut))!;
      assert(isReleasable(kept));
      await tx.saveMailOut({ ...kept, digest: digestOf("another") });
    });
    expect(await endOf(world, mailOut)).toMatchObject(refused("release/not-approved"));
  });

  test("the letter", async () => {
    const { world, mailOut } = await approvedWorld();
    const { ledger } = world.options;
    const tampered = {
      ...ledger,
      transact: <Result>(work: (tx: LedgerTransaction) => Promise<Result>): Promise<Result> =>
        ledger.transact((tx) => work(withContent(tx, new Uint8Array([1])))),
    };
    expect(await endOf(world, mailOut, { ledger: tampered })).toMatchObject(
      refused("release/content-changed"),
    );
  });

  test("the template", async () => {
    const { world, mailOut } = await approvedWorld();
    const { template } = parseTemplate(templateSource("invitation").replace("frivillig", "lurt"), {
      file: "invitation.md",
    });
    const templates = createTemplateLibrary([template!]);
    const end = await endOf(world, mailOut, { templates });
    expect(end).toMatchObject(refused("release/template-changed"));
    expect(end).toMatchObject({
      findings: [{ message: { nb: { what: expect.stringContaining("Malen «invitation» er") } } }],
    });
  });
});

test.for([
  ["by the one who ordered", { by: ORDERER as UserId }],
  ["of another reading of its recipients", { by: SUPERUSER as UserId, attempt: 2 }],
] as const)("an approval in the ledger %s stands for nothing", async ([, wrong]) => {
  const world = await openWorld();
  const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
  await world.gate.projects.setSuperusers("sovn-2027", {
    by: CENTRAL,
    superusers: [SUPERUSER, ORDERER],
    comment: "Ny ansvarlig.",
  });
  const until = instant("2027-05-01T00:00:00+02:00");
  await world.ledger.transact(async (tx) => {
    const at = world.clock.now();
    const kept = (await tx.loadMailOut(mailOut))!;
    assert(kept.state === "awaiting-approval");
    await tx.addApproval({
      mailOut,
      attempt: 1,
      digest,
      until,
      comment: "Lest.",
      maxRecipients: 5,
      at,
      ...wrong,
    });
    await tx.saveMailOut(approvedMailOut(kept));
  });
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  expect(await endOf(world, mailOut)).toMatchObject(refused("release/not-approved"));
});

test("two approvals in the ledger by one superuser, in two spellings, are those of one", async () => {
  const approval = { ...testPolicy.approval, secondSuperuserAbove: 3 };
  const world = await openWorld({ policy: { ...testPolicy, approval } });
  const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
  expect((await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." })).decision).toBe(
    "hold",
  );
  await world.ledger.transact(async (tx) => {
    const [own] = await tx.loadApprovals(mailOut);
    const kept = (await tx.loadMailOut(mailOut))!;
    assert(own !== undefined && kept.state === "awaiting-approval");
    await tx.addApproval({ ...own, by: SUPERUSER.toUpperCase() as UserId });
    await tx.saveMailOut(approvedMailOut(kept));
  });
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  expect(await endOf(world, mailOut)).toMatchObject(refused("release/not-approved"));
});
