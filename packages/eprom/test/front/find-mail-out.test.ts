import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { MailOutFinder, type FoundMailOut } from "../../src/front/find-mail-out.ts";
import type { FrontGate, FrontReport } from "../../src/front/front-gate.ts";
import type { WhatIsAsked } from "../../src/front/read-order.ts";
import { APPROVED_TWICE, NOT_APPROVED } from "../../src/front/texts.ts";

const FORM = "4f1d5c4e-0d4e-4a8e-9a53-3f4b6e0e7f10";
const bytes = new TextEncoder().encode("%PDF-1.7 brevet");
const digest = createHash("sha256").update(bytes).digest("hex");
const letter: WhatIsAsked = { kind: "letter", title: "Svar på prøven", bytes };

type Given = Omit<Partial<FrontReport["manifest"]>, "documents"> & {
  readonly documents?: readonly unknown[];
};
const report = (mailOut: string, manifest: Given): FrontReport =>
  ({
    mailOut,
    manifest: {
      kind: "letter",
      form: null,
      standing: { trigger: "Utskrevet" },
      notice: { title: "Svar på prøven" },
      documents: [{ language: "nb", digest, format: "pdf" }],
      ...manifest,
    },
  }) as unknown as FrontReport;

/** A gate with some mail-outs, told page by page. */
function finding(what: WhatIsAsked, ...pages: readonly (readonly FrontReport[])[]): Promise<FoundMailOut> {
  const gate = {
    list: ({ after = "0" }: { readonly after?: string }) =>
      Promise.resolve({
        mailOuts: pages[Number(after)] ?? [],
        ...(Number(after) + 1 < pages.length ? { next: String(Number(after) + 1) } : {}),
      }),
  } as unknown as FrontGate;
  return new MailOutFinder(gate, "system:mrs").find(what);
}

describe("a letter is sent by the mail-out", () => {
  test("that was approved with its bytes and its title, on whichever page it stands", async () => {
    const others = [report("annen", { notice: { title: "Innkalling" } as never })];
    expect(await finding(letter, others, [report("brev", {})])).toMatchObject({
      kind: "found",
      mailOut: "brev",
      language: "nb",
    });
  });

  test.each<[string, Given]>([
    ["has another title", { notice: { title: "Innkalling" } as never }],
    ["has other bytes", { documents: [{ language: "nb", digest: "0".repeat(64), format: "pdf" }] }],
    ["is no PDF", { documents: [{ language: "nb", digest, format: "text" }] }],
    ["goes to a list", { standing: null }],
    ["is a form", { kind: "form" }],
  ])("and by none that %s", async (_, manifest) => {
    expect(await finding(letter, [report("brev", manifest)])).toEqual({ kind: "none", said: NOT_APPROVED });
  });

  test("and by none where two were approved with the same: nobody can tell under which it goes", async () => {
    const twice = [report("brev", {}), report("brev-2", {})];
    expect(await finding(letter, twice)).toEqual({ kind: "none", said: APPROVED_TWICE });
  });
});

test("a form is found by its id, however it is written, and not where two were approved", async () => {
  const form = (mailOut: string): FrontReport =>
    report(mailOut, { kind: "form", form: { id: FORM } as never });
  const asked: WhatIsAsked = { kind: "form", formId: FORM.toUpperCase() };
  expect(await finding(asked, [form("skjema")])).toMatchObject({ mailOut: "skjema" });
  expect(await finding(asked, [form("skjema")], [form("skjema-2")])).toEqual({
    kind: "none",
    said: APPROVED_TWICE,
  });
});
