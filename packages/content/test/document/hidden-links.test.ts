import type { FoundLink, LetterText } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { hiddenLinks } from "../../src/document/hidden-links.ts";

const letter = (text: string, address: string, onLink?: string): LetterText => {
  const place = { kind: "text", document: "brev", line: 1, column: 1 } as const;
  const link: FoundLink = {
    address,
    ...(onLink === undefined ? {} : { text: onLink }),
    from: "markup",
    place,
  };
  return { document: "brev", text, links: [link], placeOf: () => place };
};
const isHidden = (...parts: Parameters<typeof letter>): boolean => hiddenLinks(letter(...parts)).length > 0;

describe("a link whose address can be read is passed", () => {
  test.each([
    ["Svar på https://skjema.no/s/1234 innen fredag.", "https://skjema.no/s/1234"],
    ["Svar på https://skjema.no/s/1234.", "https://skjema.no/s/1234"],
    ["Svar her (skjema.no/s/1234)!", "https://skjema.no/s/1234"],
    ["Se https://skjema.no/.", "https://skjema.no"],
    ["Se www.skjema.no", "https://skjema.no/"],
    ["Se Skjema.no", "https://skjema.no"],
    ["Se skjema.no/søvn/Čáhci", "https://skjema.no/søvn/Čáhci"],
    ["Skjema https://skjema.no/s/12345, og eldre: https://skjema.no/s/1234", "https://skjema.no/s/1234"],
    ["Skriv til post@ntnu.no.", "mailto:post@ntnu.no"],
    ["Ring 73 59 50 00 på hverdager", "tel:+4773595000"],
    ["Ring 73595000.", "tel:73 59 50 00"],
    ["Ring 0047 73 59 50 00", "tel:004773595000"],
    ["Ring 02800", "tel:02800"],
  ])("%s", (text, address) => {
    expect(isHidden(text, address)).toBe(false);
  });

  test("on the link itself, where a line broke it", () => {
    const broken = "https://skjema.no/under- sokelse/1234";
    expect(isHidden(`Svar på ${broken}`, "https://skjema.no/under-sokelse/1234", broken)).toBe(false);
  });
});

describe("a link that leads elsewhere than can be read is found", () => {
  test.each([
    ["the beginning of a longer address", "Svar på https://skjema.no/s/1234", "https://skjema.no/s/123"],
    ["the front page", "Svar på https://skjema.no/s/1234", "https://skjema.no"],
    ["a parameter less", "Svar på https://skjema.no/s?k=1&t=2", "https://skjema.no/s?k=1"],
    ["the end of another name", "Se https://ikkeskjema.no", "https://skjema.no"],
    ["a name above the one that shows", "Se https://min.skjema.no", "https://skjema.no"],
    ["the host of a mail address", "Skriv til post@skjema.no", "https://skjema.no"],
    ["another path by its capitals", "Svar på https://skjema.no/s/aB", "https://skjema.no/s/Ab"],
    ["words that run together", "Det er skjema. no svar", "https://skjema.no"],
    ["nowhere", "Det er frivillig", ""],
    ["another number", "Ring 73 59 50 00", "tel:73595001"],
    ["a part of a number", "Ring 73 59 50 00", "tel:735950"],
    ["no number", "Ring oss", "tel:"],
    ["very many digits", "1".repeat(9000), `tel:${"1".repeat(9000)}`],
  ])("%s", (_name, text, address) => {
    expect(isHidden(text, address)).toBe(true);
  });

  test("in no longer than it takes to read the letter, however often it nearly stands there", () => {
    expect(isHidden("a".repeat(200_000), "a")).toBe(true);
  });
});
