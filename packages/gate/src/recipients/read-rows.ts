import type { Day, FindingGroups, Policy, Recipient, RowFault } from "@sluse/core";

import type { CheckedContent } from "../content/check-content.ts";
import { isOddRow, OddValues } from "../content/odd-values.ts";
import { withPolicy } from "../findings/with-policy.ts";
import type { Names } from "../internal/pseudonyms.ts";
import { checkAge } from "./check-age.ts";
import { LanguagesAskedFor } from "./languages-asked-for.ts";
import { oddRow } from "./odd-row.ts";
import { readRecipient, type ReadRecipient } from "./read-recipients.ts";

interface Reading {
  /** Where findings are gathered. */
  readonly groups: FindingGroups;
  readonly content: CheckedContent;
  readonly policy: Policy;
  readonly names: Names;
  /** The day on which the letter may first leave. */
  readonly opens: Day;
}

/** What the rows of an order say by themselves: nobody is asked about anybody. */
export class RowsReader {
  readonly #reading: Reading;
  readonly #invalid = new Map<RowFault, number>();
  readonly #oddValues = new OddValues();
  readonly #languages: LanguagesAskedFor;
  #given = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#languages = new LanguagesAskedFor(reading.content.documents);
  }

  /** How many came. */
  get given(): number {
    return this.#given;
  }

  /** Reads rows; those that nobody can be written to by are told of and left out. */
  read(batch: readonly Recipient[]): ReadRecipient[] {
    const { groups, names, policy } = this.#reading;
    const rows: ReadRecipient[] = [];
    for (const recipient of batch) {
      this.#given += 1;
      const result = readRecipient(recipient, this.#given, names, policy.people);
      if (result.kind === "read") rows.push(result.read);
      else {
        this.#invalid.set(result.fault, (this.#invalid.get(result.fault) ?? 0) + 1);
        groups.add(oddRow(result.fault, result.row));
      }
    }
    return rows;
  }

  /** Holds rows that were read to the letter and to its languages, and to what their numbers tell of ages. */
  judge(rows: readonly ReadRecipient[]): ReadRecipient[] {
    const { groups, content, policy, opens } = this.#reading;
    const read = rows.filter((each) => {
      const found = withPolicy(content.checkRow(each.recipient, each.row, each.person), policy);
      const isOdd = isOddRow(found);
      if (isOdd) this.#oddValues.add(found);
      else groups.addAll(found);
      return !isOdd;
    });
    for (const each of read) {
      this.#languages.add(each.recipient.language);
      groups.addAll(checkAge(each, policy, opens));
    }
    return read;
  }

  /** After the last row: what is told of all of them together. */
  finish(): {
    readonly invalid: Readonly<Partial<Record<RowFault, number>>>;
    readonly languages: ReturnType<LanguagesAskedFor["counts"]>;
  } {
    const { groups } = this.#reading;
    if (this.#oddValues.rows > 0) this.#invalid.set("odd-value", this.#oddValues.rows);
    groups.addAll(this.#oddValues.findings(this.#given));
    groups.addAll(this.#languages.findings());
    return { invalid: Object.fromEntries(this.#invalid), languages: this.#languages.counts() };
  }
}
