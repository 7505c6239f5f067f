import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const typesetErrors: ErrorTable = {
  SLUSE_TYPESET_OPTION: {
    means: "the typesetter was opened with something it cannot use",
    mend: "mend the option that the message names",
  },
  SLUSE_TYPESET_FONT: {
    means:
      "a font is asked for that was not handed over, a font file cannot be read, or it lacks a letter of a language that letters are written in",
    mend: "hand over the font's files (TTF or OTF) under `fonts`, or leave the family out: Source Sans 3 is used",
  },
  SLUSE_TYPESET_LOGO: {
    means:
      "a logo is neither SVG, PNG nor JPEG, or an SVG holds text, scripts, links or pictures from elsewhere: its words would be read as the letter's",
    mend: "export the logo with text turned into paths, and without anything fetched",
  },
  SLUSE_TYPESET_LAYOUT: {
    means:
      "a site's own layout uses a word that reaches outside it, cannot be compiled, or was not done before its deadline",
    mend: "mend the line that the message names; a layout may place the letterhead's parts and nothing else",
  },
  SLUSE_TYPESET_UNFIT: {
    means: "a letter holds something that cannot be shown on the page as it is written",
    mend: "mend what the message names in the template or in the row; the letter was not made",
  },
  SLUSE_TYPESET_FAILED: {
    means: "a letter that was found fit could not be made, so nothing was made of it",
    mend: "this is a fault in Sluse; report it, with the template and without the values",
  },
  SLUSE_TYPESET_CLOSED: {
    means: "a letter was asked for from a typesetter that is closed, or was closed before it was made",
    mend: "close the typesetter last, when the gate is no longer used",
  },
};
