import { createHash } from "node:crypto";

import type { FrontGate, FrontReport } from "./front-gate.ts";
import type { WhatIsAsked } from "./read-order.ts";
import { APPROVED_TWICE, NOT_APPROVED, type Said } from "./texts.ts";

/** The standing mail-out that something is sent by, and the language of its letter. */
export interface Found {
  readonly kind: "found";
  readonly mailOut: string;
  readonly language: "nb" | "nn" | "en" | "se" | undefined;
  /** It was found for an order before, and may have ended since. */
  readonly isRemembered: boolean;
}
export type FoundMailOut = Found | { readonly kind: "none"; readonly said: Said };

const STATES = ["approved", "releasing", "paused"] as const;
const PAGE = 200;

/**
 * Finds the standing mail-out that an order is of: the form by its id, a letter by its bytes and title. What was found is
 * remembered until the gate no longer clears by it.
 */
export class MailOutFinder {
  readonly #gate: FrontGate;
  readonly #by: string;
  readonly #known = new Map<string, Found>();

  constructor(gate: FrontGate, by: string) {
    this.#gate = gate;
    this.#by = by;
  }

  async find(what: WhatIsAsked): Promise<FoundMailOut> {
    const key = keyOf(what);
    const known = this.#known.get(key);
    if (known) return { ...known, isRemembered: true };
    const all: Found[] = [];
    for await (const report of this.#standing()) all.push(...foundIn(report, what));
    const [first, ...others] = all;
    if (!first) return { kind: "none", said: NOT_APPROVED };
    if (others.length > 0) return { kind: "none", said: APPROVED_TWICE };
    this.#known.set(key, first);
    return first;
  }

  /** The gate clears nobody by it any more: the next order is looked for anew. */
  forget(what: WhatIsAsked): void {
    this.#known.delete(keyOf(what));
  }

  async *#standing(): AsyncGenerator<FrontReport, void, void> {
    let after: string | undefined;
    do {
      const page = await this.#gate.list({
        by: this.#by,
        ordered: true,
        states: STATES,
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const report of page.mailOuts) if (report.manifest.standing) yield report;
      after = page.next;
    } while (after !== undefined);
  }
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const keyOf = (what: WhatIsAsked): string =>
  what.kind === "form" ? `form ${what.formId}` : `letter ${digestOf(what.bytes)} ${what.title}`;

function foundIn({ mailOut, manifest }: FrontReport, what: WhatIsAsked): Found[] {
  if (manifest.kind !== what.kind) return [];
  if (what.kind === "form")
    return manifest.form?.id.toLowerCase() === what.formId.toLowerCase()
      ? [{ kind: "found", mailOut, language: undefined, isRemembered: false }]
      : [];
  if (manifest.notice.title !== what.title) return [];
  const digest = digestOf(what.bytes);
  return manifest.documents
    .filter((document) => document.digest === digest && document.format === "pdf")
    .map(({ language }) => ({ kind: "found", mailOut, language, isRemembered: false }));
}
