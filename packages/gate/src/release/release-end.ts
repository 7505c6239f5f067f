import type { Finding, Instant } from "@sluse/core";

/** How a release ended, for now or for good. */
export type ReleaseEnd =
  /** Everyone in the audience was decided about, now or in an earlier release. */
  | { readonly kind: "completed" }
  /** Everyone who has come so far was decided about; the standing mail-out goes on, and more may come. */
  | { readonly kind: "caught-up"; readonly findings: readonly Finding[] }
  /** Goes on by itself from `opensAt`: quiet hours, a ceiling, a first wave another gate has open; release again then. */
  | { readonly kind: "waiting"; readonly opensAt: Instant; readonly findings: readonly Finding[] }
  /** A person or fresher facts must clear it: the canary, a breaker, a stop, a silent register. */
  | { readonly kind: "held"; readonly findings: readonly Finding[] }
  /** Not allowed: no valid approval, the window is over, something is not as it was approved. */
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };
