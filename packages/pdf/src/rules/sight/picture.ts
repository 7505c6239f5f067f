import type { PageSight, PdfPage, Rectangle } from "../../pdf-facts.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";
import { isScan } from "../text/scan.ts";
import { placesOn } from "./places-on.ts";

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** A logo is no larger: 8 cm by 2 cm, 4 cm by 4 cm. In square points. */
const LOGO = 16 * POINTS_PER_CENTIMETRE ** 2;

const areaOf = ({ width, height }: Rectangle): number => width * height;

/** Drawings larger than a logo, and images: one that is, or all when they are together more than two logos. */
function picturesOn({ drawings, pictures }: PageSight, page: PdfPage): readonly Rectangle[] {
  if (isScan(page)) return [];
  const all = pictures.reduce((sum, picture) => sum + areaOf(picture), 0);
  return [...drawings, ...pictures.filter((picture) => all > 2 * LOGO || areaOf(picture) > LOGO)];
}

export const picture: PdfContentRule<"pdf/picture"> = {
  id: "pdf/picture",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Et bilde eller en tegning",
      what: "Side {page} har et bilde eller en tegning som er større enn en logo.",
      why: "Ingen regel kan si hva et bilde viser, eller om det står ord i det.",
      mend: "Se på bildet, og bekreft at det hører til brevet og ikke sier noe som skulle stått i teksten.",
    },
    en: {
      title: "A picture or a drawing",
      what: "Page {page} has a picture or a drawing larger than a logo.",
      why: "No rule can tell what a picture shows, or whether there are words in it.",
      mend: "Look at the picture, and confirm that it belongs to the letter and says nothing that should stand in its text.",
    },
  },
  example: {
    fails: "A poster that fills half the page.",
    passes: "A logo of 3 cm by 2 cm.",
  },
  *find({ pages }) {
    yield* placesOn(pages, picturesOn);
  },
};
