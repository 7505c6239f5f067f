import { describe, expect, it } from "vitest";

import { readBytes, readText, trackedFiles } from "./repository.ts";

const BINARY = /\.(?:pdf|xlsx|png|jpe?g|ico|woff2?|ttf|otf|gz|zip|sqlite)$/iu;
const texts = trackedFiles.filter((path) => !BINARY.test(path));
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isBroken(path: string): boolean {
  try {
    return decoder.decode(readBytes(path)).includes("\ufffd");
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}

const holds = (path: string, bytes: readonly number[]): boolean =>
  Buffer.from(readBytes(path)).includes(Buffer.from(bytes));

describe("every text in the repository", () => {
  it("is UTF-8, and has lost no letter", () => {
    expect(texts.filter(isBroken)).toEqual([]);
  });

  it("has no byte order mark, and lines that end with one line feed", () => {
    expect(texts.filter((path) => holds(path, [0xef, 0xbb, 0xbf]) && readBytes(path)[0] === 0xef)).toEqual(
      [],
    );
    expect(texts.filter((path) => holds(path, [0x0d]))).toEqual([]);
  });

  it("has no mark of a merge that was left half done", () => {
    const isHalfMerged = (path: string): boolean => /^(?:<{7}|>{7}) /mu.test(readText(path));
    expect(texts.filter(isHalfMerged)).toEqual([]);
  });

  it("has a name of plain letters", () => {
    expect(trackedFiles.filter((path) => !/^[\w./@-]+$/u.test(path))).toEqual([]);
  });
});
