import type { Instant, LinkReport, LinkToProbe } from "@sluse/core";

import type { ResolvedAddress } from "../../link-probe-options.ts";
import type { Settings } from "./settings.ts";

/** What an engine's thread is started with. */
export interface EngineTask {
  readonly links: readonly LinkToProbe[];
  readonly settings: Settings;
  readonly checkedAt: Instant;
  /** Whether names are looked up by the thread that started this one. */
  readonly asksForNames: boolean;
}

/** From the engine's thread. */
export type FromEngine =
  /** On the link at `index` of the task. */
  | { readonly kind: "report"; readonly index: number; readonly report: LinkReport }
  | { readonly kind: "done" }
  | { readonly kind: "resolve"; readonly id: number; readonly host: string };

/** To the engine's thread. */
export type ToEngine =
  | { readonly kind: "resolved"; readonly id: number; readonly addresses: readonly ResolvedAddress[] }
  | { readonly kind: "unresolved"; readonly id: number; readonly code: string };
