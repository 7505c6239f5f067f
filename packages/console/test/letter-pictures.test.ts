import { digestOf, type Digest } from "@sluse/core";
import type { Gate } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { beforeAll, describe, expect, it } from "vitest";

import { createConsole, createTrialLogin, type Console } from "../src/index.ts";
import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { PEOPLE, SIGURD, SIRI } from "./demo/people.ts";
import { createWorld, demoPolicy, type World } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

const LETTER = new TextEncoder().encode("%PDF-1.7");
/** What a reader of PDFs draws of it: two pages. */
const PAGES = [1, 2].map((page) => Uint8Array.of(137, 80, 78, 71, page));
let drawn = 0;

let world: World;
let mailOuts: DemoMailOuts;
let served: Console;
let shown = 0;

/** A gate whose letters are a finished PDF. */
const withPdf = (gate: Gate, digest: Digest): Gate => ({
  ...gate,
  async letter(mailOut, request) {
    shown += 1;
    const letter = await gate.letter(mailOut, request);
    return { ...letter, format: "pdf", bytes: LETTER, digest, words: undefined, ownSlots: [] };
  },
});

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
  served = createConsole({
    gate: withPdf(world.gate, digestOf("a letter")),
    ledger: createMemoryLedger(),
    login: createTrialLogin(PEOPLE),
    siteName: "Fjordheim",
    origin: ORIGIN,
    roles: { centralFunction: [] },
    policy: demoPolicy,
    clock: world.clock,
    pdf: {
      async draw(bytes) {
        expect(bytes).toEqual(LETTER);
        drawn += 1;
        return PAGES;
      },
    },
  });
});

describe("a letter in PDF", () => {
  it("is shown as pictures of its pages, which are drawn once and opened without another record", async () => {
    const siri = await Visitor.loggedIn(served, SIRI);
    const page = await siri.get(`/utsendinger/${mailOuts.toApprove}`);
    const [address = ""] = /\/brevsider\/[0-9a-f]+\/1/u.exec(page.text) ?? [];
    expect(page.text).toContain(`src="${address}"`);
    expect(page.text).toContain("Side 1 av 2");
    expect(page.text).toContain("Åpne filen slik den sendes (PDF)");
    const before = shown;
    const picture = await siri.open(address);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(picture.headers.get("cache-control")).toBe("no-store");
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(PAGES[0]);
    await siri.get(`/utsendinger/${mailOuts.toApprove}`);
    expect([drawn, shown]).toEqual([1, before + 1]);
  });

  it("has no page for whoever was not shown it, nor past its last", async () => {
    const siri = await Visitor.loggedIn(served, SIRI);
    const { text } = await siri.get(`/utsendinger/${mailOuts.toApprove}`);
    const [address = ""] = /\/brevsider\/[0-9a-f]+\/1/u.exec(text) ?? [];
    const sigurd = await Visitor.loggedIn(served, SIGURD);
    expect((await sigurd.get(address)).status).toBe(404);
    for (const wrong of ["/0", "/99", "/x", "/1.5"])
      expect((await siri.get(address.replace(/\/1$/u, wrong))).status).toBe(404);
  });
});
