import { EXAMPLE_CONTEXT } from "@sluse/content";
import { checkNotice, checkText } from "@sluse/content/house";
import { instant, parseUserId, type LetterText } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { DRAWN, SHAPE_OF_SET, drawExercises, nextSet } from "../../src/exercises/draw-exercises.ts";
import type { Exercise, ExerciseText } from "../../src/exercises/exercise.ts";
import { createDice } from "../../src/exercises/pool/dice.ts";
import { FAULT_KINDS } from "../../src/exercises/pool/fault-kinds.ts";
import { SENDER, STUDIES } from "../../src/exercises/pool/study.ts";

/** Every kind of fault with every study, as it is planted and without it. */
const pool = FAULT_KINDS.flatMap((kind) =>
  STUDIES.flatMap((study) =>
    (["fault", "clean"] as const).map((flavour) => ({
      name: `${kind.id} ${study.id} ${flavour}`,
      flavour,
      kind,
      study,
      drawn: kind[flavour](study, createDice(`${kind.id} ${study.id}`)),
    })),
  ),
);

const letterText = (text: string): LetterText => ({
  document: "letter.txt",
  text,
  links: [],
  placeOf: () => ({ kind: "text", document: "letter.txt", line: 1, column: 1, length: 1 }),
});
const AUTUMN = {
  ...EXAMPLE_CONTEXT,
  now: instant("2026-08-20T12:00:00+02:00"),
  window: { from: instant("2026-08-24T07:00:00+02:00"), until: instant("2026-09-11T22:00:00+02:00") },
};

const sets = (user: string, attempts: number): readonly (readonly Exercise[])[] =>
  Array.from({ length: attempts }, (_, at) => drawExercises(nextSet(parseUserId(user), { attempts: at })));

describe("the pool", () => {
  test("has at least fifteen kinds of fault, and as many studies as kinds", () => {
    expect(FAULT_KINDS.length).toBeGreaterThanOrEqual(15);
    expect(STUDIES).toHaveLength(FAULT_KINDS.length);
    expect(new Set(FAULT_KINDS.map(({ id }) => id)).size).toBe(FAULT_KINDS.length);
    expect(new Set(STUDIES.map(({ phone }) => phone)).size).toBe(STUDIES.length);
  });

  test("tells a fault and its absence by what is planted, and by nothing that the page always says", () => {
    for (const { name, flavour, drawn } of pool) {
      expect({ name, planted: drawn.planted.kind }).toEqual({ name, planted: flavour });
      const other = pool.find(
        (each) => each.name === name.replace(flavour, flavour === "fault" ? "clean" : "fault"),
      );
      expect({ name, facts: drawn.facts.length, round: drawn.round }).toEqual({
        name,
        facts: other?.drawn.facts.length,
        round: other?.drawn.round,
      });
      const seen = (each: typeof drawn | undefined) =>
        JSON.stringify([each?.facts, each?.letter, each?.findings]);
      expect(seen(drawn)).not.toBe(seen(other?.drawn));
    }
  });

  test("says everything in bokmål, nynorsk and English, without a gap", () => {
    const texts = pool.flatMap(({ name, drawn: { facts, planted, findings } }) =>
      [
        ...facts,
        ...(findings ? [findings] : []),
        planted.why,
        ...(planted.kind === "fault" ? [planted.what] : []),
      ].map((text) => ({ name, text })),
    );
    const bad = texts.filter(({ text }) =>
      Object.values(text).some(
        (said) => /undefined|NaN|\s{2}|\[object/u.test(said) || !/[.?!»”\d]$/u.test(said),
      ),
    );
    expect(bad).toEqual([]);
    // Nynorsk that is bokmål, and the other way.
    const bokmålInNynorsk =
      /\b(?:ikke|hva|hvem|hvordan|jeg|noen|fra|mottakere|svarte|uker|forteller|blir de)\b/u;
    expect(texts.filter(({ text }) => bokmålInNynorsk.test(text.nn))).toEqual([]);
    const nynorskInBokmål = /\b(?:ikkje|kva|kven|korleis|eg|nokon|frå|mottakarar|svara|veker|fortel)\b/u;
    expect(texts.filter(({ text }) => nynorskInBokmål.test(text.nb))).toEqual([]);
  });

  test("has no letter and no title that a rule would stop, but where a finding was let stand", () => {
    const stopped = pool.flatMap(({ name, kind, study, drawn }) => {
      const context = { ...AUTUMN, language: study.letters };
      const [, title = "Skjema"] = /varselet: «([^»]*)»/u.exec(JSON.stringify(drawn.facts)) ?? [];
      return [
        ...checkText(letterText(drawn.letter), context).findings,
        ...checkNotice({ title, sender: { name: SENDER, organisationNumber: "974767880" } }, context)
          .findings,
      ]
        .filter(({ severity }) => severity === "hold" || severity === "refuse")
        .filter(({ rule }) => !(kind.id === "reason-that-is-none" && rule.startsWith("text/deadline")))
        .map(({ rule, message }) => `${name}: ${rule} ${message.en.what}`);
    });
    expect(stopped).toEqual([]);
  });
});

describe("a set", () => {
  test("has twelve mail-outs of twelve studies, seven or eight of them with a fault", () => {
    const faults = new Set<number>();
    for (const all of sets("siri.superuser", 40)) {
      expect(all).toHaveLength(DRAWN);
      expect(new Set(all.map(({ id }) => id.split("-")[0])).size).toBe(DRAWN);
      faults.add(all.filter(({ planted }) => planted.kind === "fault").length);
    }
    expect([...faults].toSorted((a, b) => a - b)).toEqual([7, 8]);
  });

  test("brings no mail-out again before seventeen attempts, and every kind within two", () => {
    const attempts = sets("siri.superuser", STUDIES.length);
    const whats = (all: readonly Exercise[]): readonly string[] =>
      all.map(({ letter, facts }) => `${letter}${said(facts)}`);
    const every = attempts.flatMap(whats);
    expect(new Set(every).size).toBe(every.length);
    const [first = [], second = []] = attempts;
    const reasons = new Set([...first, ...second].map(({ planted }) => kindOf(planted.why)));
    expect(reasons.size).toBeGreaterThan(DRAWN);
  });

  test("is drawn the same from its own name, and looks like nobody's number", () => {
    for (let at = 0; at < 200; at += 1) {
      const set = nextSet(parseUserId(`user-${at}`), { attempts: at });
      expect(set).toMatch(SHAPE_OF_SET);
      expect(set.replaceAll(/\D/gu, "").length).toBeLessThan(11);
    }
    const set = nextSet(parseUserId("Siri"), undefined);
    expect(nextSet(parseUserId("SIRI"), undefined)).toBe(set);
    expect(drawExercises(set)).toEqual(drawExercises(set));
  });
});

const said = (texts: readonly ExerciseText[]): string => texts.map(({ en }) => en).join(" ");
const kindOf = (why: ExerciseText): string => why.en.replaceAll(/\d+/gu, "");
