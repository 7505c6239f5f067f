import type { PdfFault } from "./messages.ts";
import { EncryptedFile } from "../content/encrypted-file.ts";
import { TooMuchContent } from "../content/too-much-content.ts";

/** What an exception met while reading says about the file. Anything unknown is the file's fault, not a pass. */
export function tellFault(error: unknown): PdfFault {
  if (error instanceof TooMuchContent) return "content";
  if (!(error instanceof Error)) return "malformed";
  if (error instanceof EncryptedFile || error.name === "PasswordException") return "encrypted";
  if (/image exceeded maximum allowed size/iu.test(error.message)) return "content";
  if (error instanceof RangeError && /allocation|invalid (?:array|string) length/iu.test(error.message))
    return "memory";
  return "malformed";
}
