import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { availableParallelism } from "node:os";

import { eforsk, instant } from "@sluse/core";
import { decide } from "@sluse/core/house";
import { describe, expect, test } from "vitest";

import { checkPdf, readPdf } from "../src/read-pdf.ts";
import { fixture } from "./corpus/fixture.ts";
import { checkHere } from "./support/check-here.ts";
import { nb } from "./support/letters.ts";

const options = { document: "brev.pdf", language: "nb", policy: eforsk.content } as const;

describe("the text of a letter", () => {
  test("knows where each word stands", async () => {
    const { letter } = await checkHere(await fixture("libreoffice-clean-nb"));
    const at = letter?.text.indexOf("Kárášjohka") ?? -1;
    const place = letter?.placeOf(at, "Kárášjohka".length);
    expect(place).toMatchObject({ kind: "pdf", document: "letter.pdf", page: 1 });
    // The beginning of the third line of the first paragraph, a word of eleven points.
    expect(place).toMatchObject({ rectangle: { x: 71, y: 321.5, width: 55, height: 12.3 } });
  });

  test("hands on links with what stands on them", async () => {
    const { letter } = await checkHere(await fixture("chromium-clean-nb"));
    expect(letter?.links).toMatchObject([
      {
        address: "https://studier.example.no/blaabaer?lang=nb&kilde=brev",
        text: "studiens nettside",
        from: "annotation",
        place: { kind: "pdf", page: 1 },
      },
    ]);
  });
});

describe("a process of its own", () => {
  test("reads what is read here", async () => {
    const bytes = await fixture("libreoffice-clean-nb");
    const there = await checkPdf(bytes, options);
    expect(there.letter?.text).toBe((await checkHere(bytes)).letter?.text);
    expect(there).toMatchObject({ findings: [], unrun: [], title: nb.title });
    expect(there.pages).toMatchObject([{ number: 1 }]);
    expect(bytes).toHaveLength(30_702);
  });

  test("finds nothing but what keeps a letter from being read, when only asked to read", async () => {
    const reading = await readPdf(await fixture("libreoffice-white-text"), options);
    expect(reading).toMatchObject({ findings: [], unrun: [] });
    expect(reading.letter?.text).toContain("Siv sjekker dette");
  });

  test("that runs out of time ends in a finding, and leaves every other rule unrun", async () => {
    const reading = await checkPdf(await fixture("libreoffice-clean-nb"), {
      ...options,
      limits: { milliseconds: 1 },
    });
    expect(reading.findings).toMatchObject([{ rule: "pdf/too-heavy", severity: "refuse" }]);
    expect(reading.unrun.length).toBeGreaterThan(20);
    expect(reading.letter).toBeUndefined();
  });

  test("that is not done in time, the processor hardly used, holds: nothing is known of it", async () => {
    const reading = await checkPdf(await fixture("libreoffice-clean-nb"), {
      ...options,
      limits: { wait: 1 },
    });
    expect(reading.findings).toEqual([]);
    expect(reading.unrun).toContainEqual({
      rule: "pdf/unreadable",
      kind: "could-not-run",
      because: expect.objectContaining({
        en: "the machine was too busy to read the file to its end; try once more",
      }),
    });
    expect(decide({ ...reading, clearedBy: () => "superuser", now: instant(0) })).toBe("hold");
  });

  test("is read beside others as far as there are cores, and each as if it were alone", async () => {
    const bytes = await fixture("libreoffice-clean-nb");
    const cores = availableParallelism();
    const alive = new Set<unknown>();
    let most = 0;
    const started = (message: unknown): void => {
      const child =
        typeof message === "object" && message !== null && "process" in message && message.process;
      if (!(child instanceof ChildProcess)) return;
      alive.add(child);
      child.once("exit", () => alive.delete(child));
      most = Math.max(most, alive.size);
    };
    subscribe("child_process", started);
    const readings = await Promise.all(Array.from({ length: 2 * cores + 1 }, () => checkPdf(bytes, options)));
    unsubscribe("child_process", started);
    expect(readings.map(({ findings }) => findings)).toEqual(readings.map(() => []));
    expect(most).toBe(cores);
  });

  test("that runs out of memory ends in a finding", async () => {
    const reading = await checkPdf(await fixture("libreoffice-clean-nb"), {
      ...options,
      limits: { memoryBytes: 20_000_000 },
    });
    expect(reading.findings).toMatchObject([{ rule: "pdf/too-heavy" }]);
  });
});

test("a letter of which only some pages were read says so, whoever asks and whatever the policy allows", async () => {
  const bytes = await fixture("libreoffice-five-pages");
  const read = await readPdf(bytes, options);
  expect(read).toMatchObject({ letter: undefined, findings: [{ rule: "pdf/too-many-pages" }] });
  const policy = { ...eforsk.content, maxPages: 100 };
  const cut = await checkPdf(bytes, { ...options, policy, limits: { pages: 3 } });
  expect(cut.letter).toBeUndefined();
  expect(cut.findings).toMatchObject([{ rule: "pdf/too-many-pages", facts: { pages: 5, limit: 3 } }]);
});

test("a letter of which only some pages were read is no letter", async () => {
  const reading = await checkHere(await fixture("libreoffice-five-pages"));
  expect(reading.findings).toMatchObject([{ rule: "pdf/too-many-pages" }]);
  expect(reading.pages).toHaveLength(eforsk.content.maxPages);
  expect(reading.letter).toBeUndefined();
});

test("holds the mail-out when reading stops without a word", async () => {
  const { readingOf } = await import("../src/reading-of.ts");
  const { pdfRules } = await import("../src/pdf-rules.ts");
  const reading = readingOf({ kind: "crash" }, Object.values(pdfRules), 1000, options);
  expect(reading.unrun).toHaveLength(Object.keys(pdfRules).length - 1);
  expect(new Set(reading.unrun.map(({ kind }) => kind))).toEqual(new Set(["could-not-run"]));
  expect(decide({ ...reading, clearedBy: () => "superuser", now: instant(0) })).toBe("hold");
});

test("asks for no blank field when nothing goes on paper, and says so", async () => {
  const reading = await checkHere(await fixture("libreoffice-logo-in-field"), { paper: "excluded" });
  expect(reading.findings).toEqual([]);
  expect(reading.unrun).toMatchObject([
    { rule: "pdf/address-field", kind: "not-applicable" },
    { rule: "pdf/left-margin", kind: "not-applicable" },
  ]);
});

test("takes stricter severities from the policy, and no milder ones", async () => {
  const bytes = await fixture("libreoffice-pale-text");
  const severityUnder = async (severity: "note" | "refuse"): Promise<string | undefined> =>
    (await checkHere(bytes, { severities: { "pdf/faint-text": severity } })).findings[0]?.severity;
  expect(await severityUnder("refuse")).toBe("refuse");
  expect(await severityUnder("note")).toBe("warn");
});

test("names no person in a finding", async () => {
  const readings = await Promise.all(
    ["libreoffice-author", "libreoffice-home-folder", "libreoffice-comment"].map(async (name) =>
      checkHere(await fixture(name)),
    ),
  );
  expect(JSON.stringify(readings.map(({ findings }) => findings))).not.toMatch(/Siv|overaas|Redaktør/u);
});
