import { holdsNationalId, type LinkReport, type LinkSeen } from "@sluse/core";

import { shownAddress } from "./internal/address/shown-address.ts";

const LONGEST_TITLE = 120;

/** What was seen of links, as it may be kept and shown: a page may say anything, of anybody. */
export const linksSeen = (reports: readonly LinkReport[]): readonly LinkSeen[] =>
  reports.map(({ address, verdict, evidence }) => {
    const { checkedAt, vantagePoint, finalAddress, hops } = evidence;
    const status = hops.at(-1)?.status;
    const title = titleOf(evidence.title);
    return {
      address,
      verdict,
      checkedAt,
      vantagePoint,
      ...(finalAddress !== undefined && { finalAddress: shownAddress(finalAddress) }),
      ...(status !== undefined && { status }),
      ...(title !== "" && { title }),
    };
  });

function titleOf(told = ""): string {
  const title = told.replaceAll(/\s+/gu, " ").trim();
  return holdsNationalId(title) ? "" : [...title].slice(0, LONGEST_TITLE).join("");
}
