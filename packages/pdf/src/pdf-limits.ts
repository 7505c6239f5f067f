/** How far a PDF is followed. What goes past a limit ends in a finding. */
export interface PdfLimits {
  /** Milliseconds of processor time that reading may take: how busy the machine is does not count. */
  readonly milliseconds: number;
  /** Milliseconds on the wall from the start of the reading process until it is given up, which says nothing of the file. */
  readonly wait: number;
  /** Bytes of memory that the reading process may hold, everything included. */
  readonly memoryBytes: number;
  /** A larger file is not opened. */
  readonly fileBytes: number;
  /** Pages read; a letter with more is not read further. */
  readonly pages: number;
  readonly glyphsPerPage: number;
  /** Links and other things fastened to a page. */
  readonly annotationsPerPage: number;
  readonly fonts: number;
  readonly imagePixels: number;
}

/**
 * Ample for a letter: the largest file ePROM takes, an A4 page scanned at 600 dots an inch. The finding is out within
 * half a minute, and memory stays under 500 MB.
 */
export const PDF_LIMITS: PdfLimits = {
  milliseconds: 9_000,
  wait: 25_000,
  memoryBytes: 480_000_000,
  fileBytes: 30 * 1024 * 1024,
  pages: 50,
  glyphsPerPage: 15_000,
  annotationsPerPage: 300,
  fonts: 300,
  imagePixels: 36_000_000,
};
