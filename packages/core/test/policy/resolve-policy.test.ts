import { fc, test } from "@fast-check/vitest";
import { eforsk, isSluseError, resolvePolicy, strict, type Policy } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { contact, subject } from "../limits/situations.ts";
import { changedLimit, fieldOf, fieldValues, layer, withField, type Layer } from "./layers.ts";
import { looserPlaces } from "./looser.ts";

const FLOOR = "gulv.yaml";
const worlds = fc.array(fc.record({ contacts: fc.array(contact(), { maxLength: 6 }), wanted: subject() }), {
  minLength: 20,
  maxLength: 40,
});

const resolve = (floor: unknown, ...overlays: readonly unknown[]): Policy =>
  resolvePolicy(
    { source: FLOOR, value: floor },
    ...overlays.map((value, at) => ({ source: `overlay-${at + 1}.yaml`, value })),
  );

/** The error's code, place and message, or the policy that was made. */
function attempt(
  floor: unknown,
  ...overlays: readonly unknown[]
): Policy | { code: string; path: string; says: string } {
  try {
    return resolve(floor, ...overlays);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return { code: error.code, path: error.place?.path ?? "", says: error.message };
  }
}

/** The overlays that are let through, each on top of those before it. */
function keepTighter(floor: Layer, overlays: readonly Layer[]): Layer[] {
  const kept: Layer[] = [];
  for (const overlay of overlays) if (!("code" in attempt(floor, ...kept, overlay))) kept.push(overlay);
  return kept;
}

describe("one field in two layers", () => {
  for (const [path, values] of Object.entries(fieldValues)) {
    test.prop([values, values])(`is never looser in the upper one: ${path}`, (below, above) => {
      const floor = withField({ version: "1" }, path, below);
      const overlay = withField({ version: "2" }, path, above);
      const resolved = attempt(floor, overlay);
      if ("code" in resolved) expect(resolved.code).toBe("SLUSE_POLICY_LOOSENS");
      else expect(looserPlaces(resolve(floor), resolved, [])).toEqual([]);
    });
  }

  test.prop([changedLimit(), worlds], { numRuns: 1000 })(
    "is never looser when it is a limit",
    (limits, all) => {
      const floor = { version: "1", limits: { "two-a-year": limits.floor } };
      const resolved = attempt(floor, { version: "2", limits: { "two-a-year": limits.overlay } });
      if (!("code" in resolved)) expect(looserPlaces(resolve(floor), resolved, all)).toEqual([]);
    },
  );
});

describe("layers of policy", () => {
  const stack = fc.tuple(layer(6), fc.array(layer(2), { maxLength: 8 }));

  test.prop([stack, worlds], { numRuns: 200 })(
    "are nowhere looser than any layer below",
    ([floor, overlays], all) => {
      if ("code" in attempt(floor)) return;
      const kept = keepTighter(floor, overlays);
      const resolved = resolve(floor, ...kept);
      for (let layers = 0; layers < kept.length; layers += 1) {
        expect(looserPlaces(resolve(floor, ...kept.slice(0, layers)), resolved, all)).toEqual([]);
      }
    },
  );

  test.prop([stack])("hold what each of them says, or something tighter", ([floor, overlays]) => {
    if ("code" in attempt(floor)) return;
    const kept = keepTighter(floor, overlays);
    const resolved = resolve(floor, ...kept);
    for (const overlay of kept)
      expect(looserPlaces({ ...resolved, ...wholeOf(overlay, resolved) }, resolved, [])).toEqual([]);
  });

  test.prop([layer(6), layer(3)])("name both places when the upper one loosens", (floor, overlay) => {
    const answer = attempt(floor, overlay);
    if (!("code" in answer) || answer.code !== "SLUSE_POLICY_LOOSENS") return;
    expect(answer.says).toContain("overlay-1.yaml");
    expect(answer.says).toContain(FLOOR);
    expect(answer.says).toContain(`\`${answer.path}\``);
    expect(fieldOf(overlay, answer.path)).toBeDefined();
  });

  it("name every layer below when the third one loosens", () => {
    const says = attempt(
      { version: "1" },
      { version: "2", sending: { perHour: 100 } },
      { version: "3", sending: { perHour: 101 } },
    );
    expect(says).toMatchObject({ code: "SLUSE_POLICY_LOOSENS", path: "sending.perHour" });
    expect(says).toHaveProperty(
      "says",
      expect.stringMatching(/overlay-2\.yaml.*gulv\.yaml and overlay-1\.yaml/u),
    );
  });
});

/** The overlay's own words, filled up with what was resolved, so that it can be compared as a policy. */
function wholeOf(overlay: Layer, resolved: Policy): Layer {
  return pathsOf(overlay).reduce<Layer>((whole, path) => withField(whole, path, fieldOf(overlay, path)), {
    ...resolved,
  });
}

const pathsOf = (tree: Layer): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    [
      "orders",
      "recipients",
      "registers",
      "sending",
      "approval",
      "breakers",
      "links",
      "content",
      "retention",
      "hitRate",
    ].includes(key)
      ? pathsOf(value as Layer).map((below) => `${key}.${below}`)
      : key === "limits" || key === "version"
        ? []
        : [key],
  );

describe("a floor", () => {
  it("is its preset where it says nothing", () => {
    expect(resolve({ version: "site-1" })).toEqual({ ...eforsk, version: "site-1" });
    expect(resolve({ version: "site-1", extends: "strict" })).toEqual({ ...strict, version: "site-1" });
  });

  it("may change its preset in any direction", () => {
    expect(resolve({ version: "1", extends: "strict", sending: { perHour: 9000 } }).sending).toEqual({
      ...strict.sending,
      perHour: 9000,
    });
  });

  it("keeps the preset's other limits when it changes one", () => {
    const limit = {
      rounds: ["reminder"],
      purposes: ["research"],
      scope: "project",
      counts: ["reminder"],
      max: 2,
      days: null,
    };
    const { limits } = resolve({ version: "1", limits: { "one-reminder": limit } });
    expect(limits).toEqual({ ...eforsk.limits, "one-reminder": limit });
  });

  it("alone may extend a preset", () => {
    expect(attempt({ version: "1" }, { version: "2", extends: "strict" })).toMatchObject({
      code: "SLUSE_POLICY_INVALID",
      path: "extends",
    });
  });
});

describe("the presets", () => {
  it("are policies that a file could give", () => {
    const { version: _one, ...first } = eforsk;
    const { version: _two, ...second } = strict;
    expect(resolve({ version: "1", ...first })).toEqual({ ...eforsk, version: "1" });
    expect(resolve({ version: "1", ...second })).toEqual({ ...strict, version: "1" });
  });

  test.prop([worlds])("are ordered: strict is nowhere looser than eforsk", (all) => {
    expect(looserPlaces(eforsk, strict, all)).toEqual([]);
  });
});
