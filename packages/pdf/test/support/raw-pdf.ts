/** An object of a PDF as it is to stand in the file, with the bytes of its stream when it has one. */
export interface RawObject {
  readonly value: string;
  readonly stream?: Uint8Array | string;
}

/** Writes a PDF by hand: object 1 is the first given, `root` the catalog's number. Fit for files nobody should make. */
export function rawPdf(
  objects: readonly (RawObject | string)[],
  { root = 1, trailer = "" }: { root?: number; trailer?: string } = {},
): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00E6\u00F8\u00E5\n", "latin1")];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    const written = writeObject(i + 1, typeof object === "string" ? { value: object } : object);
    offsets.push(length);
    parts.push(written);
    length += written.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}` +
        `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
      "latin1",
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function writeObject(number: number, { value, stream }: RawObject): Buffer {
  if (stream === undefined) return Buffer.from(`${number} 0 obj\n${value}\nendobj\n`, "latin1");
  const bytes = typeof stream === "string" ? Buffer.from(stream, "latin1") : Buffer.from(stream);
  const dictionary = value.replace(/>>\s*$/u, `/Length ${bytes.length} >>`);
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, "latin1"),
    bytes,
    Buffer.from("\nendstream\nendobj\n", "latin1"),
  ]);
}
