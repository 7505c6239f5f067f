import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import type { Recipient } from "@sluse/core";

import type { ListedOrderInput } from "../../src/index.ts";
import { createOrder, people, templateSource } from "./world.ts";

/** Letters in which each recipient has a link of their own: a token in it, or the whole of it. */
export const TOKEN_LINK = "https://www.uio.no/svar?skjema=sovn&t={{kode}}";

/** The invitation, with slots for each recipient and a line that uses them. */
export function personalTemplates(line = `Svar på ${TOKEN_LINK}.`): TemplateLibrary {
  const source = templateSource("invitation")
    .replace(
      "kind: letter\n",
      "kind: letter\nslots:\n  navn: { type: name }\n  kode: { type: text }\n  lenke: { type: url }\n",
    )
    .concat(`\n<!-- passage: body -->\nHei {{navn}}! ${line}\n`);
  const used = (slot: string): boolean => source.includes(`{{${slot}}}`);
  const trimmed = ["kode", "lenke"].reduce(
    (text, slot) => (used(slot) ? text : text.replace(new RegExp(`  ${slot}: .*\n`, "u"), "")),
    source,
  );
  const { template, findings } = parseTemplate(trimmed, { file: "invitation.md" });
  if (!template)
    throw new Error(findings.map(({ rule, message }) => `${rule} ${message.en.what}`).join("; "));
  return createTemplateLibrary([template]);
}

/** Recipients with a token each. */
export const withTokens = (
  size: number,
  valuesOf: (index: number) => Readonly<Record<string, string>> = (index) => ({ kode: tokenOf(index) }),
): Recipient[] =>
  people(size).map((recipient, index) => ({
    ...recipient,
    values: { navn: ["Ánne Sør", "Kåre Nord", "Åse Øst"][index % 3] ?? "", ...valuesOf(index) },
  }));

export const tokenOf = (index: number): string => `k${index}Q`;

export function personalOrder(
  recipients: ListedOrderInput["recipients"],
  canaries?: Readonly<Record<string, string>>,
): ListedOrderInput {
  const order = createOrder(recipients);
  return {
    ...order,
    content: {
      ...order.content,
      documents: [
        { kind: "rendered", name: "brev", language: "nb", template: { id: "invitation" }, values: {} },
      ],
      ...(canaries ? { canaries } : {}),
    },
  };
}
