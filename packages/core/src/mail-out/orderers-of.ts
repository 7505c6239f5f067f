import type { UserId } from "../ids.ts";
import type { MailOut } from "./mail-out.ts";

/** Everybody who counts as having ordered a mail-out: they see it, and do not approve it (P5). */
export const orderersOf = ({
  orderedBy,
  manifest,
  changedBy,
}: Pick<MailOut, "orderedBy" | "manifest" | "changedBy">): readonly UserId[] => [
  orderedBy,
  ...manifest.alsoOrderedBy,
  ...changedBy,
];
