import { SluseError, type ErrorPlace } from "@sluse/core";
import { LineCounter, isNode, parseDocument, type Document } from "yaml";

import { readTextFile } from "./read-text-file.ts";

/** A YAML file, and where in it things stand. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest above it that does. */
  placeOf(path: readonly PropertyKey[]): ErrorPlace;
}

/**
 * `texts`: every scalar is the text that was written, so that `1.10` and `no` stay what they are. `values`: numbers,
 * truth values and nulls by YAML 1.2.
 */
export type YamlReading = "texts" | "values";

/**
 * Reads a YAML file: one document, keys once, no anchors.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`, `SLUSE_SITE_FILE_ENCODING`, `SLUSE_SITE_YAML_INVALID`,
 * `SLUSE_SITE_YAML_KEY_TWICE`
 */
export async function readYaml(path: string, reading: YamlReading): Promise<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(await readTextFile(path), {
    lineCounter: lines,
    schema: reading === "texts" ? "failsafe" : "core",
    uniqueKeys: true,
    prettyErrors: false,
  });
  const placeAt = (offset: number): ErrorPlace => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };
  const [fault] = document.errors;
  if (fault) {
    const isTwice = fault.code === "DUPLICATE_KEY";
    const place = placeAt(fault.pos[0]);
    // The parser's own sentence is of a function that nobody who writes the file has heard of.
    if (fault.code === "MULTIPLE_DOCS")
      throw new SluseError("SLUSE_SITE_YAML_INVALID", "`---` begins a second document in the file", {
        place,
        nb: "`---` begynner et nytt dokument midt i filen",
      });
    throw new SluseError(
      isTwice ? "SLUSE_SITE_YAML_KEY_TWICE" : "SLUSE_SITE_YAML_INVALID",
      isTwice ? "a key stands twice" : `not YAML: ${fault.message.toLowerCase()}`,
      { place, ...(isTwice ? { nb: "et felt står to ganger" } : {}) },
    );
  }
  return {
    path,
    value: toPlain(document, path),
    placeOf: (keys) => {
      const offset = offsetOf(document, keys);
      return offset === undefined ? { file: path } : placeAt(offset);
    },
  };
}

/** Anchors are refused by asking for none: a few lines of aliases can stand for gigabytes. */
function toPlain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new SluseError("SLUSE_SITE_YAML_INVALID", "anchors and aliases are not read", {
      place: { file: path },
      nb: "ankere og aliaser leses ikke",
    });
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
