import { describe, expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../../src/rule-pack/check-rule-pack.ts";
import { STAND_IN } from "../../../src/internal/stand-in.ts";
import { checkText } from "../../../src/text/check-text.ts";
import { plainLetter } from "../../plain-letter.ts";
import { rulesMet } from "../rules-met.ts";
import { addressees } from "./addressees.ts";
import { ages } from "./ages.ts";
import { contacts } from "./contacts.ts";
import { days } from "./days.ts";
import { disclosures } from "./disclosures.ts";
import { legalBasis } from "./legal-basis.ts";
import { relativeDates } from "./relative-dates.ts";
import { signers } from "./signers.ts";
import { sums } from "./sums.ts";
import { tenses } from "./tenses.ts";

describe.each([
  addressees,
  ages,
  contacts,
  days,
  disclosures,
  legalBasis,
  relativeDates,
  signers,
  sums,
  tenses,
])("$rule passes by", ({ rule, exemptions }) => {
  test.each(exemptions)("$because", ({ found, sound, language = "nb" }) => {
    expect(rulesMet(found, { language })).toContain(rule);
    expect(sound.filter((text) => rulesMet(text, { language }).includes(rule))).toEqual([]);
  });
});

test("treatment may need what a study must not do", () => {
  const text = "Legeerklæringen sendes til NAV.";
  expect(rulesMet(text)).toContain("text/disclosed-to-others");
  expect(rulesMet(text, { purpose: "treatment" })).not.toContain("text/disclosed-to-others");
});

test("what stands in for each recipient's own is compared with nothing", () => {
  const findingsIn = (standIn: string, text: string): string[] => {
    const letter = plainLetter(text);
    const placed = {
      ...letter,
      placeOf: (offset: number, length: number) => ({
        ...letter.placeOf(offset, length),
        ...(text.indexOf(standIn) <= offset && offset < text.indexOf(standIn) + standIn.length
          ? { document: STAND_IN }
          : {}),
      }),
    };
    return checkText(placed, EXAMPLE_CONTEXT).findings.map(({ rule }) => rule);
  };
  const phones = "Ring oss på telefon 73 55 12 34. Du kan også nå oss på telefon 73 55 21 34.";
  expect(findingsIn("nobody", phones)).toContain("text/contacts-differ");
  expect(findingsIn("73 55 21 34", phones)).not.toContain("text/contacts-differ");
  const mails = "Skriv til studien@fjordheim.no. Svar går til studiem@fjordheim.no.";
  expect(findingsIn("nobody", mails)).toContain("text/contacts-differ");
  expect(findingsIn("studiem@fjordheim.no", mails)).not.toContain("text/contacts-differ");
  const meetings = "Møtet er onsdag 10. mars. Velkommen til møtet 11. mars!";
  expect(findingsIn("nobody", meetings)).toContain("text/days-disagree");
  expect(findingsIn("11. mars", meetings)).not.toContain("text/days-disagree");
});
