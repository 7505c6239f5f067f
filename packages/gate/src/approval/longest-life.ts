import { DAY, later, type Instant, type Manifest, type Policy } from "@sluse/core";

/** For how many days an approval of a mail-out may last: one to a list grows old with its list. */
const longestLife = ({ standing }: Pick<Manifest, "standing">, { approval }: Policy): number =>
  standing ? approval.standingValidDays : approval.validDays;

/** When an approval that is given now ends at the latest. */
export const latestEnd = (manifest: Pick<Manifest, "standing">, policy: Policy, now: Instant): Instant =>
  later(now, longestLife(manifest, policy) * DAY);
