/** Northern Sámi names end in -mánnu, and as part of a date in -mánu. */
const sámi = (month: string): string[] => [`${month}mánu`, `${month}mánnu`];

/** Names of the months, and their abbreviations, to their number: bokmål, nynorsk, English and Northern Sámi. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["januar", "january", "jan", ...sámi("ođđajagi"), ...sámi("ođđajage")],
    ["februar", "february", "feb", "febr", ...sámi("guovva")],
    ["mars", "march", "mar", ...sámi("njukča")],
    ["april", "apr", ...sámi("cuoŋo")],
    ["mai", "may", ...sámi("miesse")],
    ["juni", "june", "jun", ...sámi("geasse")],
    ["juli", "july", "jul", ...sámi("suoidne")],
    ["august", "aug", ...sámi("borge")],
    ["september", "sept", "sep", ...sámi("čakča")],
    ["oktober", "october", "okt", "oct", ...sámi("golggot")],
    ["november", "nov", ...sámi("skábma")],
    ["desember", "december", "des", "dec", ...sámi("juovla")],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** English names as a sentence has them: in lower case, `may` and `march` are other words. */
export const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map(
  [...MONTHS]
    .filter(([name]) => !/má(?:nnu|nu)$/u.test(name))
    .flatMap(([name, month]) => [
      [name.charAt(0).toUpperCase() + name.slice(1), month] as const,
      [name.toUpperCase(), month] as const,
    ]),
);

/** Names of the days of the week to their number; Sunday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ["søndag", "sundag", "sunday", "sotnabeaivi", "sotnabeaivve"],
    ["mandag", "måndag", "monday", "vuossárga", "vuossárgga", "mánnodat", "mánnodaga"],
    ["tirsdag", "tysdag", "tuesday", "maŋŋebárga", "maŋŋebárgga", "disdat", "disdaga"],
    ["onsdag", "wednesday", "gaskavahkku", "gaskavahku"],
    ["torsdag", "thursday", "duorasdat", "duorastaga"],
    ["fredag", "friday", "bearjadat", "bearjadaga"],
    ["lørdag", "laurdag", "saturday", "lávvardat", "lávvardaga", "lávvordat", "lávvordaga"],
  ].flatMap((names, index) => names.map((name) => [name, index] as const)),
);

/** Names that stand before the day: `geassemánu 15. beaivi 2027`. */
export const SÁMI_MONTHS: ReadonlyMap<string, number> = new Map(
  [...MONTHS].filter(([name]) => name.endsWith("mánu")),
);

/** Longest first, so that `mars` is not read as `mar` and an s. */
export const anyOf = (names: ReadonlyMap<string, number>): string =>
  [...names.keys()].toSorted((a, b) => b.length - a.length).join("|");
