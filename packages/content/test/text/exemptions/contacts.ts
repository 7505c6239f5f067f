import type { RuleExemptions } from "./exemption.ts";

export const contacts: RuleExemptions = {
  rule: "text/contacts-differ",
  exemptions: [
    {
      because: "with and without the country code it is one number",
      found: "Ring oss på telefon +47 73 55 12 34. Du når oss også på telefon 73 55 21 34.",
      sound: [
        "Ring oss på telefon +47 73 55 12 34. Frå utlandet: telefon 0047 73 55 12 34, elles telefon 73 55 12 34.",
      ],
    },
    {
      because: "a number that nobody has is told of as such",
      found: "Ring oss på telefon 22 55 12 34. Du kan også nå oss på telefon 62 55 12 34.",
      sound: ["Ring oss på telefon 22 55 12 34. Du kan også nå oss på telefon 12 55 12 34."],
    },
    {
      because: "in one sentence both are meant",
      found: "Ring oss på telefon 73 55 12 34. Du kan også nå oss på telefon 73 55 21 34.",
      sound: [
        "Ring oss på telefon 73 55 12 34 eller telefon 73 55 21 34.",
        "Call us on telephone 73 55 12 34 or telephone 73 55 21 34.",
      ],
    },
    {
      because: "two that differ at the end are neighbours of one switchboard",
      found: "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 55 82 34.",
      sound: [
        "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 55 12 39.",
        "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 55 12 84.",
      ],
    },
    {
      because: "short numbers are near to each other",
      found: "Ring oss på telefon 810 02 800. Sentralbordet har telefon 810 82 800.",
      sound: ["Ring oss på telefon 02800. Sentralbordet har telefon 05800."],
    },
    {
      because: "more digits than a slip differ",
      found: "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 55 21 34.",
      sound: [
        "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 55 46 34.",
        "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 74 56 12 34.",
        "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 15 52 34.",
        "Ring oss på telefon 73 55 12 34. Ring laboratoriet på telefon 73 55 21 39.",
      ],
    },
    {
      because: "short names are near to each other",
      found: "Skriv til annes@fjordheim.no. Svar går til annas@fjordheim.no.",
      sound: ["Skriv til anne@fjordheim.no. Svar går til anna@fjordheim.no."],
    },
    {
      because: "addresses may be numbered",
      found: "Skriv til studien@fjordheim.no. Svar går til studiem@fjordheim.no.",
      sound: ["Skriv til studie1@fjordheim.no. Svar går til studie2@fjordheim.no."],
    },
    {
      because: "another person at another place",
      found: "Skriv til studien@fjordheim.no. Svar går til studien@fjordheim.com.",
      sound: [
        "Skriv til studien@fjordheim.no. Svar går til studien@fjordheim.no.",
        "Skriv til studien@fjordheim.no. Svar går til sovnlab@fjordheim.no.",
        "Skriv til studien@fjordheim.no. Svar går til studier@fjordhein.no.",
      ],
    },
  ],
};
