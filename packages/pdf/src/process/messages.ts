import type { PdfFacts } from "../pdf-facts.ts";
import type { PdfLimits } from "../pdf-limits.ts";

export interface PdfQuestion {
  readonly asks: "what it says" | "pictures of its pages";
  readonly bytes: Uint8Array;
  readonly limits: PdfLimits;
}

/**
 * Why a PDF could not be read. `size`: not opened at all. `malformed`: no reader is sure to show it as meant. `time`, `memory`, `content`: it
 * asks for more than a letter needs.
 */
export type PdfFault = "size" | "encrypted" | "malformed" | "time" | "memory" | "content";

export type PdfAnswer =
  | { readonly kind: "read"; readonly facts: PdfFacts }
  | { readonly kind: "drawn"; readonly pages: readonly Uint8Array[] }
  | { readonly kind: "fault"; readonly fault: PdfFault };

/** What the guard writes before it ends the process. */
export const MEMORY_WORD = "sluse: memory limit reached\n";
export const TIME_WORD = "sluse: processor time used up\n";

/** Whether a message is an answer. What it holds is trusted: it comes from this package's own program. */
export const isAnswer = (message: unknown): message is PdfAnswer =>
  typeof message === "object" &&
  message !== null &&
  "kind" in message &&
  (message.kind === "read" || message.kind === "drawn" || message.kind === "fault");
