import type { FoundLink } from "@sluse/core";

import { shownAddress } from "../address/shown-address.ts";
import { fillShape, parseMark } from "./cut-address.ts";
import type { FaultTally } from "./fault-tally.ts";
import type { Shape } from "./shape.ts";
import { asParameter } from "../address/as-parameter.ts";

/**
 * Faults of a shape that is another in each letter, and its link to try when there is a canary for it. `others` are all
 * shapes: a link that differs from its canary in more steps than those of others do is to another form.
 */
export function finishPersonal(
  shape: Shape,
  others: Iterable<Shape>,
  canaries: Readonly<Record<string, string>>,
  faults: FaultTally,
): FoundLink | undefined {
  const address = shownAddress(shape.text);
  const marks = shape.personalMarks;
  const shared = shape.sharedParts;
  // Where the canary is a whole address, what is cut out differs from it.
  const isCanarys = (mark: string, value: string): boolean =>
    shape.example === undefined && canaryOf(mark, canaries) === value;
  if (isOfAnother(shape, others)) {
    faults.add("link/canary-of-another", { address, letters: shape.letters }, shape.rows, shape.letters);
  } else {
    for (const { mark, value, letters } of shared) {
      if (value !== "" && !isCanarys(mark, value))
        faults.add("link/canary-of-another", { address, letters }, [], letters);
    }
  }
  for (const [mark, make] of shape.makes) {
    const slot = parseMark(mark).name;
    const isToken = !shared.some((part) => part.mark === mark);
    if (isToken && make.odd.count > 0)
      faults.add("link/token-length", { address, slot }, make.odd.rows, make.odd.count);
    if (isToken && make.isGuessable) faults.add("link/token-guessable", { address, slot }, [], shape.letters);
  }
  let isTaken = false;
  for (const { kind, mark, rows, count } of shape.oddities.values()) {
    if (kind !== "taken") {
      if (!marks.includes(mark)) continue;
      const rule = kind === "missing" ? "link/token-missing" : "link/token-malformed";
      faults.add(rule, { address, slot: parseMark(mark).name }, rows, count);
    } else if (!shared.some((part) => part.mark === mark && isCanarys(mark, part.value))) {
      isTaken = true;
      faults.add("link/canary-taken", { address }, rows, count);
    }
  }
  if (shape.origin === "letters" && shape.hadValues && !shape.hasSlots)
    faults.add("link/token-not-own", { address }, [], shape.letters);

  if (isTaken) return undefined;
  const toTry = addressToTry(shape, canaries);
  if (toTry.kind === "of-another") {
    faults.add("link/canary-of-another", { address, letters: shape.letters }, shape.rows, shape.letters);
    return undefined;
  }
  if (toTry.kind === "missing") {
    faults.add("link/canary-missing", { address, slot: toTry.marks.join(", ") || "–" }, []);
    return undefined;
  }
  const { from, place } = shape.first;
  return { address: toTry.address, from, place };
}

type ToTry =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "missing"; readonly marks: readonly string[] }
  /** There is a canary for the slot, but none of these links is like it. */
  | { readonly kind: "of-another" };

function isOfAnother(shape: Shape, others: Iterable<Shape>): boolean {
  if (shape.example === undefined) return false;
  return [...others].some((each) => each.example === shape.example && each.steps < shape.steps);
}

function addressToTry(shape: Shape, canaries: Readonly<Record<string, string>>): ToTry {
  if (shape.example !== undefined) return { kind: "address", address: shape.example };
  const marks = shape.personalMarks;
  const missing = marks.filter((mark) => canaryOf(mark, canaries) === "").map((mark) => parseMark(mark).name);
  if (shape.origin === "values" && missing.length === 0 && marks.length > 0) return { kind: "of-another" };
  if (shape.origin === "values" || missing.length > 0 || marks.length === 0)
    return { kind: "missing", marks: missing };
  return {
    kind: "address",
    address: fillShape(shape.text, (mark) =>
      marks.includes(mark) ? asParameter(canaryOf(mark, canaries)) : shape.firstPart(mark),
    ),
  };
}

function canaryOf(mark: string, canaries: Readonly<Record<string, string>>): string {
  const { name } = parseMark(mark);
  return Object.hasOwn(canaries, name) ? (canaries[name] ?? "") : "";
}
