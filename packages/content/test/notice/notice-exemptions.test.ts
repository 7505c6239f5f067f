import { describe, expect, test } from "vitest";

import { checkNoticeWithLetters } from "../../src/notice/check-notice-with-letters.ts";
import { anyOrganisation, anyStudy, differByLanguage, sameOrganisation } from "./notice-exemptions.ts";

const rulesMet = (title: string, sender: string, text: string, language: "nb" | "en" = "nb"): string[] =>
  checkNoticeWithLetters({ title, sender: { name: sender, organisationNumber: "974767880" } }, [
    { language, text },
  ]).map(({ rule }) => rule);

const TITLE = "Nytt brev";

describe("a notice passes by", () => {
  test("a study that is called by its kind alone", () => {
    expect(rulesMet("Svar på Hverdagsstudien", "NTNU", "Et brev om mat.")).toEqual([
      "text/notice-other-study",
    ]);
    const held = anyStudy.filter((name) => rulesMet(`Svar på ${name}`, "NTNU", "Et brev om mat.").length > 0);
    expect(held).toEqual([]);
  });

  test("an organisation that is called by its kind alone", () => {
    const sender = "Fjordheim sykehus";
    expect(rulesMet(TITLE, sender, "Nordby sykehus er med.")).toEqual(["text/notice-other-sender"]);
    expect(anyOrganisation.filter((name) => rulesMet(TITLE, sender, `${name} er med.`).length > 0)).toEqual(
      [],
    );
  });

  test.each(sameOrganisation)("not what $other has in common with $sender: its kind", ({ sender, other }) => {
    expect(rulesMet(TITLE, sender, `Brevet kommer fra ${other}.`)).toEqual(["text/notice-other-sender"]);
    expect(rulesMet(TITLE, sender, `Brevet kommer fra ${sender}, sammen med ${other}.`)).toEqual([]);
  });

  test.each(differByLanguage)(
    "a name that another language has otherwise: $sender",
    ({ sender, other, otherwise }) => {
      expect(rulesMet(TITLE, sender, `The letter is from ${other}.`, "en")).toEqual([]);
      expect(rulesMet(TITLE, sender, `Brevet er fra ${other}.`)).toEqual(["text/notice-other-sender"]);
      expect(rulesMet(TITLE, otherwise, `The letter is from ${other}.`, "en")).toEqual([
        "text/notice-other-sender",
      ]);
    },
  );

  test("a sender without a kind, which may be written otherwise", () => {
    expect(rulesMet(TITLE, "Sintef AS", "Brevet er fra Nordby sykehus.")).toEqual([
      "text/notice-other-sender",
    ]);
    expect(rulesMet(TITLE, "Bærekraft ASA", "Brevet er fra Nordby sykehus.")).toEqual([
      "text/notice-other-sender",
    ]);
    expect(rulesMet(TITLE, "Havbruk ANS", "Brevet er fra Nordby sykehus.")).toEqual([
      "text/notice-other-sender",
    ]);
    expect(rulesMet(TITLE, "Meieriet SA", "Brevet er fra Nordby sykehus.")).toEqual([
      "text/notice-other-sender",
    ]);
    expect(rulesMet(TITLE, "Boliglaget BA", "Brevet er fra Nordby sykehus.")).toEqual([
      "text/notice-other-sender",
    ]);
    expect(rulesMet(TITLE, "Folkehelseinstituttet", "Brevet er fra Nordby sykehus.")).toEqual([]);
  });

  test("a letter that another language has the name in", () => {
    const letters = [
      { language: "nb", text: "Brevet er fra Nordby sykehus." },
      { language: "en", text: "The letter is from Fjordheim Hospital." },
    ] as const;
    const sender = { name: "Fjordheim sykehus", organisationNumber: "974767880" };
    expect(checkNoticeWithLetters({ title: TITLE, sender }, letters)).toEqual([]);
    expect(checkNoticeWithLetters({ title: TITLE, sender }, letters.slice(0, 1))).toHaveLength(1);
  });
});
