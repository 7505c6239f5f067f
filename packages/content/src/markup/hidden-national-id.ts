import { foldText } from "../text/internal/fold-text.ts";
import { findElevenDigits } from "../text/numbers/find-eleven-digits.ts";
import type { MarkupRule } from "./markup-rule.ts";

/** Addresses have a rule of their own, and pictures are not digits that somebody wrote. */
const LOOKED_AT_ELSEWHERE: ReadonlySet<string> = new Set(["href", "src"]);

export const markupNationalId: MarkupRule<"text/markup-national-id"> = {
  id: "text/markup-national-id",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Fødselsnummer i kilden",
      what: "Elleve siffer i {where} ser ut som et fødselsnummer, D-nummer, hjelpenummer eller testnummer.",
      why: "Det vises ikke i selve brevet, men følger med til alle som får det, og kan leses opp eller hentes fram.",
      mend: "Ta nummeret bort.",
    },
    en: {
      title: "National identity number in the source",
      what: "Eleven digits in {whereEnglish} look like a birth number, D-number, help number or test number.",
      why: "They do not show in the letter itself, but go with it to everyone who gets it, and may be read aloud or brought forth.",
      mend: "Remove the number.",
    },
  },
  source: "Sluse promise P8; personopplysningsloven § 12",
  example: {
    fails: '<p id="p15917600063">Hei</p>',
    passes: '<p id="innledning">Hei</p>',
  },
  *find({ elements, texts }) {
    for (const { attributes, at, length } of elements) {
      for (const [attribute, value] of Object.entries(attributes)) {
        if (LOOKED_AT_ELSEWHERE.has(attribute) || !holdsNationalId(value)) continue;
        yield {
          at,
          length,
          facts: { where: `egenskapen ${attribute}`, whereEnglish: `the attribute ${attribute}` },
        };
      }
    }
    for (const { kind, text, at, length } of texts) {
      if (!holdsNationalId(text)) continue;
      yield { at, length, facts: { where: WHERE[kind].nb, whereEnglish: WHERE[kind].en } };
    }
  },
};

const WHERE = {
  comment: { nb: "en kommentar", en: "a comment" },
  style: { nb: "et stilark", en: "a style sheet" },
  title: { nb: "tittelen på siden", en: "the title of the page" },
} as const;

const holdsNationalId = (text: string): boolean =>
  findElevenDigits(foldText(text)).some(({ kind }) => kind === "national-id");
