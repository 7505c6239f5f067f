import type { Finding, Manifest, Recipient } from "@sluse/core";

import type { EpromSettlement } from "../sender/eprom-settlement.ts";
import type { EpromWave } from "../sender/eprom-wave.ts";

/** A wave of one: what the sender asks of it, and where its outcome goes. */
export interface FrontWave extends EpromWave {
  settle(outcomes: Iterable<EpromSettlement>): Promise<unknown>;
}

/** What came of asking for one person. */
export type FrontCleared =
  | { readonly kind: "cleared"; readonly wave: FrontWave; readonly findings: readonly Finding[] }
  | {
      readonly kind: "not-cleared" | "already-cleared" | "waiting" | "held" | "refused";
      readonly findings: readonly Finding[];
    };

/** A standing mail-out, as far as it tells what is sent by it. */
export interface FrontReport {
  readonly mailOut: string;
  readonly manifest: Pick<Manifest, "kind" | "form" | "documents" | "notice" | "standing">;
}

/** What stands behind ePROM's endpoints; the gate is such. */
export interface FrontGate {
  list(request: {
    readonly by: string;
    readonly ordered: true;
    readonly states: readonly ("approved" | "releasing" | "paused")[];
    readonly after?: string;
    /** So many mail-outs at most. */
    readonly limit: number;
  }): Promise<{ readonly mailOuts: readonly FrontReport[]; readonly next?: string }>;
  clear(
    mailOut: string,
    recipient: Recipient,
    options: { readonly by: string; readonly signal?: AbortSignal },
  ): Promise<FrontCleared>;
  reconcile(
    outcomes: readonly { readonly clearance: string; readonly outcome: EpromSettlement["outcome"] }[],
    request: { readonly by: string },
  ): Promise<unknown>;
  stop(
    target: { readonly mailOut: string },
    request: { readonly by: string; readonly reason: string },
  ): Promise<unknown>;
}
