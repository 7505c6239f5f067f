import { plainStyle } from "./plain-style.ts";

/** A declaration of a style, in the plain form. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** The declarations of a style attribute or of a whole style sheet, whatever their selectors. */
export function declarationsOf(style: string): Declaration[] {
  return plainStyle(style)
    .split(/[{};]/u)
    .flatMap((declaration) => {
      const colon = declaration.indexOf(":");
      if (colon <= 0) return [];
      const value = declaration.slice(colon + 1).replace("!important", "");
      return [{ property: declaration.slice(0, colon), value }];
    });
}

/** Whether a declaration keeps text from whoever looks at the letter. */
export function hidesText({ property, value }: Declaration): boolean {
  switch (property) {
    case "display":
      return value === "none";
    case "visibility":
    case "content-visibility":
      return value === "hidden" || value === "collapse";
    case "opacity":
      return Number.parseFloat(value) < (value.endsWith("%") ? 10 : 0.1);
    case "font-size":
      return isTiny(value);
    case "font":
      return (value.match(/\d{0,4}\.?\d{1,4}(?:px|pt|em|rem|%)/gu) ?? []).slice(0, 1).some(isTiny);
    case "text-indent":
    case "left":
    case "right":
    case "top":
    case "bottom":
    case "margin-left":
    case "margin-top":
      return Number.parseFloat(value) <= FAR_OUT;
    case "height":
    case "width":
    case "max-height":
    case "max-width":
    case "line-height":
      return Number.parseFloat(value) === 0;
    case "clip":
    case "clip-path":
    case "mask":
      return value !== "none" && value !== "auto";
    case "transform":
    case "scale":
      return /^(?:0|scale[xy]?\(0|translate[xy]?\(-\d{3})/u.test(value);
    case "filter":
      return value.startsWith("opacity(0");
    case "color":
    case "-webkit-text-fill-color":
      return isPaperColour(value);
    case "mso-hide":
      return value === "all";
    default:
      return false;
  }
}

/** Further out than any page is wide. */
const FAR_OUT = -100;

/** The smallest sizes that can be read, by unit. */
const READABLE: Readonly<Record<string, number>> = { px: 6, pt: 5, em: 0.4, rem: 0.4, "%": 40, "": 1 };

function isTiny(size: string): boolean {
  const { number, unit } = /^(?<number>\d{0,4}\.?\d{1,6})(?<unit>[a-z%]{0,4})/u.exec(size)?.groups ?? {};
  if (number === undefined) return false;
  return Number(number) < (READABLE[unit ?? ""] ?? 0);
}

/** White, all but white, or seen through: text in it does not show on paper or in an inbox. */
export function isPaperColour(colour: string): boolean {
  const value = colour.trim().toLowerCase();
  if (value === "white" || value === "transparent" || value === "snow" || value === "ivory") return true;
  if (
    /^#[def][\da-f]?[def][\da-f]?[def][\da-f]?$/u.test(value) &&
    (value.length === 4 || value.length === 7)
  ) {
    return true;
  }
  const parts = /^(?:rgb|hsl)a?\((?<parts>[\d.,%/ deg]{1,60})\)$/u.exec(value)?.groups?.["parts"];
  if (parts === undefined) return false;
  const numbers = parts
    .split(/[,/ ]/u)
    .filter((part) => part !== "")
    .map((part) => Number.parseFloat(part));
  if ((numbers[3] ?? 1) < 0.1) return true;
  return value.startsWith("hsl") ? (numbers[2] ?? 0) >= 85 : numbers.slice(0, 3).every((part) => part >= 220);
}
