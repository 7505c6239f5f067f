import { html, type Part } from "../markup/html.ts";
import type { Say } from "./say.ts";

/** What the gate keeps where somebody stopped first, and was to write why afterwards. */
const NOT_WRITTEN = "–";

/** Why something was stopped, in whoever's words: nobody has to say so to stop. */
export const stopReason = (say: Say, reason: string): Part =>
  reason === NOT_WRITTEN
    ? say("Begrunnelsen er ikke skrevet", "No reason was written")
    : html`<q>${reason}</q>`;
