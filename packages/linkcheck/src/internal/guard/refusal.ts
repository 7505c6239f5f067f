import type { LinkCause } from "../../link-cause.ts";

/** Why the guard, or the network, gave no page. Never leaves the engine: it becomes a cause. */
export class Refusal extends Error {
  readonly linkCause: LinkCause;

  constructor(linkCause: LinkCause, options?: { cause?: unknown }) {
    super(linkCause, options);
    this.name = "Refusal";
    this.linkCause = linkCause;
  }
}
