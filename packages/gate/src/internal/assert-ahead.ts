import { SluseError, type Instant } from "@sluse/core";

/**
 * What is allowed until a time is allowed for a time to come. Whoever misses the year would else be told that it is allowed, and
 * have ended what was.
 * @throws SluseError `SLUSE_OPTION_INVALID`
 */
export function assertAhead(until: Instant, now: Instant): void {
  if (until > now) return;
  throw new SluseError("SLUSE_OPTION_INVALID", "`until` has passed already; nothing was changed", {
    place: { path: "until" },
    mend: "give a time that is still to come; what is to end at once has an act of its own",
    nb: "`until` er et tidspunkt som alt er passert; ingenting er endret",
  });
}
