import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const typesetErrors: ErrorTable = {
  SLUSE_TYPESET_OPTION: {
    means: "the typesetter was opened with something it cannot use",
    mend: "mend the option that the message names",
    nb: {
      means: "det som setter brev, ble åpnet med noe det ikke kan bruke",
      mend: "rett innstillingen som er nevnt",
    },
  },
  SLUSE_TYPESET_FONT: {
    means:
      "a font is asked for that was not handed over, a font file cannot be read, or one of its four styles is missing (regular, italic, bold, bold italic)",
    mend: "hand over the font's files (TTF or OTF) under `fonts`, or leave the family out: Source Sans 3 is used",
    nb: {
      means:
        "det er bedt om en skrift som ikke er levert, en skriftfil kan ikke leses, eller ett av de fire snittene mangler (vanlig, kursiv, fet, fet kursiv)",
      mend: "lever skriftfilene (TTF eller OTF) under `fonts`, eller la skriften være: da brukes Source Sans 3",
    },
  },
  SLUSE_TYPESET_LOGO: {
    means:
      "a logo is neither SVG, PNG nor JPEG, or an SVG holds text, scripts, links or pictures from elsewhere: its words would be read as the letter's",
    mend: "export the logo with text turned into paths, and without anything fetched",
    nb: {
      means:
        "en logo er verken SVG, PNG eller JPEG, eller en SVG inneholder tekst, skript, lenker eller bilder fra andre steder: ordene der ville blitt lest som brevets",
      mend: "eksporter logoen med tekst gjort om til kurver, og uten noe som hentes",
    },
  },
  SLUSE_TYPESET_LAYOUT: {
    means:
      "a site's own layout uses a word that reaches outside it, cannot be compiled, or was not done before its deadline",
    mend: "mend the line that the message names; a layout may place the letterhead's parts and nothing else",
    nb: {
      means:
        "stedets eget oppsett bruker et ord som når utenfor det, kan ikke settes, eller ble ikke ferdig i tide",
      mend: "rett linjen som er nevnt; et oppsett kan plassere delene av brevarket og ikke noe annet",
    },
  },
  SLUSE_TYPESET_UNFIT: {
    means: "a letter holds something that cannot be shown on the page as it is written",
    mend: "mend what the message names in the template or in the row; the letter was not made",
    nb: {
      means: "et brev inneholder noe som ikke kan vises på siden slik det er skrevet",
      mend: "rett det som er nevnt, i malen eller i raden; brevet ble ikke laget",
    },
  },
  SLUSE_TYPESET_FAILED: {
    means: "a letter that was found fit could not be made, so nothing was made of it",
    mend: "this is a fault in Sluse; report it, with the template and without the values",
    nb: {
      means: "et brev som var funnet i orden, kunne ikke lages, så ingenting ble laget av det",
      mend: "dette er en feil i Sluse; meld fra om den, med malen og uten verdiene",
    },
  },
  SLUSE_TYPESET_CLOSED: {
    means: "a letter was asked for from a typesetter that is closed, or was closed before it was made",
    mend: "close the typesetter last, when the gate is no longer used",
    nb: {
      means: "det ble bedt om et brev etter at det som setter brev, var lukket",
      mend: "lukk det til sist, når slusen ikke lenger er i bruk",
    },
  },
};
