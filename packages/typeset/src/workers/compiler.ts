import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import type { CompilerSetup, Made } from "./messages.ts";

/** Makes letters one after the other, in the thread it lives in. */
export interface Compiler {
  make(letter: string): Made;
  /** Lets go of what was remembered of letters long made. It concerns every compiler of the process. */
  forget(): void;
  close(): void;
}

/** A letter's remembered parts are let go after two of these. */
const OLDEST = 1;
const STANDARD = "ua-1";

/**
 * A compiler that may read what it was given and nothing else: its folder is empty and its own, and files stand beside it
 * in memory.
 */
export function createCompiler({ fonts, files, letterhead }: CompilerSetup): Compiler {
  const workspace = mkdtempSync(join(tmpdir(), "sluse-typeset-"));
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(workspace, name);
    if (name.endsWith(".typ")) compiler.addSource(path, new TextDecoder().decode(bytes));
    else compiler.mapShadow(path, Buffer.from(bytes));
  }
  const mainFilePath = join(workspace, "letter.typ");
  return {
    make(letter) {
      const compiled = compiler.compile({ mainFilePath, inputs: { letter, letterhead } });
      // A font that is not there is a warning only, and its words are gone.
      const complaint = compiled.hasError() ? compiled.takeError() : compiled.takeWarnings();
      const document = compiled.result;
      if (complaint || !document) return { kind: "failed", because: said(complaint?.shortDiagnostics) };
      try {
        const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: STANDARD }));
        const digest = createHash("sha256").update(bytes).digest("hex");
        return { kind: "made", bytes, digest, pages: document.numOfPages };
      } catch (error) {
        return { kind: "failed", because: error instanceof Error ? error.message : String(error) };
      }
    },
    forget: () => compiler.evictCache(OLDEST),
    close: () => rmSync(workspace, { recursive: true, force: true }),
  };
}

const said = (diagnostics: readonly unknown[] = []): string =>
  diagnostics
    .map((each) =>
      typeof each === "object" && each !== null && "message" in each ? String(each.message) : "",
    )
    .join("; ")
    .slice(0, 500);
