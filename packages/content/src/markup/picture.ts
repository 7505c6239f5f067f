import type { MarkupElement } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";

const INLINE = "data:image/";
/** In characters: as much as a spacer takes, and no word. */
const SPACER = 200;

export const markupPicture: MarkupRule<"text/markup-picture"> = {
  id: "text/markup-picture",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Bilde i brevet",
      what: "Brevet har bilder, og hva de viser, kan ikke leses.",
      why: "Et bilde kan inneholde ord, en lenke eller en annens logo, og ingenting av det er kontrollert.",
      mend: "Se på bildene i brevet. Er de som de skal, kan en superbruker godta dem.",
    },
    en: {
      title: "A picture in the letter",
      what: "The letter has pictures, and what they show cannot be read.",
      why: "A picture may hold words, a link or another's logo, none of which is checked.",
      mend: "Look at the pictures in the letter. When they are as they should be, a superuser may accept them.",
    },
  },
  example: {
    fails: `<img alt="Logo" src="data:image/png;base64,${"iVBORw0KGgo".repeat(30)}=">`,
    passes: '<img src="data:image/png;base64,iVBORw0KGgo=" alt="">',
  },
  *find({ elements }) {
    // However many, somebody looks through them once.
    for (const { attributes, at, length } of elements)
      if (showsPicture(attributes)) yield { at, length, same: "picture" };
  },
};

const showsPicture = ({ src = "", background = "" }: MarkupElement["attributes"]): boolean =>
  [src, background].some((address) => address.length > SPACER && address.trimStart().startsWith(INLINE));
