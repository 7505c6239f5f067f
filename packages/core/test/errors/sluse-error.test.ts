import { fc, test } from "@fast-check/vitest";
import { SluseError, coreErrors, isSluseError } from "@sluse/core";
import { describe, expect, it } from "vitest";

describe("an error of Sluse", () => {
  it("is recognised when another copy of the library made it", async () => {
    const address = new URL("../../src/errors/sluse-error.ts?copy", import.meta.url).href;
    const copy = (await import(address)) as typeof import("../../src/errors/sluse-error.ts");
    const theirs = new copy.SluseError("SLUSE_POLICY_INVALID", "from the other copy");
    expect(theirs).not.toBeInstanceOf(SluseError);
    expect(isSluseError(theirs)).toBe(true);
    expect(copy.isSluseError(new SluseError("SLUSE_POLICY_INVALID", "from ours"))).toBe(true);
  });

  test.prop([fc.anything()])("is not taken for what anybody else throws", (thrown) => {
    expect(isSluseError(thrown)).toBe(false);
    expect(isSluseError(new Error("SLUSE_POLICY_INVALID"))).toBe(false);
    expect(isSluseError({ name: "SluseError", code: "SLUSE_POLICY_INVALID", message: "" })).toBe(false);
  });

  it("keeps its code, place, cause and what mends it", () => {
    const cause = new Error("disk");
    const place = { file: "gulv.yaml", path: "sending.perHour" };
    const error = new SluseError("SLUSE_POLICY_INVALID", "no", { cause, place, mend: "yes" });
    expect(error).toMatchObject({
      name: "SluseError",
      code: "SLUSE_POLICY_INVALID",
      place,
      mend: "yes",
      cause,
    });
    expect(Object.hasOwn(new SluseError("SLUSE_POLICY_INVALID", "no"), "cause")).toBe(false);
  });
});

describe("core's codes", () => {
  it.each(Object.entries(coreErrors))(
    "%s says what it means and how to mend it",
    (_code, { means, mend }) => {
      expect(means.length).toBeGreaterThan(20);
      expect(mend.length).toBeGreaterThan(20);
    },
  );
});
