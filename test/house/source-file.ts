import { parseSync } from "vite";

import { readText } from "./repository.ts";

/** One thing a file takes from elsewhere. */
export interface Import {
  readonly from: string;
  /** Gone when types are stripped. */
  readonly typesOnly: boolean;
}

const parsed = new Map<string, ReturnType<typeof parseSync>>();

/** The file's syntax tree; each file is read once. */
function parse(path: string): ReturnType<typeof parseSync> {
  const known = parsed.get(path);
  if (known) return known;
  const result = parseSync(path, readText(path));
  if (result.errors.length > 0)
    throw new Error(`${path}: ${result.errors.map(({ message }) => message).join("; ")}`);
  parsed.set(path, result);
  return result;
}

/** What a file imports and re-exports, by statement or by `import("…")`. */
export function importsOf(path: string): Import[] {
  const imports: Import[] = [];
  visit(parse(path).program, (node) => {
    const from = node["source"];
    if (!isNode(from) || typeof from["value"] !== "string") return;
    const kind = node["importKind"] ?? node["exportKind"];
    imports.push({ from: from["value"], typesOnly: kind === "type" });
  });
  return imports;
}

/** The text of every string and template in a file, comments left out. */
export function stringsOf(path: string): string[] {
  const strings: string[] = [];
  visit(parse(path).program, (node) => {
    if (node.type === "Literal" && typeof node["value"] === "string") strings.push(node["value"]);
    if (node.type === "TemplateElement") strings.push(String((node["value"] as { raw: unknown }).raw));
    if (node.type === "Property" && isNode(node["key"]) && node["key"].type === "Identifier") {
      strings.push(String(node["key"]["name"]));
    }
  });
  return strings;
}

/** Every name that a file uses or declares, each once. */
export function identifiersOf(path: string): Set<string> {
  const names = new Set<string>();
  visit(parse(path).program, (node) => {
    if (node.type === "Identifier" || node.type === "PrivateIdentifier") names.add(String(node["name"]));
  });
  return names;
}

/** Every regular expression of a file: its literals, and what is written out for `RegExp()`. */
export function patternsOf(path: string): string[] {
  const text = readText(path);
  const patterns: string[] = [];
  visit(parse(path).program, (node) => {
    const regex = node["regex"] as { pattern?: string } | undefined;
    if (node.type === "Literal" && regex?.pattern !== undefined) patterns.push(regex.pattern);
    const callee = node["callee"];
    if (isNode(callee) && callee["name"] === "RegExp") {
      patterns.push(text.slice(node.start, node.end).replaceAll("\\\\", "\\"));
    }
  });
  return patterns;
}

/** A regular expression written out in a file. */
export interface WrittenPattern {
  readonly path: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

export function writtenPatternsOf(path: string): WrittenPattern[] {
  const patterns: WrittenPattern[] = [];
  visit(parse(path).program, (node) => {
    const regex = node["regex"] as { pattern: string; flags: string } | undefined;
    if (node.type !== "Literal" || !regex) return;
    patterns.push({ path, line: lineOf(path, node), source: regex.pattern, flags: regex.flags });
  });
  return patterns;
}

/** A regular expression that a file puts together while it runs. */
export interface BuiltPattern {
  readonly path: string;
  readonly line: number;
  /** The exported constant that it is part of, if it is. */
  readonly exportedAs: string | undefined;
}

export function builtPatternsOf(path: string): BuiltPattern[] {
  const patterns: BuiltPattern[] = [];
  for (const statement of parse(path).program.body) {
    const name = statement.type === "ExportNamedDeclaration" ? constantOf(statement.declaration) : undefined;
    visit(statement, (node) => {
      const { callee } = node;
      if (isNode(callee) && callee["name"] === "RegExp") {
        patterns.push({ path, line: lineOf(path, node), exportedAs: name });
      }
    });
  }
  return patterns;
}

function constantOf(declaration: unknown): string | undefined {
  if (!isNode(declaration) || declaration["kind"] !== "const") return undefined;
  const [first] = declaration["declarations"] as readonly { id: { name?: string } }[];
  return first?.id.name;
}

const lineOf = (path: string, node: Node): number => readText(path).slice(0, node.start).split("\n").length;

/** Statements at the top of a file, by their kind. */
export const statementsOf = (path: string): string[] =>
  parse(path).program.body.map((statement) => statement.type);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see);
  } else if (typeof value === "object" && value !== null) {
    if (isNode(value)) see(value);
    for (const below of Object.values(value)) visit(below, see);
  }
}
