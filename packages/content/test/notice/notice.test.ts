import { eforsk, type Notice } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkNotice } from "../../src/notice/check-notice.ts";
import { noticeRules, type NoticeRuleId } from "../../src/notice/notice-rules.ts";
import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";

const clean: Notice = {
  title: "Invitasjon til forskningsprosjekt",
  text: "Du har fått et brev om forskning på Helsenorge.",
  sender: { name: "Fjordheim universitet", organisationNumber: "974 767 880" },
};
const rulesMet = (notice: Partial<Notice>, policy = eforsk): string[] =>
  checkNotice({ ...clean, ...notice }, { ...EXAMPLE_CONTEXT, policy }).findings.map(({ rule }) => rule);

/** The notice with an example in the field that its rule reads. */
function withExample(id: NoticeRuleId, example: string): Partial<Notice> {
  if (id === "text/notice-sender-missing") return { sender: { ...clean.sender, name: example } };
  if (id === "text/notice-organisation-number")
    return { sender: { ...clean.sender, organisationNumber: example } };
  return { title: example };
}

test.each(Object.values(noticeRules))(
  "$id finds its failing example and passes the other",
  ({ id, example }) => {
    expect(rulesMet(withExample(id, example.fails))).toContain(id);
    expect(rulesMet(withExample(id, example.passes))).toEqual([]);
  },
);

test("a clean notice is passed", () => {
  expect(rulesMet({})).toEqual([]);
});

describe("a health fact", () => {
  test.each([
    "Brystkreftprosjektet",
    "Undersøking om sjukdom",
    "Etter hofteoperasjonen din",
    "Til deg med diabetes",
    "HIV og hverdag",
    "Til pasientar ved St. Olavs",
    "Living with COPD",
    "Your treatment at the clinic",
    "Heart attack survey",
    "Skjema fra Psykiatrisk klinikk",
    "Kols",
    "Invitasjon til HIV-studien",
    "MS-prosjektet i nord",
    "Kolsstudien",
    "Studie om cøliaki",
    "Ei undersøking om endometriose",
    "The COPD-study",
    "Dutkan borasdávdda birra",
    "Brev fra Kreftsykehuset",
  ])("is found in a title: %s", (title) => {
    expect(rulesMet({ title })).toContain("text/notice-health-fact");
  });
  test.each([
    "Invitasjon til undersøkelse",
    "Hvordan har du det?",
    "Spørsmål om hverdagen din",
    "Påminnelse: skjema fra Fjordheim universitet",
    "Invitation to a research project",
    "Mission: arkiv og skrivekunst",
    "Brev fra Fjordheim universitetssykehus",
    "Brev frå Universitetssjukehuset",
  ])("is not seen in: %s", (title) => {
    expect(rulesMet({ title })).not.toContain("text/notice-health-fact");
  });
  test("is found in the notification and in the sender's name", () => {
    expect(rulesMet({ text: "Svar på skjema om demens" })).toContain("text/notice-health-fact");
    expect(rulesMet({ sender: { ...clean.sender, name: "Kreftavdelingen" } })).toContain(
      "text/notice-health-fact",
    );
  });
  test("is not the sender's own name, where it says nothing but that", () => {
    const sender = { ...clean.sender, name: "Hjerneslagregisteret HF" };
    expect(rulesMet({ title: "Brev fra Hjerneslagregisteret", sender })).toEqual(["text/notice-health-fact"]);
    const { findings } = checkNotice(
      { ...clean, title: "Brev fra Hjerneslagregisteret", sender },
      EXAMPLE_CONTEXT,
    );
    expect(findings).toMatchObject([{ count: 1, places: [{ path: "notice.sender.name" }] }]);
    expect(rulesMet({ sender: { ...clean.sender, name: "Fjordheim universitetssykehus HF" } })).toEqual([]);
  });
  test("may be named by policy", () => {
    const policy = { ...eforsk, content: { ...eforsk.content, sensitiveWords: ["hunt"] } };
    expect(rulesMet({ title: "Brev fra HUNT" }, policy)).toContain("text/notice-health-fact");
    expect(rulesMet({ title: "Brev fra hunten" }, policy)).toEqual([]);
  });
});

describe("a title of a trial", () => {
  test.each([
    "test",
    "TEST – ikke send",
    "asdf",
    "Testbrev 2",
    "Utkast: invitasjon",
    "Kopi av invitasjon",
    "SV: brev",
  ])("is found: %s", (title) => {
    expect(rulesMet({ title })).toContain("text/notice-title-unfinished");
  });
  test.each([
    "Vil du teste en ny app?",
    "Invitasjon til testing av hørsel",
    "Brev fra oss",
    "Test deg selv-prosjektet",
  ])("is not seen in: %s", (title) => {
    expect(rulesMet({ title })).toEqual([]);
  });
});

describe("an address", () => {
  test.each([
    "https://ntnu.no",
    "www.ntnu.no",
    "ntnu.no/svar",
    "bit.ly/x1",
    "#a#https://x.no#a#",
    "HTTPS://NTNU.NO",
  ])("is found: %s", (address) => {
    expect(rulesMet({ text: `Svar på ${address}` })).toContain("text/notice-address");
  });
  test.each(["St. Olavs hospital", "Trondheim.", "v. 2.0", "Hans.Hansen"])("is not seen in: %s", (text) => {
    expect(rulesMet({ text })).not.toContain("text/notice-address");
  });
});

test("places are fields of the order", () => {
  const { findings } = checkNotice(
    { ...clean, title: "Hei {{navn}}", text: "Hei {{navn}}" },
    EXAMPLE_CONTEXT,
  );
  expect(findings).toMatchObject([
    { rule: "text/placeholder-left", count: 2, places: [{ path: "notice.title" }, { path: "notice.text" }] },
  ]);
});

test("a title is measured in characters, not in code units", () => {
  const lengths = [80, 81].map((count) => rulesMet({ title: `Brev ${"🌊".repeat(count - 5)}` }));
  expect(lengths).toEqual([[], ["text/notice-title-length"]]);
});
