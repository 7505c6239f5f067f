import type { PdfSizeRule } from "../../pdf-rule.ts";

/** Rounded up, so that a file just above the limit never seems to be on it. */
const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

export const tooLarge: PdfSizeRule<"pdf/too-large"> = {
  id: "pdf/too-large",
  reads: "size",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "PDF-en er for stor",
      what: "Filen er på {kilobytes} kB. Grensen er {limit} kB.",
      why: "Større brev fra eFORSK blir ikke tatt imot av ePROM.",
      mend: "Gjør bildene mindre, og lagre PDF-en på nytt.",
    },
    en: {
      title: "The PDF is too large",
      what: "The file is {kilobytes} kB. The limit is {limit} kB.",
      why: "Larger letters from eFORSK are not taken by ePROM.",
      mend: "Make the images smaller, and save the PDF anew.",
    },
  },
  source: "eFORSK brukermanual: brev som PDF",
  example: {
    fails: "A letter with a photograph of 2 MB.",
    passes: "The same letter with the photograph at 100 kB.",
  },
  *find({ bytes, policy }) {
    if (bytes <= policy.maxBytes) return;
    yield { facts: { kilobytes: kilobytes(bytes), limit: kilobytes(policy.maxBytes) } };
  },
};
