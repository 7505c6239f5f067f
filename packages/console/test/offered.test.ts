import { beforeAll, describe, expect, it } from "vitest";

import { isSameUser, namesUser } from "@sluse/core/house";
import { parseUserId } from "@sluse/core";
import { DOORS, fullReport, type DoorName, type Role } from "@sluse/gate";

import type { ConsoleUser } from "../src/index.ts";
import { fillWorld } from "./demo/mail-outs.ts";
import { BJORN, DAG, ODA, PEOPLE, RITA, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

/** More than the demo has, so that a page that leads on for ever is a fault and no test that never ends. */
const MOST_PAGES = 300;

/** Which door of the gate each form knocks at. Of one's own login, and of the pages themselves, there is none. */
const FORMS: readonly (readonly [action: RegExp, door: DoorName | "own"])[] = [
  [/^\/utsendinger\/[^/]+\/prove\//u, "proof"],
  [/^\/utsendinger\/[^/]+\/avgjorelse$/u, "own"],
  [/^\/utsendinger\/[^/]+\/sporsmal$/u, "ask"],
  [/^\/utsendinger\/[^/]+\/svar$/u, "answer"],
  [/^\/stopp$/u, "stop"],
  [/^\/stopp\/opphev$/u, "liftStop"],
  [/^\/stopp\/aapne$/u, "openUnderStop"],
  [/^\/prosjekter\/[^/]+\/paa$/u, "projects.activate"],
  [/^\/prosjekter\/[^/]+\/av$/u, "projects.deactivate"],
  [/^\/prosjekter\/[^/]+\/superbrukere$/u, "projects.setSuperusers"],
  [/^\/prosjekter\/[^/]+\/plan(?:\/forslag)?$/u, "projects.setPlan"],
  [/^\/maler\/.+\/godkjenning$/u, "templates.approve"],
  [/^\/maler\/.+\/tilbaketrekking$/u, "templates.withdraw"],
  [/^\/drift\/kontroller$/u, "audit.verify"],
  [/^\/logg\/kontroller$/u, "audit.verify"],
  [/^\/logg\/fil$/u, "audit.export"],
  [/^\/drift\/undersok$/u, "status"],
  [/^\/noen-ringer$/u, "contactsOf"],
  [/^\/ovelser$/u, "exercises.answer"],
  [/^\/(logg|kalender|logg-ut|innlogginger.*|prov-et-brev)$/u, "own"],
];

/** Each button of a mail-out's decision knocks at a door of its own. */
const DECISIONS: Readonly<Record<string, DoorName>> = {
  approve: "approve",
  reject: "reject",
  withdraw: "withdraw",
  "go-on": "goOn",
};

let world: World;
beforeAll(async () => {
  world = await createWorld(ORIGIN);
  await fillWorld(world);
}, 60_000);

async function rolesAt({ id }: ConsoleUser, address: string): Promise<readonly Role[]> {
  const [, place, part = ""] = new URL(address, ORIGIN).pathname.split("/");
  const report =
    place === "utsendinger" && part !== ""
      ? fullReport(await world.gate.report(part, { by: SIGNE.id }))
      : undefined;
  const of = report?.project ?? (place === "prosjekter" ? part : undefined);
  const projects = (await world.gate.projects.list()).filter((each) => of === undefined || each.id === of);
  const user = parseUserId(id);
  return [
    ...(report && isSameUser(report.orderedBy, user) ? (["orderer"] as const) : []),
    ...(projects.some(({ superusers }) => namesUser(superusers, user)) ? (["superuser"] as const) : []),
    ...(id === SIGNE.id ? (["central-function"] as const) : []),
    ...(id === DAG.id ? (["service-desk"] as const) : []),
    ...(id === ODA.id ? (["operations"] as const) : []),
    ...(id === RITA.id ? (["auditor"] as const) : []),
  ];
}

const opens = (door: DoorName, roles: readonly Role[]): boolean => {
  const allowed = DOORS[door].roles;
  return allowed === "everyone" || roles.some((role) => allowed.includes(role));
};

/** Links within the console, each once; those that change language or login are none of a role's. */
const linksOf = ({ text, path }: Seen): string[] =>
  [...text.matchAll(/<(?:a|iframe|img)\s[^>]*?(?:href|src)="([^"]+)"/gu)].flatMap(([, found = ""]) => {
    const to = new URL(found.replaceAll("&amp;", "&"), new URL(path, ORIGIN));
    if (to.origin !== ORIGIN || /^\/(?:sprak|assets|logg-inn)/u.test(to.pathname)) return [];
    // A letter with another's values is the same letter: of what is offered, nothing differs.
    if (to.searchParams.has("eksempel")) return [];
    // Hour after hour and day after day: what a role sees of it is seen on the first.
    if (to.pathname === "/kalender") return ["/kalender"];
    return [`${to.pathname}${to.search}`];
  });

function doorsOf({ text }: Seen): (readonly [offered: string, door: DoorName | "own" | undefined])[] {
  const forms = [...text.matchAll(/<form\s[^>]*?action="([^"]+)"/gu)].map(
    ([, action = ""]) => [action, FORMS.find(([pattern]) => pattern.test(action))?.[1]] as const,
  );
  const decisions = [...text.matchAll(/name="decision"\s+value="([^"]+)"/gu)].map(
    ([, decision = ""]) => [decision, DECISIONS[decision]] as const,
  );
  return [...forms, ...decisions];
}

/** Everything that is shown to somebody, wherever they can come by links, and is not for them. */
async function refusedOf(who: ConsoleUser): Promise<{ readonly pages: number; readonly refused: string[] }> {
  const visitor = await Visitor.loggedIn(world.console, who);
  const known = new Set(["/"]);
  const refused: string[] = [];
  for (const path of known) {
    if (known.size > MOST_PAGES) throw new Error("pages lead on for ever");
    const seen = await visitor.get(path);
    if (seen.status !== 200) refused.push(`link to ${path}: ${seen.status}`);
    if (seen.headers.get("content-type")?.startsWith("text/html") !== true) continue;
    const roles = await rolesAt(who, path);
    for (const [offered, door] of doorsOf(seen))
      if (door === undefined || (door !== "own" && !opens(door, roles)))
        refused.push(`${offered} on ${path}: ${door ?? "no door is known"}`);
    for (const link of linksOf(seen)) known.add(link);
  }
  return { pages: known.size, refused };
}

describe("what the pages offer", () => {
  it.each(PEOPLE)("is nothing that the table of roles refuses: $name", async (who) => {
    const { pages, refused } = await refusedOf(who);
    expect(refused).toEqual([]);
    expect(pages).toBeGreaterThan(8);
  });

  it("has a proof for superusers, the central function and whoever ordered, and for nobody else", async () => {
    const offered: string[] = [];
    for (const who of PEOPLE) {
      const visitor = await Visitor.loggedIn(world.console, who);
      for (const { mailOut } of (await world.gate.list({ by: SIGNE.id })).mailOuts)
        if ((await visitor.get(`/utsendinger/${mailOut}`)).text.includes("/prove/")) {
          offered.push(who.id);
          break;
        }
    }
    expect(offered).toContain(SIRI.id);
    expect(offered).toContain(SIGNE.id);
    expect(offered).toContain(BJORN.id);
    expect([RITA.id, ODA.id, DAG.id].filter((id) => offered.includes(id))).toEqual([]);
  });
});
