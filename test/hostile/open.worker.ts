/** Puts one hostile file through its door, and tells what came of it. */
import { readFileSync } from "node:fs";

import { checkDocument, createTemplateLibrary, parseTemplate } from "@sluse/content";
import { eforsk, instant, isSluseError } from "@sluse/core";
import { createPdfReader } from "@sluse/pdf";
import { readIdTable } from "@sluse/registers/id-table";

import { hostileFiles } from "./files.ts";
import type { HostileFile } from "./hostile-file.ts";

async function cameOf({ door, name }: HostileFile, at: string): Promise<string> {
  const bytes = readFileSync(at);
  try {
    switch (door) {
      case "recipients": {
        let rows = 0;
        for await (const { row } of readIdTable({ name, content: bytes })) rows += row > 0 ? 1 : 0;
        return `${rows} rows`;
      }
      case "template": {
        const { template, findings } = parseTemplate(bytes.toString(), { file: name });
        return template === undefined ? (findings[0]?.rule ?? "nothing") : "read";
      }
      case "letter":
        return await checked(
          name.endsWith(".txt") ? "text" : name.endsWith(".md") ? "markdown" : "html",
          bytes,
        );
      case "pdf":
        return await checked("pdf", bytes);
    }
  } catch (error) {
    if (isSluseError(error)) return error.code;
    throw error;
  }
}

const TEMPLATE = `---
id: brev
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
---
<!-- passage: body -->
Vi spør deg om du vil være med i en studie om søvn. Det er frivillig å delta.
`;

async function checked(format: "text" | "markdown" | "html" | "pdf", bytes: Uint8Array): Promise<string> {
  const { template } = parseTemplate(TEMPLATE, { file: "brev.md" });
  if (template === undefined) throw new Error("no template");
  const { findings, unrun } = await checkDocument(
    { kind: "finished", name: "brev", language: "nb", format, bytes, template: { id: "brev" } },
    {
      templates: createTemplateLibrary([template]),
      policy: eforsk,
      purpose: "research",
      round: "invitation",
      now: instant("2027-02-01T12:00:00+01:00"),
      window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
      paperPossible: false,
      pdf: createPdfReader(),
    },
  );
  // What is said of the file itself comes before what its words lack.
  const said = [
    ...unrun.filter(({ kind }) => kind === "could-not-run").map(({ rule }) => `${rule} could not run`),
    ...findings
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith("pdf/") || rule.startsWith("markup/")),
    ...findings.filter(({ severity }) => severity === "refuse").map(({ rule }) => rule),
  ];
  return said[0] ?? "clean";
}

const file = hostileFiles[Number(process.argv[2])];
const path = process.argv[3];
if (file === undefined || path === undefined) throw new Error("which file?");
process.stdout.write(await cameOf(file, path));
