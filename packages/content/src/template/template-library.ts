import { SluseError, type Language, type TemplateReference } from "@sluse/core";

import type { Template } from "./template.ts";

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
export function createTemplateLibrary(templates: readonly Template[]): TemplateLibrary {
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
