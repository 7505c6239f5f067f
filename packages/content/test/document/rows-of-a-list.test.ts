import { instant, type NationalId } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, test } from "vitest";

import { createValueColumns } from "../../src/document/value-columns.ts";
import { valueRules } from "../../src/document/value-rules.ts";
import type { SlotType } from "../../src/internal/slot.ts";

interface Row {
  readonly value: string;
  readonly people?: readonly string[];
}

function findingsOf(name: string, type: SlotType, rows: readonly Row[]) {
  const slot = { name, type, min: 1, max: 100, multiline: false, reach: "recipient" } as const;
  const columns = createValueColumns([slot], instant("2027-02-15T12:00:00+01:00"));
  const said = rows.flatMap(({ value, people }, at) =>
    columns.add({ [name]: value }, { kind: "row", row: at + 1 }, people),
  );
  return [...said, ...columns.finish().findings];
}
const rulesOf = (...of: Parameters<typeof findingsOf>): string[] => [
  ...new Set(findingsOf(...of).map(({ rule }) => rule)),
];
const times = (size: number, valueOf: (at: number) => string): Row[] =>
  Array.from({ length: size }, (_, at) => ({ value: valueOf(at) }));

describe("a code that is one person's", () => {
  test("and stands in ten rows is held, and not repeated; in nine it is not", () => {
    const found = findingsOf(
      "tekst",
      "text",
      times(10, () => "AB12-CD34"),
    );
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([["text/value-shared", "hold"]]);
    expect(JSON.stringify(found)).toContain("10 av 10");
    expect(JSON.stringify(found)).not.toContain("AB12");
    expect(
      rulesOf(
        "tekst",
        "text",
        times(9, () => "AB12-CD34"),
      ),
    ).toEqual([]);
  });
  test("and stands in most rows is held wherever they are, in half of them it is not", () => {
    const among = (share: number): Row[] =>
      times(1000, (at) => (at % 20 < share ? "AB12-CD34" : `AB${at}-CD${at * 7}E`));
    expect(rulesOf("tekst", "text", among(12))).toEqual(["text/value-shared"]);
    expect(rulesOf("tekst", "text", among(10))).toEqual([]);
  });
  test("of digits alone is one where the slot says so", () => {
    expect(
      rulesOf(
        "innloggingskode",
        "text",
        times(12, () => "482913"),
      ),
    ).toEqual(["text/value-shared"]);
    expect(
      rulesOf(
        "innloggingskode",
        "text",
        times(12, (at) => `48291${at}`),
      ),
    ).toEqual([]);
  });
  test.each([
    ["sted", "Nordby sykehus"],
    ["opplegg", "COVID-19"],
    ["opplegg", "HUNT4"],
    ["opplegg", "NorTrials2025"],
    ["diagnosekode", "C50A12"],
    ["postkode", "0450"],
    ["time", "08:30"],
    ["telefon", "22334455"],
    ["rom", "B2-104"],
    ["by", "Oslo"],
    ["aar", "2027"],
  ])("is not what many share: %s %s", (name, value) => {
    expect(
      rulesOf(
        name,
        "text",
        times(60, () => value),
      ),
    ).toEqual([]);
  });
});

test("a name that comes in most rows, not one below another, is held", () => {
  const names = ["Kari Ås", "Ola Berg", "Kari Ås", "Liv Å", "Kari Ås", "Per Bø", "Kari Ås", "Siv Foss"];
  const rows = times(24, (at) => (at % 8 === 7 ? "Kari Ås" : names[at % 8]!));
  expect(rulesOf("navn", "name", rows)).toEqual(["text/value-shared"]);
  expect(
    rulesOf(
      "navn",
      "name",
      times(24, (at) => names[at % 8]!),
    ),
  ).toEqual([]);
});

describe("a person's name where a code stands", () => {
  const codes = (at: number): string => `AB1${at}-CD34`;
  test("is held by what the other rows have, or by what the slot says", () => {
    expect(
      rulesOf(
        "tekst",
        "text",
        times(8, (at) => (at === 3 ? "Kari Sør" : codes(at))),
      ),
    ).toEqual(["text/value-name-for-code"]);
    expect(
      rulesOf(
        "kode",
        "text",
        times(8, (at) => `Kari ${["Sør", "Øy"][at % 2]}`),
      ),
    ).toEqual(["text/value-name-for-code"]);
  });
  test("is no fault among words", () => {
    expect(
      rulesOf(
        "kontakt",
        "text",
        times(8, (at) => `Kari ${["Sør", "Øy"][at % 2]}`),
      ),
    ).toEqual([]);
    expect(rulesOf("kode", "text", times(8, codes))).toEqual([]);
  });
});

describe("a date of birth", () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `1961-03-0${day}`);
  const ids: readonly NationalId[] = days.map((day, at) => bornOn(day, { dNumber: at % 3 === 0 }));
  const shifted = (by: number): Row[] =>
    ids.map((id, at) => ({ value: days[(at + by + days.length) % days.length]!, people: [id] }));

  test.each(["date", "text"] as const)("in a slot of %s that is another's is that row's fault", (type) => {
    for (const name of ["fodt", "fødselsdato", "birth_date"]) {
      const found = findingsOf(name, type, [{ value: days[1]!, people: [ids[0]!] }]);
      expect(found).toMatchObject([
        { rule: "text/value-birth-date", severity: "refuse", places: [{ row: 1, column: name }] },
      ]);
      expect(rulesOf(name, type, shifted(0))).toEqual([]);
    }
  });
  test("may be that of whom the letter is about", () => {
    expect(rulesOf("fodt", "date", [{ value: days[1]!, people: [ids[0]!, ids[1]!] }])).toEqual([]);
    expect(rulesOf("barnets_fodselsdato", "date", [{ value: days[1]!, people: [ids[0]!] }])).toEqual([]);
    expect(rulesOf("barnets_fodselsdato", "date", [{ value: days[2]!, people: [ids[0]!, ids[1]!] }])).toEqual(
      ["text/value-birth-date"],
    );
  });
  test.each([1, -1])(
    "that is the neighbour's in most rows is a shifted column, whatever it is called: %s",
    (by) => {
      expect(rulesOf("dato", "date", shifted(by))).toEqual(["text/value-shifted"]);
      expect(rulesOf("dato", "date", shifted(0))).toEqual([]);
      expect(rulesOf("dato", "date", shifted(3))).toEqual([]);
    },
  );
  test("is read by the number's century", () => {
    expect(rulesOf("fodt", "date", [{ value: "2003-05-10", people: [bornOn("2003-05-10")] }])).toEqual([]);
    for (const day of ["1900-01-01", "2000-01-01", "2000-02-29"])
      expect(rulesOf("fodt", "text", [{ value: day, people: [bornOn(day)] }])).toEqual([]);
    expect(rulesOf("fodt", "text", [{ value: "1900-01-01", people: [bornOn("2000-01-01")] }])).toEqual([
      "text/value-birth-date",
    ]);
    expect(rulesOf("fodt", "date", [{ value: "1903-05-10", people: [bornOn("2003-05-10")] }])).toEqual([
      "text/value-birth-date",
    ]);
  });
});

describe("a rule for the rows of a list", () => {
  const columnsOf: Readonly<Record<string, (value: string) => Row>> = {
    "text/value-shared": (value) => ({ value }),
    "text/value-name-for-code": (value) => ({ value }),
  };
  test.each(Object.keys(columnsOf))("%s has examples that fail and pass", (rule) => {
    const { example } = valueRules[rule as keyof typeof valueRules];
    const tried = (column: string): string[] =>
      rulesOf("tekst", "text", column.split("\n").map(columnsOf[rule]!));
    expect(tried(example.fails)).toContain(rule);
    expect(tried(example.passes)).not.toContain(rule);
  });
});
