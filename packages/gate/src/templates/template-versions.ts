import type { Template } from "@sluse/content";
import { SluseError, type Digest, type Language, type Round, type TemplateApproval } from "@sluse/core";

import type { Context } from "../internal/context.ts";

/** A template in one version, in all its languages. */
export interface TemplateName {
  readonly template: string;
  readonly version: string;
}

/** What a template says in one language, with the names of its slots where values will stand. */
export interface TemplateLetter {
  readonly language: Language;
  readonly digest: Digest;
  readonly words: string;
  /** Slots that each recipient has a value of their own for; the others are the same in every letter of a mail-out. */
  readonly ownSlots: readonly string[];
}

/** One version of a template, with those who have approved it. */
export interface TemplateVersion extends TemplateName {
  readonly kind: Template["kind"];
  readonly rounds: readonly Round[];
  readonly letters: readonly TemplateLetter[];
  /** Those that are over, too; and those of words that have changed since. */
  readonly approvals: readonly TemplateApproval[];
}

/**
 * The languages of one version.
 * @throws SluseError `SLUSE_TEMPLATE_UNKNOWN`
 */
export function variantsOf({ templates }: Context, { template, version }: TemplateName): readonly Template[] {
  const found = templates.templates.filter((each) => each.id === template && each.version === version);
  if (found.length > 0) return found;
  throw new SluseError("SLUSE_TEMPLATE_UNKNOWN", `no template \`${template}\` ${version}`);
}

/** Every version of every template that the gate was given, the newest of each first. */
export function versionsOf(
  { templates }: Context,
  approvals: readonly TemplateApproval[],
): readonly TemplateVersion[] {
  const byName = new Map<string, Template[]>();
  for (const each of templates.templates) {
    const name = `${each.id} ${each.version}`;
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return [...byName.values()]
    .flatMap((variants) => {
      const [first] = variants;
      return first ? [versionOf(first, variants, approvals)] : [];
    })
    .toSorted(
      (a, b) =>
        a.template.localeCompare(b.template, "nb") ||
        b.version.localeCompare(a.version, "en", { numeric: true }),
    );
}

const versionOf = (
  { id, version, kind, rounds }: Template,
  variants: readonly Template[],
  approvals: readonly TemplateApproval[],
): TemplateVersion => ({
  template: id,
  version,
  kind,
  rounds,
  letters: variants.map((variant) => ({
    language: variant.language,
    digest: variant.digest,
    words: wordsOf(variant),
    ownSlots: [...variant.slots.values()]
      .filter(({ reach }) => reach === "recipient")
      .map(({ name }) => name),
  })),
  approvals: approvals.filter((each) => each.template === id && each.version === version),
});

const wordsOf = ({ passages }: Template): string =>
  passages
    .map(({ pieces, slots }) =>
      pieces.text
        .map((piece, index) => (index < slots.length ? `${piece}[${slots[index] ?? ""}]` : piece))
        .join(""),
    )
    .join("\n\n");
