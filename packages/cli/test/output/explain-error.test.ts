import { SluseError } from "@sluse/core";
import { expect, test } from "vitest";

import { explainError } from "../../src/output/explain-error.ts";

test("tells code, what happened, where and how to mend it, in the labels of the language", () => {
  const error = new SluseError("SLUSE_TABLE_ENCODING", "file `øre.csv` is not UTF-8", {
    place: { file: "øre.csv", line: 3, column: 7 },
  });
  expect(explainError(error, "nb").text).toBe(
    "Feil SLUSE_TABLE_ENCODING: file `øre.csv` is not UTF-8\n  Hvor: øre.csv, linje 3, kolonne 7\n  Slik rettes det: Save the file as “CSV UTF-8”.\n",
  );
  expect(explainError(error, "en").text).toContain("\n  Where: øre.csv, line 3, column 7\n");
});

test("hides what may be a national id in the names of files, and leaves the time in one", () => {
  const file = "/utboks/219055 21516/21905521516-20270201083000.csv";
  const error = new SluseError("SLUSE_TABLE_ENCODING", `file \`${file}\` is not UTF-8`, { place: { file } });
  const { text, data } = explainError(error, "nb");
  expect(data.place?.file).toBe("/utboks/(a number)/(a number)-20270201083000.csv");
  expect(text).not.toMatch(/21905521516|21516/u);
});

test("an error's own mend goes before its code's", () => {
  const error = new SluseError("SLUSE_TABLE_ENCODING", "x", { mend: "do this" });
  expect(explainError(error, "nb").data.mend).toBe("do this");
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
