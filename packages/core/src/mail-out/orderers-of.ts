import type { UserId } from "../ids.ts";
import type { MailOut } from "./mail-out.ts";

/**
 * Everybody who counts as having ordered a mail-out: they see it, and do not approve it (P5). Whom the manifest names too:
 * an approval is of its digest, and what stands beside it may have been changed by hand.
 */
export const orderersOf = ({
  orderedBy,
  manifest,
  changedBy,
}: Pick<MailOut, "orderedBy" | "manifest" | "changedBy">): readonly UserId[] => [
  ...new Set([orderedBy, manifest.orderedBy, ...manifest.alsoOrderedBy, ...changedBy]),
];
