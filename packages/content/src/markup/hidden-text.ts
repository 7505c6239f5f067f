import { shown } from "../text/internal/find-matches.ts";
import type { Met } from "../text/text-rule.ts";
import type { MarkupElement, MarkupReading } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";
import { isHarmless } from "./harmless-style.ts";
import { saysToSome } from "./text-for-some.ts";
import { declarationsOf, hidesText, isPaperColour, type Declaration } from "./hiding-style.ts";

export const markupHiddenText: MarkupRule<"text/markup-hidden-text"> = {
  id: "text/markup-hidden-text",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Skjult tekst",
      what: "<{tag}> har en stil eller egenskap som skjuler tekst.",
      why: "Det som godkjennes, skal være det mottakeren ser.",
      mend: "Ta bort teksten, eller det som skjuler den.",
    },
    en: {
      title: "Hidden text",
      what: "<{tag}> has a style or attribute that hides text.",
      why: "What is approved must be what the recipient sees.",
      mend: "Remove the text, or what hides it.",
    },
  },
  example: {
    fails: '<p style="dis/**/play: no\\6E e">Hemmelig</p>',
    passes: '<p style="text-align: center">Hei</p>',
  },
  *find(reading) {
    const { elements, texts } = reading;
    for (const [index, { name, attributes, at, length }] of elements.entries()) {
      const hides = hiding(attributes["style"] ?? "");
      const isHidden =
        attributes["hidden"] !== undefined ||
        name === "template" ||
        isPaperColour(attributes["color"] ?? "") ||
        hides !== "nothing";
      if (!isHidden || (hides !== "nothing" && isSpacer(index, hides, reading))) continue;
      yield { at, length, facts: { tag: shown(name) } };
    }
    for (const { kind, text, at, length } of texts) {
      if (kind === "style" && declarationsOf(text).some(hidesText))
        yield { at, length, facts: { tag: "style" } };
      // Some recipients see it, and whoever approves does not.
      if (kind === "comment" && saysToSome(text)) yield { at, length, facts: { tag: "!--[if]--" } };
    }
  },
};

/** Whether a style hides text by its size alone, which elements inside may set anew, or by anything else. */
function hiding(style: string): "nothing" | "by-size" | "all" {
  const hides = declarationsOf(style).filter(hidesText);
  if (hides.length === 0) return "nothing";
  return hides.every(({ property }) => property === "font-size" || property === "line-height")
    ? "by-size"
    : "all";
}

/** An element that holds nothing to read hides nothing; nor does a size that every element with text sets anew. */
function isSpacer(index: number, hides: "by-size" | "all", reading: MarkupReading): boolean {
  const { elements } = reading;
  if (elements[index]?.attributes["hidden"] !== undefined || elements[index]?.name === "template")
    return false;
  if (isPaperColour(elements[index]?.attributes["color"] ?? "")) return false;
  if (!reading.holdsText(index)) return true;
  if (hides === "all" || reading.hasOwnText(index)) return false;
  const depending = new Set([index]);
  // A longer stretch is taken to hide something: to look through nested ones again and again would not end.
  const last = index + MOST_INSIDE;
  for (let inner = index + 1; inner < elements.length; inner += 1) {
    if (inner > last) return false;
    const element = elements[inner];
    if (element?.parent === undefined || !depending.has(element.parent)) continue;
    if (SIZE_OF_ITS_OWN.test(element.attributes["style"] ?? "")) continue;
    if (reading.hasOwnText(inner)) return false;
    depending.add(inner);
  }
  return true;
}

const MOST_INSIDE = 300;
/** A size that does not depend on that of the element around it. */
const SIZE_OF_ITS_OWN = /(?:^|;)\s*font-size\s*:\s*(?:[6-9]|[1-9]\d)(?:\.\d{1,3})?(?:px|pt)\s*(?:;|$)/iu;

export const markupStyle: MarkupRule<"text/markup-style"> = {
  id: "text/markup-style",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Stil som ikke kan bedømmes",
      what: "<{tag}> har stilen «{style}».",
      why: "Om en slik stil skjuler, flytter eller stryker ut tekst, kan bare avgjøres i en nettleser.",
      mend: "Ta stilen bort, eller se brevet i en nettleser før det godkjennes.",
    },
    en: {
      title: "Style that cannot be judged",
      what: "<{tag}> has the style `{style}`.",
      why: "Whether such a style hides, moves or strikes out text can only be told in a browser.",
      mend: "Remove the style, or look at the letter in a browser before accepting it.",
    },
  },
  example: {
    fails: '<p style="position: absolute">Hei</p>',
    passes: '<p style="text-align: center; font-weight: bold">Hei</p>',
  },
  find: unknownStyles,
};

function* unknownStyles({ elements, texts, holdsText }: MarkupReading): Iterable<Met> {
  for (const [index, { name, attributes, at, length }] of elements.entries()) {
    const unknown = holdsText(index) ? unknownDeclaration(attributes) : undefined;
    if (unknown !== undefined) yield { at, length, facts: { tag: shown(name), style: shown(unknown) } };
  }
  for (const { kind, text, at, length } of texts) {
    if (kind !== "style" || isPlainSheet(text)) continue;
    yield { at, length, facts: { tag: "style", style: "…" } };
  }
}

/** Selectors of elements, classes and ids, with nothing that adds text or picks by place or state. */
const PLAIN_SELECTORS = /^[a-z\d\s.,#*_>-]{0,200}$/iu;

/** Whether every rule of a sheet, also for one kind of screen, picks plain elements and surely leaves every word to be seen. */
function isPlainSheet(sheet: string): boolean {
  const rules = sheet.replaceAll(/^\s*<!--|-->\s*$/gu, "").split("}");
  const rest = rules.pop() ?? "";
  return rest.trim() === "" && rules.every(isPlainRule);
}

function isPlainRule(rule: string): boolean {
  const parts = rule.split("{");
  if (MEDIA.test(parts[0] ?? "")) parts.shift();
  // The end of a block for one kind of screen.
  if (rule.trim() === "" || parts.length === 0) return true;
  const [selectors = "", declarations, ...more] = parts;
  if (declarations !== undefined && OF_PAPER.test(selectors))
    return more.length === 0 && declarationsOf(declarations).every(isOfPaper);
  if (declarations === undefined || more.length > 0 || !PLAIN_SELECTORS.test(selectors)) return false;
  return declarationsOf(declarations).every(isHarmless);
}

/** What Word says of its typefaces and its paper, which a browser does without. */
const OF_PAPER = /^\s*@(?:font-face|page(?:\s[a-z\d:_-]{1,40})?)\s*$/iu;
/** A typeface that is fetched may show other letters than the text has. */
const isOfPaper = ({ property }: Declaration): boolean =>
  /^(?:font-family|panose-1|size|margin(?:-[a-z]{3,6})?|mso-[a-z-]{1,40})$/u.test(property);

const MEDIA = /^\s*@media(?: only)?[a-z\d\s():,-]{1,200}$/iu;

function unknownDeclaration({ style, bgcolor }: MarkupElement["attributes"]): string | undefined {
  if (bgcolor !== undefined && !isPaperColour(bgcolor)) return `bgcolor: ${bgcolor}`;
  const unknown = declarationsOf(style ?? "").find(
    // What hides text has a rule of its own.
    (declaration) => !isHarmless(declaration) && !hidesText(declaration),
  );
  return unknown && `${unknown.property}: ${unknown.value}`;
}
