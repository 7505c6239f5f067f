import { createFinding, type Finding, type Recipient, type Rule } from "@sluse/core";
import { holdsNationalId, nearestName } from "@sluse/core/house";

export const recipientValueUnused: Rule = {
  id: "recipient/value-unused",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Mottakerne har verdier som ingenting bruker",
      what: "Det er gitt verdier i «{column}», og ikke noe av det som sendes, bruker dem.{nearest}",
      why: "En feilstavet overskrift blir borte uten et ord: et barn brevet gjelder, ville ikke blitt spurt om.",
      mend: "Rett overskriften, eller ta bort kolonnen.",
    },
    en: {
      title: "The recipients have values that nothing uses",
      what: "Values are given in `{column}`, and nothing that is sent uses them.{nearest}",
      why: "A misspelt heading would be lost without a word: a child that the letter is about would not be asked about.",
      mend: "Correct the heading, or take the column out.",
    },
  },
  example: {
    fails: "A finished letter, the same for everyone, with a column `barn` beside the recipients.",
    passes: "The same letter with recipients alone, or with `paaVegneAv`.",
  },
};

/** What a row tells besides its values, by the names that the fields and the headings have. */
const FIELDS = ["paaVegneAv", "onBehalfOf", "sprak", "language"] as const;

/** The recipient's values that no letter of the mail-out has a slot for. */
export function unusedValues(
  { values }: Recipient,
  used: ReadonlySet<string>,
  row: number,
): readonly Finding[] {
  if (!values) return NONE;
  return Object.keys(values)
    .filter((name) => !used.has(name))
    .map((name) => {
      // Where the heading was forgotten, the first person stands in its place.
      const column = holdsNationalId(name) ? "…" : name.slice(0, 80);
      const nearest = nearestName(column, [...FIELDS, ...used]);
      return createFinding(recipientValueUnused, {
        place: { kind: "row", row, column },
        facts: { column, nearest: nearest ?? "" },
        names: {
          nearest: {
            nb: nearest === undefined ? "" : ` Er det «${nearest}» som er ment?`,
            en: nearest === undefined ? "" : ` Is \`${nearest}\` meant?`,
          },
        },
      });
    });
}

const NONE: readonly Finding[] = [];
