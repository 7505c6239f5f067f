import { beforeAll, describe, expect, it } from "vitest";

import { order, recipients } from "./demo/orders.ts";
import { BJORN, DAG, RITA, SIGNE, SIRI } from "./demo/people.ts";
import { addProject, approveTemplates, createWorld, submit, type World } from "./demo/world.ts";
import { hiddenOf, ORIGIN, Visitor } from "./internal/visitor.ts";

const EVIL = `"><img src=x onerror=alert(1)>'</textarea><script>alert(1)</script>`;

let world: World;
let mailOut: string;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  await approveTemplates(world);
  await addProject(world, { id: "ond-2027", title: `Prosjekt ${EVIL}` });
  const given = order({
    project: "ond-2027",
    study: EVIL,
    people: recipients(20, 1),
    title: `Tittel ${EVIL}`,
    who: EVIL,
    link: `https://a.example/${encodeURIComponent(EVIL)}`,
  });
  const { announcement } = given;
  const report = await submit(world, {
    ...given,
    content: {
      ...given.content,
      notice: {
        title: `Tittel ${EVIL}`,
        text: `Tekst ${EVIL}`,
        sender: { name: `Avsender ${EVIL}`, organisationNumber: EVIL },
      },
      documents: given.content.documents.map((document) => ({
        ...document,
        name: `${document.name} ${EVIL}`,
      })),
    },
    ...(announcement
      ? {
          announcement: {
            ...announcement,
            schedule: EVIL,
            recipientsAre: EVIL,
            recruitedBecause: EVIL,
            projectManager: { name: EVIL, mobile: EVIL, email: EVIL },
          },
        }
      : {}),
  });
  mailOut = report.mailOut;
  await world.gate.stop({ project: "ond-2027" }, { by: BJORN.id, reason: EVIL });
}, 60_000);

/** What would run, or break out of where it stands. */
const expectHarmless = (text: string): void => {
  expect(text).not.toMatch(/<img|<script|onerror=alert\(1\)>/u);
};

describe("what somebody wrote", () => {
  it("is text on every page that shows it", async () => {
    const paths = [
      "/",
      "/utsendinger",
      `/utsendinger/${mailOut}`,
      "/prosjekter",
      "/prosjekter/ond-2027",
      "/stopp",
      `/stopp?fra=${mailOut}`,
      "/bestillinger",
    ];
    for (const person of [SIRI, BJORN, SIGNE]) {
      const visitor = await Visitor.loggedIn(world.console, person);
      for (const path of paths) expectHarmless((await visitor.get(path)).text);
    }
    const rita = await Visitor.loggedIn(world.console, RITA);
    const log = await rita.get(`/logg?hvem=${encodeURIComponent(EVIL)}&prosjekt=${encodeURIComponent(EVIL)}`);
    expectHarmless(log.text);
    expectHarmless((await rita.get("/logg")).text);
    expect(world.faults).toEqual([]);
  });

  it("comes back as text when it must be mended", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get("/prosjekter/ond-2027");
    const fields = { until: EVIL, max: EVIL, "on-comment": "", superusers: EVIL };
    for (const form of ["paa", "superbrukere"]) {
      const seen = await siri.submit(page, `/prosjekter/ond-2027/${form}`, fields);
      expect(seen.status).toBe(422);
      expectHarmless(seen.text);
    }
  });

  it("is asked about as text before it is done", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const stops = await siri.get("/stopp");
    const [, stop = ""] = /name="stop"\s+value="([^"]+)"/u.exec(stops.text) ?? [];
    const confirm = await siri.submit(stops, "/stopp/opphev", { [`lift-${stop}`]: EVIL });
    expect(confirm.text).toContain("Oppheve stoppen?");
    expectHarmless(confirm.text);
  });
});

describe("a letter in HTML", () => {
  it("is shown in a frame in which nothing runs, loads or leads anywhere", async () => {
    const given = order({ project: "ond-2027", study: "Hverdagen", people: recipients(20, 2) });
    const bytes = new TextEncoder().encode(`<html><body><script>alert(1)</script><p>Hei</p></body></html>`);
    const template = { id: "invitasjon", version: "2.0.0" };
    const { mailOut: id } = await submit(world, {
      ...given,
      content: {
        ...given.content,
        documents: [{ kind: "finished", name: "brev.html", language: "nb", format: "html", bytes, template }],
      },
    });
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get(`/utsendinger/${id}`);
    expect(page.text).toMatch(/<iframe[^>]* sandbox\s/u);
    expectHarmless(page.text);
    const { headers } = await siri.get(`/utsendinger/${id}/brev/nb`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^sandbox; default-src 'none'/u);
    expect(policy).not.toContain("script-src");
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await siri.get(`/utsendinger/${id}/brev/xx`)).status).toBe(404);
  });
});

describe("a national identity number", () => {
  it("stands in no page, address or log", async () => {
    const [person] = recipients(1, 99);
    const number = person?.nationalId ?? "";
    const dag = await Visitor.loggedIn(world.console, DAG);
    const form = hiddenOf((await dag.get("/noen-ringer")).text, "/noen-ringer");
    const held = await dag.post("/noen-ringer", {
      ...form,
      number,
      reason: "Hvem har skrevet?",
      case: "2027/12",
    });
    expect(held.status).toBe(200);
    expect(held.text).toContain("Ingen har skrevet til deg");
    expect(held.text).not.toContain(number);
    const stopped = await dag.submit(held, "/noen-ringer/stopp");
    expect(stopped.path).toBe("/noen-ringer");
    expect(stopped.text).toContain("Personen er stoppet");
    const slip = await dag.post("/noen-ringer", {
      ...form,
      number: `${number.slice(0, 10)}x`,
      reason: number,
      case: "2027/12",
    });
    expect(slip.status).toBe(422);
    expect(slip.text).not.toContain(`value="${number}`);
    const rita = await Visitor.loggedIn(world.console, RITA);
    expect((await rita.get("/logg")).text).not.toContain(number);
  });

  it("asks for a fresh login before the first look-up of a session", async () => {
    const dag = await Visitor.loggedIn(world.console, DAG);
    world.clock.advance(6 * 60_000);
    const page = await dag.get("/noen-ringer");
    expect(page.text).toContain("Logg inn på nytt");
    expect(page.text).not.toContain('name="number"');
  });
});
