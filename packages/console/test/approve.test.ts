import { beforeAll, describe, expect, it } from "vitest";

import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { BJORN, SIGURD, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

let world: World;
let mailOuts: DemoMailOuts;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
}, 60_000);

const REASON = "Lest på begge språk. Lenken er prøvd på telefon.";

/** Looks at the letter in every language, and answers everything that is asked. */
async function fillIn(visitor: Visitor, mailOut: string, fields: Record<string, string> = {}): Promise<Seen> {
  const path = `/utsendinger/${mailOut}`;
  await visitor.get(`${path}?sprak=nb`);
  const page = await visitor.get(`${path}?sprak=nn`);
  const reasons = [...page.text.matchAll(/name="(reason-[0-9a-f]+)"/gu)].map(([, name = ""]) => [
    name,
    "Avklart.",
  ]);
  return visitor.submit(page, `${path}/avgjorelse`, {
    decision: "approve",
    comment: REASON,
    ...Object.fromEntries(reasons),
    ...fields,
  });
}

const actionOf = (page: Seen): string => /action="(\/bekreft\/[^"]+)"/u.exec(page.text)?.[1] ?? "";

describe("approving", () => {
  it("asks what is to be approved, with its number, and does it when it is confirmed", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const confirm = await fillIn(siri, mailOuts.second);
    expect(confirm.text).toContain("Godkjenne invitasjon til 1\u{a0}144\u{a0}personer?");
    expect(confirm.text).toContain(REASON);
    expect(await stateOf(mailOuts.second)).toBe("awaiting-approval");
    const done = await siri.submit(confirm, actionOf(confirm));
    expect(done.path).toBe(`/utsendinger/${mailOuts.second}`);
    expect(done.text).toContain("Godkjent");
    expect(await stateOf(mailOuts.second)).toBe("approved");
  });

  it("says how long it takes at the least, at the pace that holds", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    // 120 an hour: of 1 144, ten go first, the last of the others in the tenth hour.
    expect((await siri.get(`/utsendinger/${mailOuts.second}`)).text).toContain("Resten tar minst 9 timer.");
    expect((await siri.get(`/utsendinger/${mailOuts.toApprove}`)).text).not.toContain("Resten tar");
    expect((await siri.get(`/utsendinger/${mailOuts.underWay}`)).text).not.toContain("Resten tar");
  });

  it("is not offered, nor taken, before every language was shown", async () => {
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const path = `/utsendinger/${mailOuts.toApprove}`;
    const page = await sigurd.get(path);
    expect(page.text).toContain("Se brevet på nynorsk først");
    expect(page.text).not.toContain('value="approve"');
    const refused = await sigurd.submit(page, `${path}/avgjorelse`, { decision: "approve", comment: REASON });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Se brevet på alle språkene først");
  });

  it("asks for a reason for each finding that is to stand, and keeps what was written", async () => {
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const path = `/utsendinger/${mailOuts.toApprove}`;
    await sigurd.get(`${path}?sprak=nb`);
    const page = await sigurd.get(`${path}?sprak=nn`);
    const refused = await sigurd.submit(page, `${path}/avgjorelse`, { decision: "approve", comment: REASON });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/Skriv hvorfor «[^»]+» er i orden/u);
    expect(refused.text).toContain(REASON);
  });

  it("keeps what was written while another language of the letter is looked at, and decides nothing by it", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const path = `/utsendinger/${mailOuts.canary}`;
    const page = await siri.get(`${path}?sprak=nb`);
    expect(page.text).toMatch(/<button\s+class="tab"[^>]*value="nn"/u);
    const written = { comment: "Halvveis skrevet.", decision: "go-on" };
    const shown = await siri.submit(page, `${path}/avgjorelse`, { ...written, show: "nn" });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Halvveis skrevet.");
    expect(shown.text).toMatch(/lang="nn"/u);
    // What was looked at does not stand in the way of what is decided by the same form afterwards.
    const back = await siri.submit(page, `${path}/avgjorelse`, written);
    expect(back.path).toMatch(/^\/bekreft\//u);
  });

  it("takes no national id in what is written", async () => {
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const refused = await fillIn(sigurd, mailOuts.toApprove, { comment: "Gjelder 17912099997." });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Ta ut fødselsnummeret");
  });

  it("takes no digest for a national id, whatever its digits are", async () => {
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const confirm = await fillIn(sigurd, mailOuts.toApprove, { version: "17912099997abcde" });
    expect(confirm.status).toBe(200);
    expect(confirm.path).toMatch(/^\/bekreft\//u);
  });

  it("asks for a fresh login when the last one was a while ago, and goes on where it was", async () => {
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    world.clock.advance(6 * 60_000);
    const confirm = await fillIn(sigurd, mailOuts.toApprove);
    expect(confirm.text).toContain("Logg inn på nytt");
    expect(actionOf(confirm)).toBe("");
    const again = await sigurd.get(`/logg-inn/pa-nytt?til=${encodeURIComponent(confirm.path)}`);
    const fresh = await sigurd.submit(again, "/logg-inn", { person: SIGURD.id });
    expect(fresh.path).toBe(confirm.path);
    expect(actionOf(fresh)).toBe(confirm.path);
  });

  it("does not go on with the act of another, who logs in anew in the same browser", async () => {
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    world.clock.advance(6 * 60_000);
    const confirm = await fillIn(sigurd, mailOuts.toApprove);
    const again = await sigurd.get(`/logg-inn/pa-nytt?til=${encodeURIComponent(confirm.path)}`);
    const other = await sigurd.submit(again, "/logg-inn", { person: SIRI.id });
    expect(other.path).toBe("/");
    expect((await sigurd.get(confirm.path)).status).toBe(404);
  });

  it("tells whom to ask first, by mail and by telephone, and nothing is decided by it", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const { text } = await siri.get(`/utsendinger/${mailOuts.toApprove}`);
    expect(text).toContain(`href="mailto:bjorn%40fjordheim.example?subject=Sp%C3%B8rsm%C3%A5l%20om`);
    const words = text.replaceAll(/<[^>]+>/gu, "").replaceAll(/\s+/gu, " ");
    expect(words).toContain(
      "Spør bestilleren her på siden, eller ta kontakt med Bjørn Bestiller som har bestilt, eller Astri Nygaard, telefon 73 55 12 34.",
    );
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    expect((await bjorn.get(`/utsendinger/${mailOuts.toApprove}`)).text).not.toContain("mailto:");
  });

  it("is not for the one who ordered it", async () => {
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const page = await bjorn.get(`/utsendinger/${mailOuts.toApprove}`);
    expect(page.text).not.toContain('value="approve"');
    expect(page.text).not.toContain("Reservert");
  });

  it("says what has changed since the page was shown, and does nothing", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const confirm = await fillIn(siri, mailOuts.toApprove, { digest: "0".repeat(64) });
    expect(confirm.status).toBe(409);
    expect(confirm.text).toContain("Det du så på, gjelder ikke lenger");
    const forced = await siri.post(confirm.path, { token: tokenOf(confirm) });
    expect(forced.status).toBe(409);
    expect(await stateOf(mailOuts.toApprove)).toBe("held");
  });
});

const tokenOf = (page: Seen): string => /name="token"\s+value="([^"]+)"/u.exec(page.text)?.[1] ?? "";
const stateOf = async (mailOut: string): Promise<string> =>
  (await world.gate.report(mailOut, { by: "signe@fjordheim.example" })).state;

describe("a mail-out that no register answered about", () => {
  it("is to those who wait for the answer, and not to nobody", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const { text } = await siri.get(`/utsendinger/${mailOuts.held}`);
    expect(text).toMatch(/Påminnelse til 45\s*personer er holdt tilbake/u);
    expect(text).not.toMatch(/\b0\u{a0}personer/u);
  });
});
