import { types } from "node:util";

import { LANGUAGES, ROUNDS, SluseError, type Language, type TemplateReference } from "@sluse/core";
import { readArgument, readOnce } from "@sluse/core/house";
import { z } from "zod";

import type { Template } from "./template.ts";

/** A template is made by `parseTemplate`; what is none is seen here, and not when a letter is matched. */
export const templateInput: z.ZodType<Template, Template> = z.custom<Template>(isTemplate, {
  error: "is no template",
});
/** Templates that are compared with one another: each read once. */
const templatesInput = readOnce(z.array(templateInput));

function isTemplate(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { id, version, language, rounds, kind, file, slots, passages, running, digest } = given as Readonly<
    Record<string, unknown>
  >;
  return (
    [id, version, kind, file, digest].every((each) => typeof each === "string") &&
    LANGUAGES.some((each) => each === language) &&
    isListOf(rounds, (each) => ROUNDS.some((round) => round === each)) &&
    types.isMap(slots) &&
    isRunning(running) &&
    isListOf(passages, isPassage)
  );
}

function isPassage(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { role, slots, pieces, blocks, placeOf } = given as Readonly<Record<string, unknown>>;
  return (
    typeof role === "string" &&
    isListOf(slots, isText) &&
    isListOf(blocks, (each) => typeof each === "object" && each !== null) &&
    arePieces(pieces) &&
    typeof placeOf === "function"
  );
}

function arePieces(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { text, markdown, html } = given as Readonly<Record<string, unknown>>;
  return [text, markdown, html].every((each) => isListOf(each, isText));
}

function isRunning(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { header, footer } = given as Readonly<Record<string, unknown>>;
  return [header, footer].every((each) => isListOf(each, isText));
}

const isText = (given: unknown): boolean => typeof given === "string";
/** A list with holes is none: `every` does not see them. */
const isListOf = (given: unknown, isOne: (each: unknown) => boolean): boolean =>
  Array.isArray(given) && Array.from<unknown>(given).every(isOne);

/** The approved templates of a site. */
export interface TemplateLibrary {
  readonly templates: readonly Template[];
  /** The version asked for; without one, the newest. */
  find(reference: TemplateReference, language: Language): Template | undefined;
}

/**
 * Puts templates together.
 * @throws SluseError `SLUSE_TEMPLATE_TWICE` when two have the same id, version and language
 */
export function createTemplateLibrary(given: readonly Template[]): TemplateLibrary {
  const templates: readonly Template[] = readArgument(templatesInput, given, "the templates");
  const variants = new Map<string, Template[]>();
  for (const template of templates) {
    const key = `${template.id} ${template.language}`;
    const versions = variants.get(key) ?? [];
    const twin = versions.find((each) => each.version === template.version);
    if (twin) {
      throw new SluseError(
        "SLUSE_TEMPLATE_TWICE",
        `template \`${template.id}\` ${template.version} (${template.language}) stands in \`${twin.file}\` too`,
        { place: { file: template.file, line: 1 } },
      );
    }
    variants.set(key, [...versions, template].toSorted(newestFirst));
  }
  return {
    templates,
    find({ id, version }, language) {
      const versions = variants.get(`${id} ${language}`) ?? [];
      return version === undefined ? versions[0] : versions.find((each) => each.version === version);
    },
  };
}

const newestFirst = (a: Template, b: Template): number =>
  b.version.localeCompare(a.version, "en", { numeric: true });
