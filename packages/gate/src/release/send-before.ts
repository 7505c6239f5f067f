import { MINUTE, instant, later, type Instant } from "@sluse/core";
import { sendingClosesAt } from "@sluse/core/house";

import type { Permission } from "./check-may-release.ts";

/**
 * The moment before which sending must be begun of what is cleared at `at`: what it rests on holds until then, and not a
 * moment longer. That is the earliest of the registers' answers growing too old, quiet hours or a closed day, the ends of
 * window, approval and activation, and the policy's minutes.
 */
export function sendBeforeOf(
  { mailOut, project, policy, approvedUntil }: Extract<Permission, { kind: "given" }>,
  freshUntil: Instant | undefined,
  at: Instant,
): Instant {
  const ends = [
    later(at, policy.sending.clearanceMinutes * MINUTE),
    instant(mailOut.manifest.window.until),
    approvedUntil,
    ...(project.activation ? [project.activation.until] : []),
    ...(freshUntil === undefined ? [] : [freshUntil]),
  ];
  return sendingClosesAt(at, policy.sending, instant(Math.min(...ends)));
}
