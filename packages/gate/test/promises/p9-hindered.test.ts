import { fc, test } from "@fast-check/vitest";
import { HINDRANCES, hinders, type ChannelMandate, type Hindrance } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect } from "vitest";

import {
  START,
  approved,
  createWorld,
  openProject,
  people,
  releaseAll,
  reportOf,
  testPolicy,
} from "../internal/world.ts";

const everyone = people(10);
const ids = everyone.map(({ nationalId }) => nationalId);

const hindered = fc.dictionary(fc.nat(9).map(String), fc.constantFrom(...HINDRANCES), { maxKeys: 8 });
const mandate = fc.constantFrom<ChannelMandate>(
  { kind: "helsenorge-only" },
  { kind: "channels", inOrder: ["helsenorge", "paper"] },
);
/** Whom each of the letters is about: nobody, or the person after the recipient. */
const abouts = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });

describe("P9: nobody is written to who is hindered, whatever the registers say before and during a release", () => {
  test.prop([hindered, hindered, mandate, abouts], { numRuns: 60 })(
    "and everybody else is, with nobody waiting",
    async (before, during, secondaryUseChannels, isAbout) => {
      const clock = createSimulatedClock(START);
      const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
      const world = await createWorld({
        clock,
        policy: { ...testPolicy, secondaryUseChannels },
        registers: [createRegisterDouble({ clock }), population],
      });
      await openProject(world.gate);
      const say = (words: Readonly<Record<string, Hindrance>>): void => {
        population.hindered.clear();
        for (const [at, word] of Object.entries(words)) population.hindered.set(ids[Number(at)]!, word);
      };
      const recipients = isAbout.map((about, at) => ({
        nationalId: ids[2 * at]!,
        ...(about ? { onBehalfOf: ids[2 * at + 1]! } : {}),
      }));
      const hinderedFrom = (at: number, part: "recipient" | "representative" | "represented"): boolean => {
        const word = during[String(at)];
        return word !== undefined && hinders(word, { part, mandate: secondaryUseChannels });
      };
      say(before);
      const mailOut = await approved(world, recipients);
      say(during);
      const cleared = await releaseAll(world, mailOut, recipients);

      const free = recipients.filter((_, at) =>
        isAbout[at]
          ? !hinderedFrom(2 * at, "representative") && !hinderedFrom(2 * at + 1, "represented")
          : !hinderedFrom(2 * at, "recipient"),
      );
      expect(new Set(cleared)).toEqual(new Set(free.map(({ nationalId }) => nationalId)));
      expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
    },
  );
});
