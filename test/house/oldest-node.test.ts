import { describe, expect, it } from "vitest";

import { housePackages } from "./packages.ts";
import { readText, trackedFiles } from "./repository.ts";

/**
 * What this Node has and the oldest one there is a promise for has not. The tests run on this one, so that nothing else falls;
 * `pnpm tarballs` goes the whole way on the oldest.
 */
const NEWER =
  /\b(?:AsyncDisposableStack|DisposableStack|SuppressedError|URLPattern|Float16Array|RegExp\.escape|Error\.isError|Promise\.try|Iterator\.concat|Math\.(?:sumPrecise|f16round)|Uint8Array\.from(?:Hex|Base64)|Atomics\.pause)\b|\.(?:toHex|toBase64|setFromHex|setFromBase64|getOrInsert(?:Computed)?)\(/u;

describe("what runs at a site", () => {
  it.each(housePackages)("$file.name uses nothing that the oldest Node does not have", ({ sources }) => {
    expect(sources.filter((path) => NEWER.test(codeIn(path)))).toEqual([]);
  });

  it("examples and the site that is laid neither", () => {
    const others = trackedFiles.filter((path) =>
      /^(?:examples|packages\/cli\/starter)\/.*\.m?[jt]s$/u.test(path),
    );
    expect(others.filter((path) => NEWER.test(codeIn(path)))).toEqual([]);
  });
});

/** A comment may name what is not used. */
const codeIn = (path: string): string => readText(path).replaceAll(/\/\*.*?\*\/|^\s*\/\/.*$/gmsu, "");
