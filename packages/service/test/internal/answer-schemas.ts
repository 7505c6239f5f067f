import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

interface AnswerSchemas {
  /** What is wrong with an answer, a line at a time where it is lines; a problem is what `default` says. */
  faultsOf(path: string, method: string, status: number, text: string): string[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The answers that the document describes. Its answers may get more fields, so it does not forbid them; here every field
 * must be described, or nobody would notice one that is not.
 */
export function answerSchemas(given: Json): AnswerSchemas {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat("base64", true);
  const document = closed(JSON.parse(JSON.stringify(given))) as Document;
  const { components } = document;
  const checks = new Map<string, ValidateFunction>();
  const checkOf = (schema: Json): ValidateFunction => {
    const key = JSON.stringify(schema);
    const check = checks.get(key) ?? ajv.compile({ ...schema, components });
    checks.set(key, check);
    return check;
  };
  return {
    faultsOf(path, method, status, text) {
      const answer = document.paths[path]?.[method]?.responses[status >= 400 ? "default" : status];
      if (!answer) return [`no answer ${status}`];
      if (!answer.content) return text === "" ? [] : ["a body"];
      return Object.entries(answer.content).flatMap(([type, { schema }]) => {
        const check = checkOf(schema);
        const parts = type.endsWith("ndjson") ? text.trim().split("\n") : [text];
        return parts.flatMap((each) => faults(check, each));
      });
    },
  };
}

interface Document {
  readonly components: Json;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >;
}
interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
}

function faults(check: ValidateFunction, text: string): string[] {
  if (check(JSON.parse(text))) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** Every schema of an object forbids what it does not describe. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== "object" || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, each]) => [key, closed(each)]));
  return copy["type"] === "object" && typeof copy["properties"] === "object"
    ? { additionalProperties: false, ...copy }
    : copy;
}
