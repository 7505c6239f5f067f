import { userInput, type UserId } from "@sluse/core";
import { z } from "zod";

/** Who releases, and how long is waited. */
export interface ReleaseOptions {
  /** Who releases: the one who ordered it, a superuser, or whoever runs the ordering system. */
  readonly by: string;
  readonly signal?: AbortSignal;
  /**
   * `return`: end when quiet hours, a ceiling or another gate's first wave close the way, and say when it opens. `wait`:
   * sleep until then, by the gate's clock. Default `return`.
   */
  readonly whenClosed?: "return" | "wait";
}

/** A release as it is read. */
export interface ReleaseRequest {
  readonly by: UserId;
  readonly signal?: AbortSignal | undefined;
  readonly whenClosed?: "return" | "wait" | undefined;
}

export const releaseRequest: z.ZodType<ReleaseRequest> = z.strictObject({
  by: userInput,
  signal: z.instanceof(AbortSignal).optional(),
  whenClosed: z.enum(["return", "wait"]).optional(),
});
