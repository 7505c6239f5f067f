import type { NationalIdFault } from "@sluse/core";

import type { Cell } from "../internal/table/cell.ts";

/** Why what stands under `ID` is nobody, and what to do about it, in words without the person. */
export function whyNobody(cell: Cell | undefined, fault: NationalIdFault): string {
  if (typeof cell !== "object") return WORDS[fault];
  return cell.notText === "empty result"
    ? "its formula came to nothing; put the number in its place"
    : `it is a ${cell.notText}; ${AS_TEXT}`;
}

const AS_TEXT = "format the column as text and write all eleven digits";

const WORDS: Readonly<Record<NationalIdFault, string>> = {
  empty: "it is empty, and something stands beside it; write the number",
  "not-eleven-digits":
    "it is not eleven digits; write the number with the digits 0 to 9, or take out a row that is nobody",
  "ten-digits": `it has ten digits, so a spreadsheet has dropped the zero in front; ${AS_TEXT}`,
  "no-such-date": "it begins with no date; look the number up",
  "check-digits": "its check digits are wrong; look the number up",
  "h-number": "it is a help number of one organisation; look up the person's own",
  "fh-number": "it is an emergency number, which is no known person's; look up the person's own",
  synthetic: "it is a test number, and the rules are those for people; use the list of people",
  "not-synthetic":
    "it may be a person's number, and the rules are those for test numbers; use a list of test numbers",
};
