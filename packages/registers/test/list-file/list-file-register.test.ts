import { createHash } from "node:crypto";
import { mkdtemp, rm, truncate, utimes, writeFile, readFile, appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { test } from "@fast-check/vitest";
import { DAY, HOUR, instant, isSluseError, later, type Clock, type NationalId } from "@sluse/core";
import {
  createListFileRegister,
  type ListCompleteness,
  type ListFileOptions,
} from "@sluse/registers/list-file";
import {
  createPopulation,
  hNumber,
  realLookingId,
  testPersonId,
  writeIdCsv,
  writeIdWorkbook,
} from "@sluse/testkit/people";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const NOW = instant("2027-02-01T08:00:00+01:00");
const clock: Clock = { now: () => NOW, sleepUntil: async () => {} };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-list-file-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

let files = 0;
async function listOf(text: string | Uint8Array, modified: Date = new Date(NOW - HOUR)): Promise<string> {
  files += 1;
  const path = join(folder, `liste-${files}.csv`);
  await writeFile(path, text);
  await utimes(path, modified, modified);
  return path;
}

const options = (file: string, more: Partial<ListFileOptions> = {}): ListFileOptions => ({
  id: "egne-avslag",
  kind: "project",
  file,
  mode: "test",
  completeness: { kind: "end-row" },
  clock,
  ...more,
});

const population = createPopulation({ size: 20, seed: 12 });
const people = [...population.people()];
const [kari, ola, aase] = people as [NationalId, NationalId, NationalId];

async function statusesIn(file: string, more: Partial<ListFileOptions> = {}) {
  const answer = await createListFileRegister(options(file, more)).lookup([kari, ola]);
  return { ...answer, statuses: [answer.statuses.get(kari), answer.statuses.get(ola)] };
}

describe("a list file", () => {
  it("opts out who is on it and clears the others, as of when it was written", async () => {
    const file = await listOf(`ID\n${kari}\n${aase}\nEND 2\n`);
    expect(await statusesIn(file)).toEqual({
      asOf: NOW - HOUR,
      statuses: ["optedOut", "clear"],
      version: "2027-02-01T06:00:00.000Z, 2 rows, whole by end-row",
    });
  });

  it("answers as of the time given, when one is", async () => {
    const file = await listOf(`ID\n${kari}\nEND 1\n`);
    expect((await statusesIn(file, { asOf: later(NOW, -3 * DAY) })).asOf).toBe(NOW - 3 * DAY);
  });

  it("does not mind other columns, spaces in numbers or people who stand there twice", async () => {
    const file = await listOf(
      `navn;ID;når\nKárášjohka;${kari.slice(0, 6)} ${kari.slice(6)};1.2.2027\n;${kari};\n;SLUTT 2;\n`,
    );
    expect((await statusesIn(file)).statuses).toEqual(["optedOut", "clear"]);
  });

  it("reads a workbook", async () => {
    const file = join(folder, "liste.xlsx");
    await writeIdWorkbook(file, [kari]);
    await utimes(file, new Date(NOW), new Date(NOW));
    expect((await statusesIn(file, { completeness: { kind: "workbook" } })).statuses).toEqual([
      "optedOut",
      "clear",
    ]);
  });
});

describe("a list that cannot be trusted makes everyone unknown", () => {
  it.each([
    ["is empty", "", "is empty"],
    ["has only a heading", "ID\n", "has no end row"],
    ["is empty and whole", "ID\nEND 0\n", "nobody has confirmed"],
    ["lacks its end row", `ID\n${kari}\n`, "has no end row"],
    ["goes on below its end row", `ID\nEND 0\n${kari}\n`, "goes on below its end row"],
    ["is short of a row", `ID\n${kari}\nEND 2\n`, "holds 1 rows, and 2 were to be there"],
    ["has a row too many", `ID\n${kari}\n${ola}\nEND 1\n`, "holds 2 rows, and 1 were to be there"],
    ["has a number that is none", `ID\n${kari}\n${ola.slice(1)}\nEND 2\n`, "row 3 of the list"],
    ["has an empty number beside other cells", `ID;navn\n${kari};\n;Ola\nEND 2;\n`, "row 3 of the list"],
    ["has no column ID", `fnr\n${kari}\nEND 1\n`, "column `ID` is missing"],
    ["is not UTF-8", Buffer.from(`ID;navn\n${kari};Bjørg\nEND 1\n`, "latin1"), "is not UTF-8"],
  ])("when it %s", async (_what, text, words) => {
    const answer = await statusesIn(await listOf(text));
    expect(answer.statuses).toEqual(["unknown", "unknown"]);
    expect(answer.trouble).toContain(words);
    expect(answer.trouble).not.toMatch(/\d{6}/u);
  });

  it("when it is not there", async () => {
    const answer = await statusesIn(join(folder, "borte.csv"));
    expect([answer.statuses, answer.trouble]).toEqual([
      ["unknown", "unknown"],
      "file `borte.csv` cannot be read: ENOENT; check the path and the rights of the account the gate runs as",
    ]);
  });

  it("when it holds fewer or more rows than were expected", async () => {
    const file = await listOf(`ID\n${kari}\n`);
    const expecting = async (expected: number) =>
      (await statusesIn(file, { completeness: { kind: "rows", expected } })).statuses[1];
    expect([await expecting(0), await expecting(1), await expecting(2)]).toEqual([
      "unknown",
      "clear",
      "unknown",
    ]);
  });

  it("when it is not the file its checksum was made for", async () => {
    const text = `ID\n${kari}\n`;
    const file = await listOf(text);
    const completeness = { kind: "digest-file" } as const;
    const digest = createHash("sha256").update(text).digest("hex");
    expect((await statusesIn(file, { completeness })).trouble).toContain("ENOENT");
    await writeFile(`${file}.sha256`, `${digest.toUpperCase()}  liste.csv\n`);
    expect((await statusesIn(file, { completeness })).statuses).toEqual(["optedOut", "clear"]);
    await writeFile(`${file}.sha256`, `${"0".repeat(64)}  liste.csv\n`);
    expect((await statusesIn(file, { completeness })).statuses).toEqual(["unknown", "unknown"]);
    await writeFile(`${file}.sha256`, "");
    expect((await statusesIn(file, { completeness })).statuses).toEqual(["unknown", "unknown"]);
  });

  it("when it is CSV and only a workbook would show that it is whole", async () => {
    const answer = await statusesIn(await listOf(`ID\n${kari}\n`), { completeness: { kind: "workbook" } });
    expect(answer.statuses).toEqual(["unknown", "unknown"]);
  });

  it("when it is written to while it is read", async () => {
    const file = join(folder, "under-arbeid.csv");
    await writeIdCsv(file, population.strangers(50_000));
    await appendFile(file, "END 50000\n");
    const reading = { over: false };
    const lookup = statusesIn(file).finally(() => {
      reading.over = true;
    });
    for (let second = 1; !reading.over; second += 1) {
      await utimes(file, new Date(NOW), new Date(NOW - second * 1000));
    }
    const { statuses, trouble } = await lookup;
    expect([statuses, trouble]).toEqual([
      ["unknown", "unknown"],
      "the list `under-arbeid.csv` was written to while it was read",
    ]);
  });

  it("when it is dated in the future, and would never grow old", async () => {
    const text = `ID\n${kari}\nEND 1\n`;
    const tomorrow = await statusesIn(await listOf(text, new Date(NOW + DAY)));
    expect([tomorrow.statuses[1], tomorrow.trouble]).toEqual([
      "unknown",
      expect.stringContaining("in the future"),
    ]);
    const clocksApart = await statusesIn(await listOf(text, new Date(NOW + 60_000)));
    expect([clocksApart.statuses[1], clocksApart.asOf]).toEqual(["clear", NOW]);
  });

  test.prop([fc.oneof(hNumber(), realLookingId()), fc.nat(2)])(
    "when a row may be a person the gate could not tell again",
    async (id, at) => {
      const rows: string[] = people.slice(0, 2);
      rows.splice(at, 0, id);
      const file = await listOf(`ID\n${rows.join("\n")}\nEND 3\n`);
      const register = createListFileRegister(options(file, { mode: "production" }));
      const { statuses } = await register.lookup(people);
      expect(new Set(statuses.values())).toEqual(new Set(["unknown"]));
    },
  );
});

describe("an empty list", () => {
  it("clears people only when somebody has confirmed that it may be empty", async () => {
    const file = await listOf("ID\nEND 0\n");
    expect((await statusesIn(file, { mayBeEmpty: true })).statuses).toEqual(["clear", "clear"]);
  });

  it("clears nobody when it is no list at all, confirmed or not", async () => {
    expect((await statusesIn(await listOf(""), { mayBeEmpty: true })).statuses).toEqual([
      "unknown",
      "unknown",
    ]);
    expect((await statusesIn(await listOf("ID\n"), { mayBeEmpty: true })).statuses).toEqual([
      "unknown",
      "unknown",
    ]);
  });
});

describe("whatever happens to a list", () => {
  test.prop([
    fc.uniqueArray(testPersonId(), { minLength: 1, maxLength: 12 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ])("nobody on it is cleared when it is cut short anywhere", async (optedOut, where) => {
    const text = `ID\n${optedOut.join("\n")}\nEND ${optedOut.length}\n`;
    const file = await listOf(text);
    await truncate(file, Math.floor(where * text.length));
    const register = createListFileRegister(options(file));
    const { statuses } = await register.lookup(optedOut);
    expect([...statuses.values()]).not.toContain("clear");
    expect(statuses.size).toBe(optedOut.length);
  });

  test.prop([fc.uniqueArray(testPersonId(), { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(255)])(
    "nobody on it is cleared when a byte of it changes",
    async (optedOut, at, byte) => {
      const bytes = Buffer.from(`ID\n${optedOut.join("\n")}\nEND ${optedOut.length}\n`);
      // A changed heading is another test's; here the people are to be found, or nobody.
      bytes[3 + (at % (bytes.length - 3))] = byte;
      const register = createListFileRegister(options(await listOf(bytes)));
      const { statuses } = await register.lookup(optedOut);
      expect([...statuses.values()]).not.toContain("clear");
    },
  );
});

describe("the list in memory", () => {
  it("is read anew when the file has changed", async () => {
    const file = await listOf(`ID\n${kari}\nEND 1\n`);
    const register = createListFileRegister(options(file));
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("clear");
    await writeFile(file, `ID\n${kari}\n${ola}\nEND 2\n`);
    await utimes(file, new Date(NOW), new Date(NOW));
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("optedOut");
    await rm(file);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("unknown");
  });

  it("is forgotten at its age, and no older clock brings it back", async () => {
    let now = NOW;
    const moving: Clock = { ...clock, now: () => now };
    const file = await listOf(`ID\n${kari}\nEND 1\n`);
    const register = createListFileRegister(options(file, { clock: moving, keepMinutes: 10 }));
    await register.lookup([kari]);
    // The same size, inode and time: only memory could still know.
    const written = await readFile(file, "utf8");
    const { promises: fs } = await import("node:fs");
    const stat = await fs.stat(file);
    await writeFile(file, written.replace(kari, ola));
    await utimes(file, stat.atime, stat.mtime);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("optedOut");
    now = later(NOW, 10 * 60_000);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("clear");
  });

  it("looks up thirty thousand people in 200 000 within a blink", async () => {
    const many = createPopulation({ size: 30_000, seed: 3, shares: { optedOut: 0.04 } });
    const file = join(folder, "mange.csv");
    await writeIdCsv(file, [...many.optedOut(), ...many.strangers(50_000)]);
    await appendFile(file, `END ${many.tally.optedOut + 50_000}\n`);
    const register = createListFileRegister(
      options(file, { clock: { ...clock, now: () => instant(Date.now()) } }),
    );
    const { statuses } = await register.lookup([...many.people()]);
    const optedOut = [...statuses].filter(([, status]) => status === "optedOut").map(([id]) => id);
    expect(new Set(optedOut)).toEqual(new Set(many.optedOut()));
    expect([...statuses.values()].filter((status) => status === "clear")).toHaveLength(
      30_000 - optedOut.length,
    );
  });
});

describe("a lookup", () => {
  it("ends with the reason it was stopped for", async () => {
    const register = createListFileRegister(options(await listOf(`ID\n${kari}\nEND 1\n`)));
    const signal = AbortSignal.abort(new Error("stopped by hand"));
    await expect(register.lookup([kari], { signal })).rejects.toThrow("stopped by hand");
  });

  it("of nobody answers for nobody", async () => {
    const register = createListFileRegister(options(await listOf(`ID\n${kari}\nEND 1\n`)));
    expect((await register.lookup([])).statuses.size).toBe(0);
  });
});

describe("options that make no sense", () => {
  it.each([
    { id: "Egne avslag" },
    { keepMinutes: 0 },
    { keepMinutes: Number.NaN },
    { completeness: { kind: "rows", expected: 1.5 } } as const,
    // JavaScript knows no types: a word that is not known would be a list that nobody counts.
    { completeness: { kind: "hele" } as unknown as ListCompleteness },
  ])("are refused: %j", (more) => {
    expect(() => createListFileRegister(options("liste.csv", more))).toThrow(
      expect.toSatisfy((error: unknown) => isSluseError(error)),
    );
  });
});
