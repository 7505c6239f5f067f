import type { CheckResult, Finding, LetterText, RenderedDocument, RowPlace } from "@sluse/core";
import { joinResults } from "@sluse/core/house";

import { STAND_IN } from "../internal/stand-in.ts";
import { linksInTemplate } from "../links/links-in-template.ts";
import type { LinkSlots } from "../links/stand-ins.ts";
import { matchLetter } from "../match/match-letter.ts";
import { createLetterRenderer, type LetterRenderer } from "../render/letter-renderer.ts";
import type { SlotType } from "../internal/slot.ts";
import type { Template } from "../template/template.ts";
import { checkText } from "../text/check-text.ts";
import { checkValues } from "./check-values.ts";
import type { DocumentContext } from "./document-check.ts";
import { specimenOf } from "./specimen.ts";
import { rulesOf, textContextOf } from "./text-context-of.ts";

/** Checks what all letters of a rendered mail-out share, and gives the check of what each adds. */
export function checkRendered(
  document: RenderedDocument,
  template: Template | undefined,
  context: DocumentContext,
): CheckResult & { readonly letter: LetterText | undefined; readonly renderer: LetterRenderer | undefined } {
  if (!template) return { findings: [], unrun: [], letter: undefined, renderer: undefined };
  const renderer = createLetterRenderer(template, document.values);
  const written = specimenOf(renderer, document.values, (slot) => `{{${slot}}}`);
  const letter = { ...written, links: linksInTemplate(written, slotsOf(renderer)) };
  const textContext = textContextOf(document, template, context);
  const specimen = {
    ...specimenOf(renderer, document.values, (slot) => valueFor(template.slots.get(slot)?.type ?? "text")),
    links: letter.links,
  };
  const results: CheckResult[] = [{ findings: renderer.findings, unrun: [] }];
  if (renderer.findings.length === 0) {
    const proof = matchLetter(specimen, template, context.counted ? { counted: context.counted } : {});
    results.push(withoutStandIns(checkText(specimen, textContext, rulesOf(context))), {
      findings: ofLockedText(proof.findings),
      unrun: [],
    });
  }
  const parts = partsOfAddresses(letter.text);
  const check = (values: Parameters<LetterRenderer["check"]>[0], row: RowPlace): readonly Finding[] => [
    ...renderer.check(values, row),
    ...checkValues(values ?? {}, row, textContext, parts, template.slots),
  ];
  return { ...joinResults(results), letter, renderer: { ...renderer, check } };
}

/** The slots of rendered letters, as links see them. */
const slotsOf = ({ recipientSlots }: LetterRenderer): LinkSlots =>
  Object.fromEntries(recipientSlots.map(({ name, type }) => [name, type === "url" ? "address" : "word"]));

/** Slots that stand inside web addresses and nowhere else. */
function partsOfAddresses(text: string): ReadonlySet<string> {
  const inside = new Set<string>();
  const outside = new Set<string>();
  for (const [word] of text.matchAll(/\S{1,4096}/gu)) {
    const start = word.search(/https?:\/\//iu);
    for (const { 1: slot = "", index } of word.matchAll(/\{\{([^{}]*)\}\}/gu)) {
      (start !== -1 && start < index ? inside : outside).add(slot);
    }
  }
  return inside.difference(outside);
}

/** What stands in for recipients' values only has to be there; rules that met it say nothing of the letter. */
function withoutStandIns({ findings, unrun }: CheckResult): CheckResult {
  return { findings: ofLockedText(findings), unrun };
}

const ofLockedText = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => {
    const places = finding.places.filter((place) => place.kind !== "text" || place.document !== STAND_IN);
    if (places.length === finding.places.length) return finding;
    return places.length === 0 ? [] : { ...finding, places, count: places.length };
  });

const VALUES: Readonly<Record<SlotType, string>> = {
  text: "det",
  name: "Ánne Sør",
  date: "2099-01-05",
  phone: "+47 73 59 50 00",
  email: "post@ntnu.no",
  url: "https://www.ntnu.no",
  organisation: "NTNU",
  "study-number": "123456",
};

const valueFor = (type: SlotType): string => VALUES[type];
