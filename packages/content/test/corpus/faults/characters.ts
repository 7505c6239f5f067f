import { added, changed, type Fault } from "../fault.ts";

/** UTF-8 read as Windows-1252, as a file opened wrongly shows it. */
const misread = (text: string): string =>
  new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

const inText = (
  name: string,
  expects: Fault["expects"],
  texts: readonly [nb: string, nn: string, en: string],
  more: Partial<Fault> = {},
): Fault => ({
  name,
  expects,
  inject: added({ nb: texts[0], nn: texts[1], en: texts[2] }),
  ...more,
});

/** Characters that were broken, or that hide something. */
export const characters: readonly Fault[] = [
  inText("mojibake in words", "text/mojibake", [
    misread("Vi spør deg."),
    misread("Vi spør deg."),
    misread("Call Åse or Kåre Bjørn."),
  ]),
  inText(
    "mojibake in quotes",
    "text/mojibake",
    [
      `Les ${misread("«Hverdag»")} først.`,
      `Les ${misread("«Kvardag»")} først.`,
      `Read ${misread("“Everyday”")} first.`,
    ],
    { also: ["text/control-character"] },
  ),
  inText("replacement character", "text/replacement-character", [
    "Vi sp\uFFFDr deg.",
    "Vi sp\uFFFDr deg.",
    "Call \uFFFDse.",
  ]),
  inText("lost letter", "text/lost-letter", ["Vi sp?r deg igjen.", "Vi sp?r deg igjen.", "Call K?re again."]),
  inText("zero-width space", "text/invisible-character", [
    "Det er fri\u200Bvillig.",
    "Det er fri\u200Bvillig.",
    "It is volun\u200Btary.",
  ]),
  inText("tag characters", "text/invisible-character", [
    "Takk\u{E0041}\u{E0042} for det.",
    "Takk\u{E0041}\u{E0042} for det.",
    "Thanks\u{E0041}\u{E0042} for that.",
  ]),
  inText("soft hyphen", "text/soft-hyphen", [
    "Forsk\u00ADning er bra.",
    "Forsk\u00ADing er bra.",
    "Re\u00ADsearch is good.",
  ]),
  inText("reading direction", "text/bidirectional-control", [
    "Gå til \u202Eon.tnun\u202C i dag.",
    "Gå til \u202Eon.tnun\u202C i dag.",
    "Go to \u202Eon.tnun\u202C today.",
  ]),
  inText("control character", "text/control-character", [
    "Takk\u0007 for det.",
    "Takk\u0007 for det.",
    "Thanks\u0007 for that.",
  ]),
  inText("Cyrillic a", "text/mixed-script", [
    "Kjære p\u0430sient.",
    "Kjære p\u0430sient.",
    "Dear p\u0430tient.",
  ]),
  inText("Greek o", "text/mixed-script", ["Vi h\u03BFper det.", "Vi v\u03BFnar det.", "We h\u03BFpe so."]),
  inText("full-width letters", "text/mixed-script", [
    "Takk for ＨＪＥＬＰ i dag.",
    "Takk for ＨＪＥＬＰ i dag.",
    "Thanks for ＨＥＬＰ today.",
  ]),
  inText(
    "entity",
    "text/undecoded-markup",
    ["Vi &oslash;nsker deg vel.", "Vi &oslash;nskjer deg vel.", "Call K&aring;re."],
    { formats: ["text", "html"] },
  ),
  inText(
    "visible tag",
    "text/undecoded-markup",
    ["Takk<br>for det.", "Takk<br>for det.", "Thanks<br>for that."],
    {
      formats: ["text", "html"],
    },
  ),
  {
    name: "letters stripped of æ, ø and å",
    expects: "text/own-letters-missing",
    languages: ["nb", "nn"],
    inject: changed((text) =>
      text.replaceAll(/[æÆ]/gu, "ae").replaceAll(/[øØ]/gu, "o").replaceAll(/[åÅ]/gu, "a"),
    ),
  },
];
