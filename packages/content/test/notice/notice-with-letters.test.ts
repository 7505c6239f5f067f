import type { Language } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkNoticeWithLetters } from "../../src/notice/check-notice-with-letters.ts";

const LETTER =
  "Vil du være med i Hverdagsstudien?\n\nDette brevet kommer fra Fjordheim sykehus.\n\nVennlig hilsen\nÅse Hætta";
const met = (
  notice: { title?: string; text?: string; name?: string },
  ...letters: readonly (string | { language: Language; text: string })[]
): string[] =>
  checkNoticeWithLetters(
    {
      title: notice.title ?? "Invitasjon til forskningsprosjekt",
      ...(notice.text === undefined ? {} : { text: notice.text }),
      sender: { name: notice.name ?? "Fjordheim sykehus HF", organisationNumber: "974767880" },
    },
    letters.map((letter) => (typeof letter === "string" ? { language: "nb", text: letter } : letter)),
  ).map(
    ({ rule, places }) =>
      `${rule} ${places.map((place) => (place.kind === "field" ? place.path : "")).join()}`,
  );

const OTHER_STUDY = "text/notice-other-study notice.title";
const OTHER_SENDER = "text/notice-other-sender notice.sender.name";

describe("the study that a notice names", () => {
  test.each([
    "Invitasjon til Hverdagsstudien",
    "Påminnelse: Hverdag-prosjektet",
    "Invitasjon til forskningsprosjekt",
    "Svar på spørreundersøkelsen fra Fjordheim",
    "Spørreundersøkelsen om hverdag",
  ])("is the letter's: %s", (title) => {
    expect(met({ title }, LETTER)).toEqual([]);
  });
  test.each([
    "Invitasjon til Knestudien",
    "Påminnelse om Søvnprosjektet",
    "Invitasjon til studien «Livet etter slag»",
    "Førespurnad om Matundersøkinga",
    "Invitation to the Northern Heart Study",
    "Invitasjon til prosjektet ROSA",
    "Invitasjon til SLAGMED2",
  ])("is another than the letter's: %s", (title) => {
    expect(met({ title }, LETTER)).toEqual([OTHER_STUDY]);
  });
  test("may be named in one of the languages alone", () => {
    const english = {
      language: "en",
      text: "Would you like to take part in the Everyday Life Study?",
    } as const;
    expect(met({ title: "Invitation to the Everyday Life Study" }, LETTER, english)).toEqual([]);
  });
  test("is not looked for when no letter could be read", () => {
    expect(met({ title: "Invitasjon til Knestudien" })).toEqual([]);
  });
});

describe("the sender", () => {
  test.each([
    "Fjordheim sykehus HF",
    "Fjordheim universitet",
    "Kreftregisteret",
    "NTNU",
    "Folkehelseinstituttet",
  ])("may be %s", (name) => {
    expect(met({ name }, LETTER)).toEqual([]);
  });
  test.each(["Nordby sykehus HF", "Helse Vest RHF", "Universitetet i Nordby", "Nordby kommune"])(
    "is not %s when the letter names Fjordheim alone",
    (name) => {
      expect(met({ name }, LETTER)).toEqual([OTHER_SENDER]);
    },
  );
  test("is named beside another", () => {
    expect(met({ name: "Nordby sykehus" }, `${LETTER}\n\nVi samarbeider med Nordby sykehus.`)).toEqual([]);
  });
  test("is not whoever signs when that is another organisation", () => {
    expect(met({}, `${LETTER}\nForskningsavdelingen\nNordby sykehus`)).toEqual([OTHER_SENDER]);
    expect(met({}, `${LETTER}\nFjordheim sykehus og Nordby sykehus`)).toEqual([]);
  });
  test("is another than the one of the notification", () => {
    expect(met({ text: "Du har fått et brev fra Nordby kommune." }, LETTER)).toEqual([OTHER_SENDER]);
    expect(met({ text: "Du har fått et brev fra Fjordheim sykehus." }, LETTER)).toEqual([]);
  });
  test("is called otherwise in another language where its name is of a region", () => {
    const english = {
      language: "en",
      text: "This letter is from Western Norway University Hospital.",
    } as const;
    expect(met({ name: "Helse Vest RHF" }, english)).toEqual([]);
  });
});
