import { beforeAll, describe, expect, it } from "vitest";

import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { BJORN, RITA, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

let world: World;
let mailOuts: DemoMailOuts;
let path: string;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
  path = `/utsendinger/${mailOuts.toApprove}`;
}, 60_000);

describe("what a superuser asks whoever ordered", () => {
  it("is asked and answered on the mail-out's page, told to whom it waits for, and kept in its history", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    expect((await bjorn.get("/")).text).toContain("Ingenting venter på deg nå.");

    const question = "Hvem har lest avsnittet <b>om lenken</b>?";
    const asked = await siri.submit(await siri.get(path), `${path}/sporsmal`, { question });
    expect(asked.text).toContain("Spørsmålet er sendt til bestilleren");
    expect(asked.text).toContain("Hvem har lest avsnittet &lt;b&gt;om lenken&lt;/b&gt;?");
    // She cannot answer for him.
    expect(asked.text).not.toContain(`action="${path}/svar"`);
    expect((await siri.get("/")).text).toContain("Bestilleren har ikke svart på spørsmålet ennå.");

    const front = await bjorn.get("/");
    expect(front.text).toContain("Én utsending venter på deg.");
    expect(front.text).toContain(`Svare på spørsmål fra ${SIRI.name}?`);
    expect((await bjorn.get("/bestillinger")).text).toContain("Ubesvart spørsmål");
    const order = await bjorn.get(path);
    expect(order.text).toContain("En superbruker har spurt deg om noe.");
    expect(order.text).not.toContain(`action="${path}/sporsmal"`);
    const answered = await bjorn.submit(order, `${path}/svar`, { "answer-1": "Brukerrådet." });
    expect(answered.text).toContain("Svaret er sendt");
    expect((await bjorn.get("/")).text).toContain("Ingenting venter på deg nå.");

    const page = (await siri.get(path)).text.replaceAll(/\s+/gu, " ");
    expect(page).toContain("<q>Brukerrådet.</q>");
    expect(page).toContain(`${SIRI.name} spurte bestilleren`);
    expect(page).toContain(`${BJORN.name} svarte`);
    expect((await siri.get("/")).text).toContain(`${BJORN.name} har svart på spørsmålet.`);
    // Answered twice, it says so, and nothing breaks.
    const again = await bjorn.submit(order, `${path}/svar`, { "answer-1": "Nei.", key: "another" });
    expect(again.text).toContain("Spørsmålet er besvart allerede");
    expect(world.faults).toEqual([]);
  });

  it("is nothing without words, and never a national id", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get(path);
    const empty = await siri.submit(page, `${path}/sporsmal`, { question: " " });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Skriv hva du vil vite");
    const number = await siri.submit(page, `${path}/sporsmal`, { question: "Gjelder det 13097248022?" });
    expect(number.status).toBe(422);
    expect(number.text).not.toContain("13097248022");
    expect((await world.gate.report(mailOuts.toApprove, { by: SIRI.id })).questions).toHaveLength(1);
  });

  it("is read and not asked by those who only look", async () => {
    const rita = await Visitor.loggedIn(world.console, RITA);
    const page = await rita.get(path);
    expect(page.text).toContain("<q>Brukerrådet.</q>");
    expect(page.text).not.toContain("Spør bestilleren om noe");
  });
});
