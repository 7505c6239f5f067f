import { contentErrors } from "@sluse/content";
import { SluseError, coreErrors, type ErrorTable } from "@sluse/core";
import { gateErrors } from "@sluse/gate";
import { registerErrors } from "@sluse/registers";
import { siteErrors } from "@sluse/site";
import { expect, test } from "vitest";

import { cliErrors } from "../../src/errors.ts";
import { explainError } from "../../src/output/explain-error.ts";

const encoding = (options: { readonly nb?: string; readonly mend?: string } = {}): SluseError =>
  new SluseError("SLUSE_TABLE_ENCODING", "file `øre.csv` is not UTF-8", {
    place: { file: "øre.csv", line: 3, column: 7 },
    ...options,
  });

test("tells in English what happened, where and how to mend it", () => {
  expect(explainError(encoding(), "en").text).toBe(
    "Error SLUSE_TABLE_ENCODING: file `øre.csv` is not UTF-8\n  Where: øre.csv, line 3, column 7\n  How to mend it: Save the file as “CSV UTF-8”.\n",
  );
});

test("tells in bokmål what the code means, and in English beside it what only the message says", () => {
  expect(explainError(encoding(), "nb").text).toBe(
    "Feil SLUSE_TABLE_ENCODING: En CSV-fil er ikke UTF-8, så æ, ø og å kan ikke leses sikkert.\n  Hvor: øre.csv, linje 3, kolonne 7\n  På engelsk: file `øre.csv` is not UTF-8\n  Slik rettes det: Lagre filen som «CSV UTF-8».\n",
  );
});

test("tells in bokmål alone where the error says itself in bokmål", () => {
  const { text } = explainError(encoding({ nb: "filen `øre.csv` er ikke UTF-8" }), "nb");
  expect(text).toContain("Feil SLUSE_TABLE_ENCODING: filen `øre.csv` er ikke UTF-8\n");
  expect(text).not.toContain("På engelsk");
});

test("tells every code that a package may throw in bokmål, and none of it in English words", async () => {
  const tables: readonly ErrorTable[] = [
    coreErrors,
    contentErrors,
    gateErrors,
    registerErrors,
    siteErrors,
    cliErrors,
  ];
  for (const [code, entry] of tables.flatMap((table) => Object.entries(table))) {
    const { text } = explainError(new SluseError(code, "x", { nb: entry.nb.means }), "nb");
    expect(text).toContain(entry.nb.mend);
    expect(`${entry.nb.means} ${entry.nb.mend}`).not.toMatch(/\b(?:the|of|and|is|was|with)\b/u);
    expect(entry.nb.means).not.toBe(entry.means);
  }
});

test("hides what may be a national id in the names of files, and leaves the time in one", () => {
  const file = "/utboks/219055 21516/21905521516-20270201083000.csv";
  const error = new SluseError("SLUSE_TABLE_ENCODING", `file \`${file}\` is not UTF-8`, { place: { file } });
  const { text, data } = explainError(error, "nb");
  expect(data.place?.file).toBe("/utboks/(a number)/(a number)-20270201083000.csv");
  expect(text).not.toMatch(/21905521516|21516/u);
});

test("an error's own mend goes before its code's", () => {
  expect(explainError(encoding({ mend: "do this" }), "en").data.mend).toBe("do this");
  expect(explainError(encoding({ mend: "do this" }), "nb").text).toContain("is not UTF-8. do this\n");
});

test.each([
  [new TypeError("cannot read the row of 21905521516 Ánne")],
  [Object.assign(new Error("duplicate key (21905521516)"), { code: "23505" })],
  ["21905521516"],
  [{ message: "21905521516" }],
])("what nobody foresaw is told by its kind and place, never by its message: %#", (error) => {
  const { text, data } = explainError(error, "nb");
  expect(data.code).toBe("SLUSE_CLI_UNEXPECTED");
  expect(text).not.toMatch(/21905521516|Ánne/u);
  expect(text).not.toMatch(/\n {4}at /u);
  if (error instanceof Error) expect(data.place?.file).toBe("output/explain-error.test.ts");
});
