import { shown } from "../text/internal/find-matches.ts";
import type { Met } from "../text/text-rule.ts";
import type { MarkupElement, MarkupReading } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";
import { isHarmless } from "./harmless-style.ts";
import { declarationsOf, hidesText, isPaperColour } from "./hiding-style.ts";

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
  *find({ elements, texts }) {
    for (const { name, attributes, at, length } of elements) {
      const isHidden =
        attributes["hidden"] !== undefined ||
        name === "template" ||
        isPaperColour(attributes["color"] ?? "") ||
        declarationsOf(attributes["style"] ?? "").some(hidesText);
      if (isHidden) yield { at, length, facts: { tag: shown(name) } };
    }
    for (const { kind, text, at, length } of texts) {
      if (kind === "style" && declarationsOf(text).some(hidesText))
        yield { at, length, facts: { tag: "style" } };
    }
  },
};

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

function* unknownStyles({ elements, texts }: MarkupReading): Iterable<Met> {
  for (const { name, attributes, at, length } of elements) {
    const unknown = unknownDeclaration(attributes);
    if (unknown !== undefined) yield { at, length, facts: { tag: shown(name), style: shown(unknown) } };
  }
  for (const { kind, at, length } of texts) {
    if (kind === "style") yield { at, length, facts: { tag: "style", style: "…" } };
  }
}

function unknownDeclaration({ style }: MarkupElement["attributes"]): string | undefined {
  const unknown = declarationsOf(style ?? "").find((declaration) => !isHarmless(declaration));
  return unknown && `${unknown.property}: ${unknown.value}`;
}
