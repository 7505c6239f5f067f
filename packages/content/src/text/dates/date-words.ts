/** Names of the months, and their abbreviations, to their number: bokmål, nynorsk and English. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["januar", "january", "jan"],
    ["februar", "february", "feb", "febr"],
    ["mars", "march", "mar"],
    ["april", "apr"],
    ["mai", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nov"],
    ["desember", "december", "des", "dec"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** English names as a sentence has them: in lower case, `may` and `march` are other words. */
export const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map(
  [...MONTHS].flatMap(([name, month]) => [
    [name.charAt(0).toUpperCase() + name.slice(1), month] as const,
    [name.toUpperCase(), month] as const,
  ]),
);

/** Names of the days of the week to their number; Sunday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ["søndag", "sundag", "sunday"],
    ["mandag", "måndag", "monday"],
    ["tirsdag", "tysdag", "tuesday"],
    ["onsdag", "wednesday"],
    ["torsdag", "thursday"],
    ["fredag", "friday"],
    ["lørdag", "laurdag", "saturday"],
  ].flatMap((names, index) => names.map((name) => [name, index] as const)),
);

/** Longest first, so that `mars` is not read as `mar` and an s. */
export const anyOf = (names: ReadonlyMap<string, number>): string =>
  [...names.keys()].toSorted((a, b) => b.length - a.length).join("|");
