import {
  createFinding,
  type DocumentFormat,
  type Finding,
  type LetterDocument,
  type Rule,
  type Typesetter,
} from "@sluse/core";

export const orderFormatNotTaken: Rule = {
  id: "order/format-not-taken",
  severity: "hold",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet kan ikke sendes i dette formatet",
      what: "Brevet «{document}» blir til {format}, men det som sender for dere, tar bare {takes}.",
      why: "Brevet ville vært godkjent, og så ikke kommet fram til noen.",
      mend: "Bestill brevet i et format som kan sendes. Er brevet laget av en mal, må driften gi sluse et brevark, så blir det til PDF; kontroller bestillingen på nytt etterpå.",
    },
    en: {
      title: "The letter cannot be sent in this format",
      what: "The letter `{document}` becomes {format}, and what sends for this site takes {takes} only.",
      why: "The letter would be approved, and then reach nobody.",
      mend: "Order the letter in a format that can be sent. When it is rendered from a template, give `createGate` a typesetter (`typeset`), and it becomes PDF; recheck the order afterwards.",
    },
  },
  source: "ePROM: `messagetocitizen` takes PDF",
  example: {
    fails: "A letter rendered as text, on a site that sends through ePROM and has no typesetter.",
    passes: "The same letter on a site with a letterhead: it becomes PDF.",
  },
};

/** What a document is when it is sent. A rendered one becomes PDF where there is a typesetter and PDF is taken. */
export function formatOf(
  document: LetterDocument,
  typesetter: Typesetter | undefined,
  takes: ReadonlySet<DocumentFormat>,
): DocumentFormat {
  if (document.kind === "finished") return document.format;
  return typesetter && takes.has("pdf") ? "pdf" : "text";
}

/** Whether whoever sends takes it. */
export function checkFormat(
  document: LetterDocument,
  format: DocumentFormat,
  takes: ReadonlySet<DocumentFormat>,
): Finding[] {
  if (takes.has(format)) return [];
  return [
    createFinding(orderFormatNotTaken, {
      place: { kind: "field", path: "content.documents" },
      facts: { document: document.name, format, takes: [...takes].join(", ") },
    }),
  ];
}
