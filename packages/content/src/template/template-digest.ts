import type { Digest } from "@sluse/core";
import { digestOfBytes } from "@sluse/core/house";

import type { Template } from "./template.ts";

/**
 * SHA-256 over what a template says: its front matter with the slots in order of name, heads and feet of its pages where it gives any, and each passage's role and
 * Markdown in composed form. Comments, line ends, the file's name and the order of declarations do not count.
 */
export function digestTemplate(template: Omit<Template, "digest">): Digest {
  const { running } = template;
  const canonical = JSON.stringify([
    "sluse-template-1",
    template.id,
    template.version,
    template.language,
    template.rounds.toSorted(),
    template.kind,
    [...template.slots.values()]
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((slot) => [slot.name, slot.type, slot.min, slot.max, slot.multiline, slot.reach]),
    template.passages.map((passage) => [
      passage.role,
      passage.presence,
      passage.slots,
      passage.pieces.markdown.map((piece) => piece.normalize("NFC")),
    ]),
    ...(running.header.length + running.footer.length === 0
      ? []
      : [[running.header, running.footer].map((lines) => lines.map((line) => line.normalize("NFC")))]),
  ]);
  return digestOfBytes(new TextEncoder().encode(canonical));
}
