import { resolvePolicy, type Policy } from "@sluse/core";

/** The rules of eFORSK, made so that the example runs at any hour, at once, with people nobody knows. */
export const policy: Policy = resolvePolicy({
  source: "policy.ts",
  value: {
    version: "example-1",
    extends: "eforsk",
    people: "test",
    sending: { canarySize: 5, waveSize: 20, daysAhead: 0, quietHours: { from: "00:00", until: "00:00" } },
  },
});
