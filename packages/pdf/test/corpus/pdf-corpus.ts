import { nb } from "../support/letters.ts";
import { drawnLetter } from "../support/pdf-lib-letter.ts";
import { tampered } from "../support/tamper.ts";
import { CHROMIUM_CASES } from "./chromium-cases.ts";
import { DRAWN_CASES } from "./drawn-cases.ts";
import { fixture } from "./fixture.ts";
import { LIBREOFFICE_CASES } from "./libreoffice-cases.ts";
import type { ProducedCase } from "./produced-case.ts";
import { CLEAN_FIXTURES, TAMPERED_CASES } from "./tampered-cases.ts";

/** A letter of the PDF corpus, with what must be found in it and how to get its bytes. */
export interface PdfCase extends ProducedCase {
  readonly make: () => Promise<Uint8Array>;
}

/** What made or last changed the PDFs. */
export type PdfProducer = "pdf-lib" | "LibreOffice" | "Chromium" | "edited";

/** Every PDF of the corpus. */
export const PDF_CORPUS: Readonly<Record<PdfProducer, readonly PdfCase[]>> = {
  "pdf-lib": DRAWN_CASES.map((each) => ({ ...each, make: () => drawnLetter(each.letter, each.design) })),
  LibreOffice: LIBREOFFICE_CASES.map((each) => ({
    ...each,
    make: () => fixture(`libreoffice-${each.name}`),
  })),
  Chromium: CHROMIUM_CASES.map((each) => ({ ...each, make: () => fixture(`chromium-${each.name}`) })),
  edited: CLEAN_FIXTURES.flatMap((clean) =>
    TAMPERED_CASES.map(({ name, change, breaks }) => ({
      name: `${clean}-${name}`,
      letter: nb,
      breaks,
      make: async () => tampered(await fixture(clean), change),
    })),
  ),
};
