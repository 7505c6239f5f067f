import { dayOf, groupFindings, type Finding, type MailOut, type Policy } from "@sluse/core";

import type { OwnValues } from "../content/own-values.ts";
import { withPolicy } from "../findings/with-policy.ts";
import type { Context } from "../internal/context.ts";
import { checkAge } from "../recipients/check-age.ts";
import { asksForNumbers, checkDNumbers } from "../recipients/check-d-numbers.ts";
import { LanguagesAskedFor } from "../recipients/languages-asked-for.ts";
import { oddRow } from "../recipients/odd-row.ts";
import { readRecipient, type ReadRecipient } from "../recipients/read-recipients.ts";

/** Somebody who came to a standing mail-out, by their row. */
export type Comer =
  | { readonly kind: "read"; readonly read: ReadRecipient; readonly findings: readonly Finding[] }
  /** Nobody can be written to by this row. What is wrong is told by the row alone, and tells of no person. */
  | { readonly kind: "faulty"; readonly findings: readonly Finding[] };

/** What the rows of a standing mail-out are read by. */
export interface Reading {
  readonly mailOut: MailOut;
  readonly policy: Policy;
  readonly own: OwnValues;
}

/** Reads a row that nobody has seen before, and holds it to the rules that a submission holds its rows to. */
export function readComer(
  context: Context,
  { mailOut, policy, own }: Reading,
  recipient: unknown,
  place: number,
): Comer {
  const result = readRecipient(recipient, place, context.pseudonyms, policy.people);
  if (result.kind === "invalid")
    return { kind: "faulty", findings: withPolicy([oddRow(result.fault, result.row)], policy) };
  const { read } = result;
  const languages = new LanguagesAskedFor(mailOut.manifest.documents);
  languages.add(read.recipient.language);
  const found = [
    ...own.check(read.recipient, read.row, read.person),
    ...languages.findings(),
    ...checkAge(read, policy, dayOf(context.clock.now())),
    ...(asksForNumbers(context, mailOut) ? checkDNumbers(read) : []),
  ];
  const findings = groupFindings(withPolicy(found, policy));
  const isFaulty = findings.some(({ severity }) => severity === "refuse" || severity === "hold");
  return isFaulty ? { kind: "faulty", findings } : { kind: "read", read, findings };
}
