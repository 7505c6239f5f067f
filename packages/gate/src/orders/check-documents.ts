import { createFinding, type Content, type Finding, type Order, type Rule } from "@sluse/core";

import { EFORSK_MANUAL } from "../findings/sources.ts";

export const orderDocumentMissing: Rule = {
  id: "order/document-missing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet mangler",
      what: "Bestillingen har ikke noe brev.",
      why: "Det er ingenting å kontrollere, godkjenne eller sende.",
      mend: "Legg ved brevet.",
    },
    en: {
      title: "The letter is missing",
      what: "The order has no document.",
      why: "There is nothing to check, approve or send.",
      mend: "Add the letter to `content.documents`.",
    },
  },
  source: `${EFORSK_MANUAL}: the superuser approves the letter itself`,
  example: {
    fails: "An order with a title and no documents.",
    passes: "An order with a title and one letter in bokmål.",
  },
};

export const orderDocumentDoubled: Rule = {
  id: "order/document-doubled",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "To brev på samme språk",
      what: "Bestillingen har mer enn ett brev på språket «{language}».",
      why: "Da kan det ikke avgjøres hvilket av brevene en mottaker skal få.",
      mend: "La det være ett brev for hvert språk.",
    },
    en: {
      title: "Two documents for one language",
      what: "The order has more than one document for the language `{language}`.",
      why: "Which of them a recipient should get cannot be told.",
      mend: "Keep one document for each language.",
    },
  },
  example: {
    fails: "Two letters in bokmål.",
    passes: "One letter in bokmål and one in Northern Sámi.",
  },
};

export const orderFormMissing: Rule = {
  id: "order/form-missing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Skjemaet mangler",
      what: "Bestillingen gjelder et skjema, men sier ikke hvilket.",
      why: "Godkjenningen må gjelde en bestemt, publisert versjon av skjemaet.",
      mend: "Oppgi id-en til den publiserte skjemaversjonen.",
    },
    en: {
      title: "The form is missing",
      what: "The order is for a form and names none.",
      why: "The approval must be of one published version of the form.",
      mend: "Give `form.id`, the published version's id.",
    },
  },
  example: {
    fails: "An order of kind `form` without `form`.",
    passes: "An order of kind `form` with the published version's id.",
  },
};

/** What is to be sent is there, once in each language. */
export function checkDocuments(
  order: Pick<Order, "kind" | "form"> & { readonly content: Pick<Content, "documents"> },
): Finding[] {
  const findings: Finding[] = [];
  if (order.content.documents.length === 0) {
    findings.push(
      createFinding(orderDocumentMissing, { place: { kind: "field", path: "content.documents" } }),
    );
  }
  const seen = new Set<string>();
  for (const document of order.content.documents) {
    if (seen.has(document.language)) {
      findings.push(
        createFinding(orderDocumentDoubled, {
          place: { kind: "field", path: "content.documents" },
          facts: { language: document.language },
        }),
      );
    }
    seen.add(document.language);
  }
  if (order.kind === "form" && !order.form) {
    findings.push(createFinding(orderFormMissing, { place: { kind: "field", path: "form" } }));
  }
  return findings;
}
