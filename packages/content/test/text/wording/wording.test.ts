import { describe, expect, test } from "vitest";

import { findingsIn, rulesMet } from "../rules-met.ts";

const NB =
  "Vi spør deg om å være med i et forskningsprosjekt. Det er frivillig, og du kan trekke deg uten å oppgi noen grunn.";
const SE =
  "Mii jearrat háliidat go don searvat dutkanprošektii birra beaivválaš eallima. Lea eaktodáhtolaš searvat, ja don sáhtát geassádit goas fal almmá ákka haga. Du vástádusat vurkejuvvojit sihkkarit, ja dušše dutkit prošeavttas ožžot oaidnit daid. Jus dus leat jearaldagat, de sáhtát riŋget midjiide dahje čállit.";

describe("language", () => {
  test("a finding tells the words that told it", () => {
    const text = `${NB}\n\nVil du ikkje vere med, så sei frå til oss.`;
    const finding = findingsIn(text).find(({ rule }) => rule === "text/mixed-language");
    expect(finding?.message.nb.what).toBe("En tekst på bokmål har innslag av nynorsk: ikkje, vere, frå.");
    expect(finding?.places[0]).toMatchObject({ line: 3, column: 8 });
  });

  test.each([
    "Studien heter «Korleis har du det?», og det er frivillig å delta for alle som vil være med i den.",
    "Hilsen oss i Helse Møre og Romsdal, Høgskulen på Vestlandet og Sjukehusapoteka Vest. Det er frivillig å være med.",
  ])("a name in nynorsk is no mixture: %s", (text) => {
    expect(rulesMet(text)).not.toContain("text/mixed-language");
    expect(rulesMet(text)).not.toContain("text/wrong-language");
  });

  test("a letter in Northern Sámi is passed as such, and what cannot be looked at is listed", () => {
    const met = rulesMet(`${SE}\n\nTelefon 73 55 12 34`, { language: "se" });
    expect(met).toEqual([]);
    expect(rulesMet(SE, { language: "nb" })).toContain("text/wrong-language");
    expect(
      rulesMet(
        SE.replaceAll("š", "s")
          .replaceAll("đ", "d")
          .replaceAll("ž", "z")
          .replaceAll("č", "c")
          .replaceAll("ŋ", "n"),
        { language: "se" },
      ),
    ).toContain("text/own-letters-missing");
  });

  test("a Norwegian letter without a word that shows which Norwegian is passed as either, and as no other", () => {
    const time =
      "Velkommen til time på poliklinikken tirsdag 9. mars. Ta med timebrevet og legitimasjon. Du kan parkere i P-huset ved Gastrosenteret. Møt opp fem minutter før timen, og meld deg i skranken i andre etasje. Har du forfall, ring oss på telefon 73 59 50 00. Husk å ta med medisinlisten din.";
    expect(rulesMet(time, { language: "nb" })).toEqual([]);
    expect(rulesMet(time, { language: "nn" })).toEqual([]);
    expect(rulesMet(time, { language: "en" })).toContain("text/language-undecided");
  });

  test("a letter in both languages at once is held", () => {
    const en =
      "We ask you to take part in a research project. It is voluntary, and you may withdraw without giving a reason.";
    expect(rulesMet(`${NB}\n\n${en}`).some((rule) => /language/u.test(rule))).toBe(true);
  });
});

describe("readability", () => {
  test("the hardest sentences are shown, not the whole letter", () => {
    const hard =
      "Undersøkelsesresultatene sammenholdes systematisk med registeropplysninger fra helseforetakenes journalsystemer, forutsatt forhåndsgodkjenning fra forvaltningsmyndigheten. ";
    const finding = findingsIn(hard.repeat(10)).find(({ rule }) => rule === "text/hard-to-read");
    expect(finding).toMatchObject({ severity: "warn", count: 3 });
    expect(finding?.facts["limit"]).toBe(45);
  });
});

describe("spelling", () => {
  const known = new Set(["det", "er", "frivillig", "delta", "ring", "oss"]);
  const spelling = {
    check: (word: string) => known.has(word),
    suggest: () => ["frivillig", "friville", "fri", "vill"],
  };
  const misspelt = (text: string): string[] =>
    findingsIn(text, { spelling })
      .filter(({ rule }) => rule === "text/misspelling")
      .map(({ facts }) => String(facts["met"]));

  test("a word the dictionary does not know is shown once, with what it may have been", () => {
    const finding = findingsIn("Det er fivillig. Fivillig er det.", { spelling }).find(
      ({ rule }) => rule === "text/misspelling",
    );
    expect(finding).toMatchObject({
      count: 2,
      facts: { met: "fivillig", suggestions: "→ frivillig, friville, fri?" },
    });
  });
  test.each([
    ["Ring oss, Åse Hætta, på HUNT", []],
    ["Det er e-postadresse og helse-forskning", ["helse-forskning"]],
    ["https://fivillig.no og fivillig@ntnu.no", []],
    ["Helseforskning er frivillig", ["Helseforskning"].slice(1)],
    ["Forskningsprosjektet er frivillig på internett, og noen vil noe selvom det er mye", ["vil", "mye"]],
  ])("%s", (text, expected) => {
    expect(misspelt(text)).toEqual(expected);
  });
});

describe("coercion", () => {
  test.each([
    "Du må delta.",
    "Det er obligatorisk å svare.",
    "You must take part.",
    "Participation is mandatory.",
  ])("%s", (text) => {
    expect(rulesMet(text)).toContain("text/coercive-wording");
  });
  test.each(["Du må ikke delta.", "Du er ikke pliktig til å svare.", "You are not required to take part."])(
    "%s",
    (text) => {
      expect(rulesMet(text)).not.toContain("text/coercive-wording");
    },
  );
  test.each([
    ["Dette er en invitasjon til studien Fjell og folk.", true],
    ["Du er invitert til den nye studien.", true],
    ["Fjordheim universitet er ansvarlig for studien.", true],
    ["Les mer om studien på nettsiden vår.", true],
    ["Dette er en invitasjon til undersøkelsen på sykehuset.", false],
    ["Resultatet av undersøkelsen er klart.", false],
  ])("under treatment `%s` is of a study: %s", (said, isOfStudy) => {
    expect(rulesMet(said, { purpose: "treatment" }).includes("text/study-under-treatment")).toBe(isOfStudy);
  });

  test("treatment may ask for an answer", () => {
    expect(rulesMet("Du må delta.", { purpose: "treatment" })).not.toContain("text/coercive-wording");
  });
});
