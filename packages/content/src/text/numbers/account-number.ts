import type { TextRule } from "../text-rule.ts";

export const accountNumber: TextRule<"text/account-number"> = {
  id: "text/account-number",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Kontonummer i teksten",
      what: "Elleve siffer her ser ut som et kontonummer.",
      why: "Et brev om forskning ber sjelden om penger, og mottakeren kan tro at det er svindel.",
      mend: "Ta kontonummeret bort, hvis det ikke må stå der.",
    },
    en: {
      title: "Account number in the text",
      what: "Eleven digits here look like a bank account number.",
      why: "A letter about research seldom asks for money, and the recipient may take it for fraud.",
      mend: "Remove the account number unless it must stand there.",
    },
  },
  example: { fails: "Kontonummer: 1234.56.78903", passes: "Telefon: 55 50 00 01" },
  *find(reading) {
    for (const { kind, at, length } of reading.elevenDigits) {
      if (kind === "account-number") yield { at, length };
    }
  },
};
