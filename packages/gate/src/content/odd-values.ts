import { FindingGroups, createFinding, type Finding, type Rule } from "@sluse/core";

export const recipientOddValue: Rule = {
  id: "recipient/odd-value",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Verdi som ikke kan stå i brevet",
      what: "{told} Den det gjelder, er utelatt.",
      why: "Brevet ville fått noe i seg som mottakeren ikke kan lese, eller som gjelder noe annet. De andre radene er i orden.",
      mend: "Rett verdien i raden, og kontroller på nytt med den rettede listen. Skal utsendingen gå uten, kan en superbruker godta det.",
    },
    en: {
      title: "A value that cannot stand in the letter",
      what: "{told} The person is left out.",
      why: "The letter would hold something that the recipient cannot read, or that is about something else. The other rows are in order.",
      mend: "Correct the value in the row, and recheck with the corrected list; a superuser may accept that the mail-out goes without.",
    },
  },
  example: {
    fails: "One of 30 000 names is `Berg 2`.",
    passes: "One of 30 000 names is `Sæther-Ås`.",
  },
};

/** They tell of a column, which a person's other half may be hidden in: one row that has it is one too many. */
const OF_THE_COLUMN: ReadonlySet<string> = new Set([
  "text/slot-unknown",
  "text/slot-misplaced",
  "recipient/value-unused",
]);

const isOfTheRow = ({ rule, severity }: Finding): boolean =>
  severity === "refuse" && !OF_THE_COLUMN.has(rule);

/** Whether a row's findings are that row's fault, and nobody can be written to by it. */
export const isOddRow = (findings: readonly Finding[]): boolean => findings.some(isOfTheRow);

/** As many rows are single rows, however short the list. */
const FEW = 5;
/** Above this share it is the column that is wrong, and the values that read well may be wrong too. */
const SHARE = 0.05;

/** Rows whose own values cannot stand in a letter, until it is known how many there are. */
export class OddValues {
  #rows = 0;
  readonly #asRefused = new FindingGroups();
  readonly #asLeftOut = new FindingGroups();

  /** How many rows are left out. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes in what was found of one row, with the policy's severities. */
  add(findings: readonly Finding[]): void {
    this.#rows += 1;
    for (const finding of findings.filter(isOfTheRow)) {
      this.#asRefused.add(finding);
      this.#asLeftOut.add(leftOut(finding));
    }
  }

  /** Few are left out and told one by one; many are a fault of the whole list. `given`: rows of the order. */
  findings(given: number): Finding[] {
    const isMany = this.#rows * 2 > given || this.#rows > Math.max(FEW, given * SHARE);
    return (isMany ? this.#asRefused : this.#asLeftOut).toArray();
  }
}

function leftOut({ rule, places, message }: Finding): Finding {
  const [place] = places;
  const column = place?.kind === "row" ? (place.column ?? "") : "";
  const { nb, en } = message;
  return createFinding(recipientOddValue, {
    ...(place ? { place } : {}),
    facts: { rule, column, told: "" },
    names: { told: { nb: nb.what, en: en.what } },
    // Another character is another finding, so that each is named.
    same: `${rule}\n${column}\n${nb.what}`,
  });
}
