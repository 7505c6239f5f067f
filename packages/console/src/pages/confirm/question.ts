import type { Verdict } from "@sluse/gate";

import type { Crumb } from "../../parts/head.ts";
import type { Fact } from "../../parts/facts.ts";
import type { Html } from "../../markup/html.ts";
import type { News } from "../../sessions/session.ts";
import type { Place } from "../../markup/answer.ts";

/** What is asked before something is done: everything one must know to answer, and nothing else. */
export interface Question {
  readonly title: string;
  readonly place: Place;
  readonly crumbs: readonly Crumb[];
  readonly mailOut?: string;
  readonly lines: readonly (Fact | false)[];
  /** What comes of it. */
  readonly effect: string;
  readonly button: string;
  readonly isDanger?: boolean;
  /** Why it cannot be confirmed as it was filled in: what it was filled in about is not what there is now. */
  readonly stale: Html | undefined;
  /** Where one goes instead, and afterwards. */
  readonly back: string;
  /** Does it. */
  readonly act: () => Promise<Verdict>;
  /** Whether a verdict that is no plain yes has done it all the same. */
  readonly isDone?: (verdict: Verdict) => boolean;
  readonly news: (verdict: Verdict) => News;
}
