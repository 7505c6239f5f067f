import { OLDEST_NODE, assertNode, isOldNode } from "@sluse/core/errors";
import { describe, expect, test } from "vitest";

describe("the version of Node", () => {
  test.each(["18.20.8", "20.20.2", "22.18.0", "9.11.2", "22.9.0"])("%s is too old", (version) => {
    expect(isOldNode(version)).toBe(true);
    expect(() => assertNode(version)).toThrow(
      expect.objectContaining({
        code: "SLUSE_NODE_TOO_OLD",
        message: `Sluse needs Node ${OLDEST_NODE} or newer, and this is Node ${version}`,
      }),
    );
  });

  test.each(["22.19.0", "22.20.1", "23.0.0", "24.21.0", "100.0.0"])("%s will do", (version) => {
    expect(isOldNode(version)).toBe(false);
    expect(() => assertNode(version)).not.toThrow();
  });

  test("is looked at when nothing else is said", () => {
    expect(() => assertNode()).not.toThrow();
  });
});
