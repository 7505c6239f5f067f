import { makeNationalId } from "@sluse/testkit/people";

import { added, changed, type Fault } from "../fault.ts";

/** A synthetic number (month + 80), which belongs to nobody. */
function syntheticId(): string {
  for (let individual = 100; individual < 500; individual += 1) {
    const id = makeNationalId({
      series: "skatteetaten",
      day: 27_713,
      individual,
      dNumber: false,
      remainder: 0,
    });
    if (id !== undefined) return id;
  }
  throw new RangeError("no number of that day");
}

const ID = syntheticId();
const FRONT = ID.slice(0, 6);
const BACK = ID.slice(6);

const numbered = (
  name: string,
  expects: Fault["expects"],
  number: string,
  also: Fault["also"] = [],
): Fault => ({
  name,
  expects,
  also,
  inject: added({
    nb: `Du er nummer ${number} hos oss.`,
    nn: `Du er nummer ${number} hos oss.`,
    en: `You are number ${number} with us.`,
  }),
});

const contact = (name: string, expects: Fault["expects"], nb: string, en: string): Fault => ({
  name,
  expects,
  inject: added({ nb, nn: nb, en }),
});

/** Numbers that should not be there, and numbers that do not exist. */
export const numbers: readonly Fault[] = [
  numbered("national id", "text/national-id", ID),
  numbered("national id, spaced", "text/national-id", `${FRONT} ${BACK}`),
  numbered("national id, dotted", "text/national-id", `${FRONT.replaceAll(/(..)(?=.)/gu, "$1.")}.${BACK}`),
  numbered("national id, dashed", "text/national-id", `${FRONT}-${BACK}`),
  numbered("national id, no-break space", "text/national-id", `${FRONT}\u00A0${BACK}`),
  numbered("national id, split by zero-width", "text/national-id", `${FRONT}\u200B${BACK}`, [
    "text/invisible-character",
  ]),
  numbered(
    "national id, full-width",
    "text/national-id",
    Array.from(ID, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""),
  ),
  numbered(
    "national id, mistyped",
    "text/like-national-id",
    `${ID.slice(0, 10)}${(Number(ID[10]) + 1) % 10}`,
  ),
  numbered("account number", "text/account-number", "1234.56.78903"),
  contact(
    "phone, seven digits",
    "text/phone-number-invalid",
    "Ring oss på telefon 73 55 12 3.",
    "Phone 73 55 12 3.",
  ),
  contact(
    "phone, nine digits",
    "text/phone-number-invalid",
    "Ring oss på telefon 735512345.",
    "Phone 735512345.",
  ),
  contact(
    "phone, country code",
    "text/phone-number-invalid",
    "Ring oss: +47 73 55 12.",
    "Phone us: +47 73 55 12.",
  ),
  contact("phone, no such series", "text/phone-number-invalid", "Tlf. 13 55 12 34.", "Tel. 13 55 12 34."),
  contact("phone, Swedish and short", "text/phone-number-invalid", "Ring +46 8 12.", "Call +46 8 12."),
  contact("phone, premium rate", "text/phone-number-premium", "Telefon: 829 00 123.", "Phone: 829 00 123."),
  contact(
    "e-mail without a domain",
    "text/e-mail-invalid",
    "E-post: hverdag@universitetet.",
    "E-mail: everyday@university.",
  ),
  contact(
    "e-mail without an at sign",
    "text/e-mail-invalid",
    "E-post: hverdag.universitetet.no",
    "E-mail: everyday.university.no",
  ),
  contact(
    "organisation number",
    "text/organisation-number-invalid",
    "Org.nr. 974 767 881.",
    "Organisation number 974 767 881.",
  ),
  {
    name: "contact missing",
    expects: "text/contact-missing",
    also: ["text/e-mail-invalid"],
    inject: changed((text) =>
      text
        .replaceAll(/(?:\+47 )?73 55 12 34/gu, "sentralbordet")
        .replaceAll(/[a-z]+@fjordheim-universitet\.no/gu, "nettsiden"),
    ),
  },
];
