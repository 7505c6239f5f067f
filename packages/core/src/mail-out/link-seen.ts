import type { LinkVerdict } from "../vocabulary/link-verdict.ts";
import type { Instant } from "../time/instant.ts";

/** What was seen of a link of a mail-out when it was last looked at. Fit to be shown: it holds no token and no national id. */
export interface LinkSeen {
  /** As the manifest has it. */
  readonly address: string;
  readonly verdict: LinkVerdict;
  readonly checkedAt: Instant;
  /** From where it was looked at, in the site's own words. */
  readonly vantagePoint: string;
  /** Where it leads in the end; query values and tokens are left out. */
  readonly finalAddress?: string;
  /** Of the last answer. */
  readonly status?: number;
  /** What the page calls itself. */
  readonly title?: string;
}
