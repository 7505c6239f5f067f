import { drawnPdfs } from "./drawn-pdfs.ts";
import { text, type HostileFile } from "./hostile-file.ts";
import { pdfs } from "./pdfs.ts";
import { letterSized, letters, tables, templates } from "./texts.ts";
import { workbooks } from "./workbooks.ts";

const small: HostileFile = text("a small file", "a.csv", () => "ID\n12345678901\n");

/** Files of at most 20 MB that want more time or memory than they are worth, one for each way there is; first a small one. */
export const hostileFiles: readonly HostileFile[] = [
  small,
  ...workbooks,
  ...tables,
  ...letters,
  ...letterSized,
  ...templates,
  ...pdfs,
  ...drawnPdfs,
];
