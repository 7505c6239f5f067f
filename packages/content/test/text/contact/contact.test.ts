import { test } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect } from "vitest";

import { isEMail } from "../../../src/text/contact/e-mail.ts";
import { findPhoneNumbers } from "../../../src/text/contact/find-phone-numbers.ts";
import { isOrganisationNumber } from "../../../src/text/contact/organisation-number.ts";
import { rulesMet } from "../rules-met.ts";

const verdicts = (text: string): string[] => findPhoneNumbers(text).map(({ verdict }) => verdict);

describe("a phone number", () => {
  test.each([
    "Telefon 73 55 12 34",
    "Tlf.: 735 51 234",
    "tlf 73551234.",
    "Mobil: 900 00 123 (kl. 9–15)",
    "Ring oss på telefon 73 55 12 34 08.00–15.00",
    "Ring oss på 02800 mandag",
    "Ring 116 117 om natten",
    "telefon 113",
    "+47 400 00 000",
    "(+47) 73 55 12 34",
    "0047 73 55 12 34",
    "+46 8 123 456 78",
    "+45 32 32 32 32",
    "+44 20 7946 0018",
    "Phone: +1 212 555 0100 extension",
    "Telefon: 73-55-12-34",
    "Du kan ringe Kari Ås på 73 55 12 34",
    "Vil du ringje oss, så ringjer du 73 55 12 34",
    "Du når poliklinikken på 02800",
    "Ring servicetorget på 915 02 770, tast 2",
    "You can reach the ward on 73 55 12 34",
    "Ring oss på tlf. 22 11\n80 80.",
    "Telefon 22\t11\t80\t80",
    "Telefon:\n22 11 80 80",
    "Telefon 1881\n7030 Trondheim",
    "Tlf 22.11.80.80",
    "Du når\nKari Ås på\n73 55 12 34",
    "Tyskland: +49 711\n1234567",
    "Telefon +46 (0)8-123 456 78",
    "From abroad 0047 776 26 000",
    "Phone the study team on 020 7946 0018",
    "Telefovdna: 73 55 12 34",
    "Riŋge midjiide telefovdna 73 55 12 34",
    "Riŋge 73 55 12 34",
    "Telefovdnanummir 73 55 12 34",
  ])("that exists is passed: %s", (text) => {
    expect(verdicts(text)).toEqual(["valid"]);
  });

  test.each([
    "Telefon 73 55 12 3",
    "Telefon 73 55 12 345",
    "Tlf. 13 55 12 34",
    "Tlf. 03 55 12 34",
    "+47 1234",
    "+47 00 00 00 00",
    "+46 12",
    "Ring 73 55 12.",
    "Phone: 5512",
    "Tlf. 22 11\n80 8.",
    "Telefovdna: 73 55 12 3",
    "Phone: 020 7946 001",
  ])("that does not exist is found: %s", (text) => {
    expect(verdicts(text)).toEqual(["invalid"]);
  });

  test.each([
    "Ring oss mandag 12. mars",
    "Ring 2 ganger",
    "Call on 12 March 2027",
    "Call us on 02.03.2027",
    "sentralbordet (09.00–15.00)",
    "Du er nummer 12345 i køen",
    "Vi ringer deg på 12. mars",
    "Vi når deg ikke på 14 dager",
    "3 + 47 er 50",
    "Postboks 8011 Dep, 0030 Oslo",
    "Svarsending 1234, 0093 Oslo",
    "Vår ref.: 24/00123-4",
    "Saksnr. 2026/00412-3",
    "Prøve-id 00123456",
    "Vi møtes kl. 0030",
    "Mobil 2 og nettbrett 1 får du låne",
    "Telefontid: 09-11",
  ])("is not what else may follow the word: %s", (text) => {
    expect(verdicts(text)).toEqual([]);
  });

  test.prop([fc.integer({ min: 20_000_000, max: 99_999_999 }), fc.constantFrom("$1 $2 $3 $4", "$1$2$3$4")])(
    "of eight digits from 2 to 9 is one, however it is grouped",
    (number, grouping) => {
      fc.pre(!String(number).startsWith("82"));
      const text = `Telefon ${String(number).replace(/(..)(..)(..)(..)/u, grouping)}`;
      expect(verdicts(text)).toEqual(["valid"]);
    },
  );
});

describe("an organisation number", () => {
  const prefix = fc.integer({ min: 80_000_000, max: 99_999_999 }).map(String);
  const numbers = fc
    .tuple(prefix, fc.nat(9))
    .map(([front, control]) => `${front}${control}`)
    .filter(isOrganisationNumber);

  test.prop([numbers, fc.nat(8), fc.integer({ min: 1, max: 9 })])(
    "is spoilt by any single wrong digit",
    (number, at, more) => {
      const wrong = number.slice(0, at) + String((Number(number[at]) + more) % 10) + number.slice(at + 1);
      expect(isOrganisationNumber(wrong)).toBe(false);
      expect(rulesMet(`Org.nr. ${wrong}`)).toContain("text/organisation-number-invalid");
      expect(rulesMet(`Org.nr. ${number}`)).not.toContain("text/organisation-number-invalid");
    },
  );

  test.each(["974 767 880", "974767880", "974\u00A0767\u00A0880"])("is passed: %s", (number) => {
    expect(isOrganisationNumber(number)).toBe(true);
  });
  test.each([
    "Organisasjonsnummer 974 767 881",
    "org nr: 97476788",
    "NO 974 767 881 MVA",
    "Org.nr. 9747678800",
    "organisation number 123 456 789",
  ])("is found wrong: %s", (text) => {
    expect(rulesMet(text)).toContain("text/organisation-number-invalid");
  });
});

describe("an e-mail address", () => {
  test.each(["kari.hansen@ntnu.no", "post+hunt@st.olavs.no", "åse@ødegård.no", "a@b.museum"])(
    "%s is sound",
    (address) => {
      expect(isEMail(address)).toBe(true);
      expect(rulesMet(`Skriv til ${address}.`)).not.toContain("text/e-mail-invalid");
    },
  );
  test.each([
    "Skriv til kari@ntnu.",
    "Skriv til kari@@ntnu.no",
    "Skriv til @ntnu.no",
    "Skriv til kari @ntnu.no",
    "Skriv til kari..hansen@ntnu.no",
    "E-post: kari.hansen.no",
    "E-mail: www.ntnu.no",
  ])("%s holds none that is", (text) => {
    expect(rulesMet(text)).toContain("text/e-mail-invalid");
  });
});

test("contact is a phone number, an e-mail address, or a link to one", () => {
  const missing = (text: string): boolean => rulesMet(text).includes("text/contact-missing");
  expect(missing("Se www.ntnu.no.")).toBe(true);
  expect(missing("Ring 12 34.")).toBe(true);
  expect(missing("Ring +47 73 55 12 34.")).toBe(false);
  expect(missing("Skriv til post@ntnu.no.")).toBe(false);
});
