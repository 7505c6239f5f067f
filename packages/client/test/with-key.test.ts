import { SluseError } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { withKey, type Answer } from "../src/index.ts";
import { problem } from "./answering.ts";

const refused = (code: string, status: number, retryAfter?: string): Answer<string> => ({
  error: problem(code, status) as never,
  response: new Response(null, {
    status,
    headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
  }),
});
const done: Answer<string> = { data: "done", response: new Response() };

/** Asks for what is answered so, one after the other; answers what came of it, the keys, and how long was waited. */
async function asking(answers: readonly (Answer<string> | Error)[], tries?: number) {
  const keys: string[] = [];
  const waited: number[] = [];
  const answer = withKey<string>(
    async (key) => {
      const next = answers[keys.length];
      keys.push(key);
      if (next === undefined || next instanceof Error) throw next ?? new Error("asked too often");
      return next;
    },
    { wait: async (milliseconds) => void waited.push(milliseconds), ...(tries !== undefined && { tries }) },
  );
  const came = await answer.then(
    ({ data, error }) => data ?? error?.code,
    (error: unknown) => (error as Error).message,
  );
  return { came, asked: keys.length, keys: new Set(keys).size, waited };
}

const lost = new SluseError("SLUSE_CLIENT_UNREACHABLE", "lost");

describe("what is asked with a key", () => {
  it.each([
    ["is asked once when it is answered", [done], { came: "done", asked: 1, waited: [] }],
    [
      "waits as long as it is told to",
      [refused("SLUSE_SERVICE_TOO_MANY", 429, "7"), refused("SLUSE_SERVICE_STOPPING", 503), done],
      { came: "done", asked: 3, waited: [7000, 1000] },
    ],
    [
      "waits for the one that is under way",
      [refused("SLUSE_SERVICE_KEY_UNDER_WAY", 409, "1"), done],
      { came: "done", asked: 2, waited: [1000] },
    ],
    [
      "waits longer each time nobody answers",
      [lost, lost, done],
      { came: "done", asked: 3, waited: [1000, 2000] },
    ],
    [
      "takes a no for a no",
      [refused("SLUSE_SERVICE_REFUSED", 409), done],
      { came: "SLUSE_SERVICE_REFUSED", asked: 1, waited: [] },
    ],
    [
      "does not wait for an hour",
      [refused("SLUSE_SERVICE_TOO_MANY", 429, "3600"), done],
      { came: "SLUSE_SERVICE_TOO_MANY", asked: 1, waited: [] },
    ],
    ...[502, 504].map(
      (status) =>
        [
          `is asked again when a proxy says ${status}`,
          [refused("SLUSE_CLIENT_ANSWER_UNKNOWN", status), done],
          { came: "done", asked: 2, waited: [1000] },
        ] as const,
    ),
    [
      "takes a fault of the service for its answer",
      [refused("SLUSE_SERVICE_FAULT", 500), done],
      { came: "SLUSE_SERVICE_FAULT", asked: 1, waited: [] },
    ],
    [
      "is asked again for no answer that was not the service's",
      [new SluseError("SLUSE_CLIENT_ANSWER_UNKNOWN", "not JSON"), done],
      { came: "not JSON", asked: 1, waited: [] },
    ],
    [
      "is asked again for no other error",
      [new Error("a fault"), done],
      { came: "a fault", asked: 1, waited: [] },
    ],
  ] as const)("%s", async (_, answers, expected) => {
    expect(await asking(answers)).toEqual({ ...expected, keys: 1 });
  });

  it("is given up after so many tries", async () => {
    expect(await asking([lost, lost, lost], 2)).toMatchObject({ came: "lost", asked: 2 });
    const busy = refused("SLUSE_SERVICE_TOO_MANY", 429);
    expect(await asking([busy, busy, busy], 2)).toMatchObject({ came: "SLUSE_SERVICE_TOO_MANY", asked: 2 });
  });
});
