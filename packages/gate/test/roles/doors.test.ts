import { foldUser, type UserId } from "@sluse/core";
import { describe, expect, it, test } from "vitest";

import { DOORS, ROLES, type DoorName, type Gate, type Role } from "../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  PLAN,
  SUPERUSER,
  createOrder,
  openWorld,
  ordered,
  people,
  type World,
} from "../internal/world.ts";

/** Every function of a gate, by its way in. */
function doorsOf(gate: Gate): string[] {
  return Object.entries(gate).flatMap(([name, part]) =>
    typeof part === "function" ? [name] : Object.keys(part as object).map((inner) => `${name}.${inner}`),
  );
}

const USERS: Readonly<Record<Role, string>> = {
  orderer: ORDERER,
  superuser: SUPERUSER,
  "central-function": CENTRAL,
  "service-desk": "vakt@hemit.no",
  operations: "drift@hemit.no",
  auditor: "revisor@hemit.no",
};
const SITE_ROLES = ["central-function", "service-desk", "operations", "auditor"] as const;
const STRANGER = "fremmed@ntnu.no";

const openStaffed = (): Promise<World> =>
  openWorld({
    serviceDesk: [USERS["service-desk"]],
    operations: [USERS.operations],
    auditors: [USERS.auditor],
  });

const recipients = people(6);
const SIGNED = (by: string) => ({ by, comment: "Lest og vurdert." });

/** Tries a door as somebody, over a mail-out that awaits approval. Answers whether the role was enough. */
const TRIES: Readonly<
  Record<DoorName, (gate: Gate, by: string, mailOut: string, digest: string) => Promise<unknown>>
> = {
  submit: (gate, by) => gate.submit(createOrder(recipients, { orderedBy: by })),
  recheck: (gate, by, mailOut) => gate.recheck(mailOut, recipients, { by }),
  letter: (gate, by, mailOut) => gate.letter(mailOut, { by }),
  proof: (gate, by, mailOut) => gate.proof(mailOut, { by, to: { kind: "file" } }),
  ask: (gate, by, mailOut) => gate.ask(mailOut, { by, question: "Hvem har lest brevet?" }),
  async answer(gate, by, mailOut) {
    await gate.ask(mailOut, { by: SUPERUSER, question: "Hvem har lest brevet?" });
    return gate.answer(mailOut, { by, number: 1, answer: "Brukerrådet." });
  },
  approve: (gate, by, mailOut, digest) => gate.approve(mailOut, { ...SIGNED(by), digest }),
  reject: (gate, by, mailOut) => gate.reject(mailOut, SIGNED(by)),
  withdraw: (gate, by, mailOut) => gate.withdraw(mailOut, SIGNED(by)),
  async release(gate, by, mailOut) {
    for await (const wave of gate.release(mailOut, recipients, { by })) await wave.settle([]);
  },
  async clear(gate, by, mailOut) {
    // Who may is asked before it is told that this one goes to a list.
    await gate.clear(mailOut, recipients[0]!, { by }).catch((error: unknown) => {
      if ((error as { code?: string }).code !== "SLUSE_MAIL_OUT_KIND") throw error;
    });
  },
  begin: (gate, by, mailOut) =>
    gate.begin(mailOut, { by, wave: 1, clearances: [] }).catch((error: { code?: string }) => {
      if (error.code !== "SLUSE_CLEARANCE_NOT_OF_WAVE") throw error;
    }),
  reconcile: (gate, by) => gate.reconcile([], { by }),
  unknownOutcomes: (gate, by, mailOut) => gate.unknownOutcomes(mailOut, { by }),
  stop: (gate, by, mailOut) => gate.stop({ mailOut }, { by, reason: "Feil nummer." }),
  async liftStop(gate, by, mailOut) {
    const { stop = "" } = await gate.stop({ mailOut }, { by: ORDERER, reason: "Feil nummer." });
    return gate.liftStop(stop, { by, reason: "Rettet." });
  },
  async openUnderStop(gate, by) {
    const { stop = "" } = await gate.stop({ system: "eforsk" }, { by: ORDERER, reason: "Feil lenke." });
    const checked = { proofRead: true, purpose: true, sender: true, links: true };
    return gate.openUnderStop(stop, { ...SIGNED(by), project: "sovn-2027", checked });
  },
  stops: (gate, by) => gate.stops({ by }),
  goOn: (gate, by, mailOut) => gate.goOn(mailOut, SIGNED(by)),
  reportComplaints: (gate, by, mailOut) => gate.reportComplaints(mailOut, { by, count: 1 }),
  contactsOf: (gate, by) => gate.contactsOf(recipients[0]!.nationalId, { ...LOOK_UP, by }),
  exportPerson: (gate, by) => gate.exportPerson(recipients[0]!.nationalId, { ...LOOK_UP, by }),
  report: (gate, by, mailOut) => gate.report(mailOut, { by }),
  list: (gate, by) => gate.list({ by }),
  calendar: (gate, by) => gate.calendar({ by }),
  status: (gate, by) => gate.status({ by }),
  tidy: (gate) => gate.tidy(),
  remind: (gate) => gate.remind(),
  "audit.verify": (gate, by) => gate.audit.verify({ by }),
  async "audit.export"(gate, by) {
    const events: unknown[] = [];
    for await (const event of gate.audit.export({ by })) events.push(event);
  },
  "projects.register": (gate, by) =>
    gate.projects.register({
      id: "hjerte-2027",
      orderingSystem: "eforsk",
      title: "Hjertestudien",
      controller: "Universitetet i Oslo",
      contact: { name: "Åse Østby", email: "hjerte@uio.no", phone: "22855050" },
      superusers: [SUPERUSER],
      by,
    }),
  "projects.activate": (gate, by) =>
    gate.projects.activate("sovn-2027", { ...SIGNED(by), until: "2028-01-01T00:00Z", maxRecipients: 100 }),
  "projects.deactivate": (gate, by) => gate.projects.deactivate("sovn-2027", SIGNED(by)),
  "projects.setSuperusers": (gate, by) =>
    gate.projects.setSuperusers("sovn-2027", { by, superusers: [SUPERUSER], comment: "Sluttet." }),
  "projects.setPlan": (gate, by) =>
    gate.projects.setPlan("sovn-2027", { by, plan: PLAN, comment: "Avtalt." }),
  "projects.get": (gate) => gate.projects.get("sovn-2027"),
  "projects.list": (gate) => gate.projects.list(),
  "templates.list": (gate, by) => gate.templates.list({ by }),
  "templates.approve": (gate, by) =>
    gate.templates.approve("invitation", "1.0.0", {
      ...SIGNED(by),
      system: "eforsk",
      digests: {},
      until: "2028-01-01T00:00Z",
    }),
  "templates.withdraw": (gate, by) =>
    gate.templates.withdraw("invitation", "1.0.0", { ...SIGNED(by), system: "eforsk" }),
  "checks.order": (gate, by) => gate.checks.order(createOrder(recipients, { orderedBy: by })),
  "checks.letter": (gate, by) =>
    gate.checks.letter({ by, project: "sovn-2027", round: "invitation", content: ordered().content }),
  "checks.links": (gate, by) =>
    gate.checks.links({ by, project: "sovn-2027", links: ["https://www.uio.no/sovn"] }),
  "exercises.list": (gate, by) => gate.exercises.list({ by }),
  async "exercises.answer"(gate, by) {
    const { set, exercises } = await gate.exercises.list({ by });
    const answers = Object.fromEntries(exercises.map(({ id }) => [id, "refuse" as const]));
    return gate.exercises.answer({ by, set, answers });
  },
  "exercises.results": (gate, by) => gate.exercises.results({ by }),
};

async function mayPass(
  door: DoorName,
  by: string,
  open: () => Promise<World> = openStaffed,
): Promise<boolean> {
  const { gate } = await open();
  const { mailOut, digest } = await gate.submit(createOrder(recipients));
  try {
    const answer = await TRIES[door](gate, by, mailOut, digest);
    const rules = (answer as { findings?: readonly { rule: string }[] } | undefined)?.findings ?? [];
    return !rules.some(({ rule }) => rule === "approval/role-missing" || rule === "approval/not-superuser");
  } catch (error) {
    if ((error as { code?: string }).code === "SLUSE_ROLE_MISSING") return false;
    throw error;
  }
}

describe("the table of roles", () => {
  it("has a row for every door of a gate, and for nothing else", async () => {
    const { gate } = await openStaffed();
    expect(doorsOf(gate).toSorted()).toEqual(Object.keys(DOORS).toSorted());
  });

  it("says what each door does in Norwegian and English", () => {
    for (const { does } of Object.values(DOORS)) {
      expect(does.nb).not.toBe("");
      expect(does.en).not.toBe("");
    }
  });
});

describe.each(Object.keys(DOORS) as DoorName[])("%s", (door) => {
  const { roles } = DOORS[door];

  test.each(ROLES)("lets %s pass, or not, as the table says", async (role) => {
    expect(await mayPass(door, USERS[role])).toBe(roles === "everyone" || roles.includes(role));
  });

  test("lets nobody pass who has no role, unless it is for everyone", async () => {
    expect(await mayPass(door, STRANGER)).toBe(roles === "everyone");
  });

  test.each(SITE_ROLES)("lets pass, or not, whoever holds %s by a login", async (role) => {
    const holding = (): Promise<World> =>
      openWorld({ heldRoles: (user) => (user === STRANGER ? [role] : []) });
    expect(await mayPass(door, STRANGER, holding)).toBe(roles === "everyone" || roles.includes(role));
    expect(await mayPass(door, USERS.auditor, holding)).toBe(roles === "everyone");
  });

  test("knows people however their names are spelt", async () => {
    for (const role of ROLES) {
      const shouted = USERS[role].toUpperCase();
      expect(foldUser(shouted)).toBe(foldUser(USERS[role] as UserId));
      expect(await mayPass(door, shouted)).toBe(roles === "everyone" || roles.includes(role));
    }
  });
});

describe("roles that are held by a login", () => {
  it("stand in the log with what was done", async () => {
    const { gate } = await openWorld({
      heldRoles: (user) => (user === STRANGER ? ["service-desk"] : []),
    });
    await gate.contactsOf(recipients[0]!.nationalId, { ...LOOK_UP, by: STRANGER });
    const told: unknown[] = [];
    for await (const { by, details } of gate.audit.export({ by: CENTRAL }))
      if (by === STRANGER) told.push(details["roles"]);
    expect(told).toEqual([["service-desk"]]);
  });

  it("are nobody's where no list of them is answered", async () => {
    for (const answer of [undefined, "central-function", Promise.resolve(["central-function"])]) {
      const { gate } = await openWorld({ heldRoles: (user) => (user === STRANGER ? answer : []) as never });
      await expect(gate.status({ by: STRANGER })).rejects.toMatchObject({ code: "SLUSE_OPTION_INVALID" });
    }
  });
});
