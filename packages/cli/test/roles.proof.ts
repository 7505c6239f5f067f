import { DOORS, ROLES, type DoorName, type Role } from "@sluse/gate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { placesOf } from "../src/completion/command-tree.ts";
import { createProgram } from "../src/program.ts";
import { captureTerminal } from "./captured-terminal.ts";
import { SITE } from "./site-files.ts";
import { createSiteFolder, type SiteFolder } from "./site-folder.ts";

/** Everybody who may stand at a command: one for each role, and one who has none. */
const USERS = {
  orderer: "bjørn",
  superuser: "siri",
  "central-function": "kari",
  "service-desk": "vakt",
  operations: "drift",
  auditor: "revisor",
  stranger: "fremmed",
} as const satisfies Readonly<Record<Role | "stranger", string>>;
type Standing = keyof typeof USERS;
const EVERYBODY = Object.keys(USERS) as readonly Standing[];

/** A mail-out that awaits approval, and what else a command may need the name of. */
interface Told {
  readonly mailOut: string;
  /** The digest of the letter's template. */
  readonly template: string;
  readonly digest: string;
  readonly stop: string;
  readonly wave: string;
}

interface Tried {
  readonly words: (told: Told, as: Standing) => readonly string[];
  /** Every door on its way: whoever may not pass one of them is refused. */
  readonly doors: readonly DoorName[];
  /** It ends or changes the mail-out: each who may gets one of their own. */
  readonly ends?: true;
  readonly needs?: "stop";
  readonly asks?: "person";
  /** It writes line by line. */
  readonly streams?: true;
}

const why = ["--comment", "Lest og vurdert."];
const AHEAD = ["--until", "2098-01-01T00:00Z"];
const TEMPLATE = ["invitasjon", "1.0.0", "--system", "eforsk", ...why];
const lookUp = ["contacts", "--reason", "Spør hvem som skrev.", "--case", "2027/47"];
const COMMANDS: Readonly<Record<string, Tried>> = {
  submit: { words: () => ["submit", "brev"], doors: ["submit"] },
  recheck: { words: ({ mailOut }) => ["recheck", mailOut, "brev"], doors: ["recheck"] },
  report: { words: ({ mailOut }) => ["report", mailOut], doors: ["report"] },
  "report of all": { words: () => ["report"], doors: ["list"] },
  calendar: { words: () => ["calendar"], doors: ["calendar"] },
  letter: { words: ({ mailOut }) => ["letter", mailOut], doors: ["letter"] },
  proof: { words: ({ mailOut }, as) => ["proof", mailOut, "--out", `prøve-${as}.txt`], doors: ["proof"] },
  approve: {
    words: ({ mailOut, digest }) => ["approve", mailOut, "--digest", digest, ...why],
    doors: ["approve"],
    ends: true,
  },
  ask: { words: ({ mailOut }) => ["ask", mailOut, "--question", "Hvem har lest brevet?"], doors: ["ask"] },
  answer: {
    words: ({ mailOut }) => ["answer", mailOut, "--number", "1", "--answer", "To i prosjektet."],
    doors: ["answer"],
  },
  reject: { words: ({ mailOut }) => ["reject", mailOut, ...why], doors: ["reject"], ends: true },
  withdraw: { words: ({ mailOut }) => ["withdraw", mailOut, ...why], doors: ["withdraw"], ends: true },
  "go-on": { words: ({ mailOut }) => ["go-on", mailOut, ...why], doors: ["goOn"] },
  release: {
    words: ({ mailOut }) => ["release", mailOut, "brev", "--via", "folder"],
    doors: ["report", "release"],
  },
  clear: {
    words: ({ mailOut }) => ["clear", mailOut, "--via", "folder"],
    doors: ["report", "clear"],
    asks: "person",
  },
  begin: { words: ({ wave }) => ["begin", wave, "--at-most", "1"], doors: ["begin"] },
  settle: { words: () => ["settle", "utfall.csv"], doors: ["reconcile"] },
  stop: {
    words: ({ mailOut }) => ["stop", "--mail-out", mailOut, "--reason", "Feil nummer."],
    doors: ["stop"],
  },
  stops: { words: () => ["stops"], doors: ["stops"] },
  lift: { words: ({ stop }) => ["lift", stop, "--reason", "Rettet."], doors: ["liftStop"], needs: "stop" },
  complaints: {
    words: ({ mailOut }) => ["complaints", mailOut, "--count", "1"],
    doors: ["reportComplaints"],
  },
  contacts: { words: () => lookUp, doors: ["contactsOf"], asks: "person" },
  "contacts and all else": {
    words: () => [...lookUp, "--everything"],
    doors: ["exportPerson"],
    asks: "person",
  },
  "links watch": {
    words: ({ mailOut }) => ["links", "watch", mailOut, "--once"],
    doors: ["report"],
    streams: true,
  },
  "audit verify": { words: () => ["audit", "verify"], doors: ["audit.verify"] },
  "audit export": {
    words: (_, as) => ["audit", "export", "--out", `logg-${as}.ndjson`],
    doors: ["audit.export"],
    streams: true,
  },
  tidy: { words: () => ["tidy"], doors: ["tidy"] },
  "project register": { words: () => ["project", "register", "annet.yaml"], doors: ["projects.register"] },
  "project activate": {
    words: () => ["project", "activate", "hverdag", ...why, ...AHEAD, "--max-recipients", "900"],
    doors: ["projects.activate"],
  },
  "project deactivate": {
    words: () => ["project", "deactivate", "hverdag", ...why],
    doors: ["projects.deactivate"],
  },
  "project superusers": {
    words: () => ["project", "superusers", "hverdag", "siri", "ola", ...why],
    doors: ["projects.setSuperusers"],
  },
  "project plan": {
    words: () => ["project", "plan", "hverdag", "plan.yaml", ...why],
    doors: ["projects.setPlan"],
  },
  "project plan, shown": { words: () => ["project", "plan", "hverdag"], doors: ["projects.get"] },
  "project list": { words: () => ["project", "list"], doors: ["projects.list"] },
  "template list": { words: () => ["template", "list"], doors: ["templates.list"] },
  "template approve": {
    words: ({ template }) => ["template", "approve", ...TEMPLATE, "--digest", template, ...AHEAD],
    doors: ["templates.approve"],
  },
  "template withdraw": {
    words: () => ["template", "withdraw", ...TEMPLATE],
    doors: ["templates.withdraw"],
  },
  "exercise show": { words: () => ["exercise", "show"], doors: ["exercises.list"] },
  "exercise answer": { words: () => ["exercise", "answer", "svar.yaml"], doors: ["exercises.answer"] },
  "exercise results": { words: () => ["exercise", "results"], doors: ["exercises.results"] },
};

/** Commands that pass no door of the gate: they read files, or are the machine's own. */
const NO_DOOR: ReadonlySet<string> = new Set([
  "init",
  "check",
  "template check",
  "simulate",
  "backup",
  "restore",
  "policy print",
  "policy test",
  "doctor",
  "config check",
  "serve",
  "completion",
]);
/** Doors that no command passes. */
const NO_COMMAND: ReadonlySet<DoorName> = new Set([
  "openUnderStop",
  "unknownOutcomes",
  "status",
  "remind",
  "checks.order",
  "checks.letter",
  "checks.links",
]);

const mayPass = (as: Standing, doors: readonly DoorName[]): boolean =>
  doors.every((door) => {
    const { roles } = DOORS[door];
    return roles === "everyone" || roles.some((role) => role === as);
  });

const REFUSED = /SLUSE_ROLE_MISSING|approval\/role-missing|approval\/not-superuser/u;

let site: SiteFolder;
let shared: Told;
let wave: string;

const ask = <Answer>(words: readonly string[], as: string): Promise<Answer> => site.ask(words, { as });
const anew = (): Promise<Pick<Told, "mailOut" | "digest">> => ask(["submit", "brev"], USERS.orderer);
const stopAnew = async (): Promise<string> =>
  (await ask<{ stop: string }>(["stop", "--mail-out", shared.mailOut, "--reason", "Feil."], "bjørn")).stop;

beforeAll(async () => {
  site = await createSiteFolder({ size: 30 });
  const staffed = SITE.replace("serviceDesk: [vakt, drift]", "serviceDesk: [vakt]").replace(
    "auditors: [drift]",
    "auditors: [revisor]",
  );
  await site.write("sluse.yaml", staffed);
  await site.write("utfall.csv", "clearance;outcome\n");
  await site.write(
    "annet.yaml",
    "id: annet\norderingSystem: eforsk\ntitle: Annet\ncontroller: Universitetet i Oslo\n" +
      'contact: { name: Åse Østby, email: annet@uio.no, phone: "22855050" }\nsuperusers: [siri]\n',
  );
  await site.write(
    "plan.yaml",
    "steps: [{ name: 3-måneder, days: 91 }]\nearlyDays: 14\nafter: answered-invitation\nnext: answered\ninvites: one-parent\n",
  );
  const approved = await site.approve();
  await site.sluse(["release", approved, "brev", "--via", "folder"], { as: USERS.orderer });
  wave = `utboks/${approved}/wave-001`;
  const shown = await ask<{ set: string; exercises: readonly { id: string }[] }>(
    ["exercise", "show"],
    "siri",
  );
  const lines = shown.exercises.map(({ id }) => `  ${id}: refuse`).join("\n");
  await site.write("svar.yaml", `set: ${shown.set}\nanswers:\n${lines}\n`);
  const templates = await ask<readonly { letters: readonly { digest: string }[] }[]>(
    ["template", "list"],
    "siri",
  );
  shared = { ...(await anew()), stop: "", wave, template: templates[0]?.letters[0]?.digest ?? "" };
});
afterAll(() => site[Symbol.asyncDispose]());

test("every command has a row, and every door has a command or none that is said to be missing", () => {
  const terminal = captureTerminal({ folder: "/" });
  const { program } = createProgram([], terminal, () => undefined);
  const leaves = placesOf(program)
    .filter(({ way, commands }) => way !== "" && commands.length === 0)
    .map(({ way }) => way);
  const tries = Object.keys(COMMANDS).map((name) => name.split(/,| of | and /u)[0] ?? name);
  const rows = new Set<string>([...tries, ...NO_DOOR]);
  expect(new Set(leaves)).toEqual(rows);
  const tried = new Set(Object.values(COMMANDS).flatMap(({ doors }) => doors));
  expect(Object.keys(DOORS).filter((door) => !tried.has(door as DoorName))).toEqual(
    Object.keys(DOORS).filter((door) => NO_COMMAND.has(door as DoorName)),
  );
  expect(EVERYBODY).toEqual([...ROLES, "stranger"]);
});

describe.each(Object.entries(COMMANDS))("sluse %s", (_, { words, doors, ends, needs, asks, streams }) => {
  /** Those who may not first: nothing comes of it, so they can stand at the same mail-out. */
  const inTurn = EVERYBODY.toSorted((a, b) => Number(mayPass(a, doors)) - Number(mayPass(b, doors)));

  test("refuses whom the table refuses, and lets the others in", async () => {
    const found: Record<string, string> = {};
    for (const as of inTurn) {
      const may = mayPass(as, doors);
      const told = {
        ...shared,
        ...(ends && may ? await anew() : {}),
        stop: needs === "stop" ? await stopAnew() : "",
      };
      const [person = ""] = site.people.people();
      const ran = await site.sluse([...words(told, as), ...(streams ? [] : ["--json"])], {
        as: USERS[as],
        ...(asks ? { input: person } : {}),
      });
      found[as] = REFUSED.test(ran.out + ran.err) ? "refused" : "let in";
      // Whoever is let in comes to what they asked for, or is told of something else than their role.
      expect(ran.err, `${as}: ${ran.err}`).not.toMatch(/SLUSE_CLI_USAGE|SLUSE_BUG|unknown option/u);
    }
    expect(found).toEqual(
      Object.fromEntries(EVERYBODY.map((as) => [as, mayPass(as, doors) ? "let in" : "refused"])),
    );
  });
});
