/** Adds a version as an editor does when it saves in place. */
export function savedAgain(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? "0";
  const known = ["Root", "Info"].map((name) => new RegExp(`/${name} \\d+ \\d+ R`, "u").exec(text)?.[0] ?? "");
  const object =
    Math.max(...Array.from(text.matchAll(/(\d+) 0 obj/gu), ([, number]) => Number(number))) + 100;
  const body = `${object} 0 obj\n<< >>\nendobj\n`;
  const table = `xref\n${object} 1\n${String(bytes.length).padStart(10, "0")} 00000 n \ntrailer\n<< /Size ${object + 1} ${known.join(" ")} /Prev ${start} >>\nstartxref\n${bytes.length + body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(body + table, "latin1")]));
}
