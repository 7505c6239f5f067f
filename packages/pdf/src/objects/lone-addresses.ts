import type { LoneAddress } from "../pdf-facts.ts";
import { bytesOf, isArray, isDictionary, nameOf, type PdfDictionary, type PdfObject } from "./pdf-object.ts";
import { entry, everyDictionary, resolve, type ScannedFile } from "./scan-objects.ts";

const MOST = 20;
/** Actions that follow one another; more are a circle. */
const MOST_IN_A_ROW = 50;

/**
 * Addresses that a file leads to besides the links on its pages: which it opens by itself, which bookmarks hold, which
 * relative links begin with. No link rule sees them.
 */
export function loneAddressesIn(file: ScannedFile): LoneAddress[] {
  const linked = new Set<PdfDictionary>();
  const found = new Map<PdfDictionary, LoneAddress>();
  const add = (from: LoneAddress["from"], action: PdfObject | undefined): void => {
    for (const each of actionsFrom(file, action)) {
      if (isAddress(each) && !found.has(each)) found.set(each, { from, host: hostOf(file, each, "URI") });
    }
  };
  for (const dictionary of everyDictionary(file)) {
    const { entries } = dictionary;
    if (nameOf(entries.get("Subtype")) === "Link") {
      const action = entry(file, dictionary, "A");
      if (isDictionary(action)) linked.add(action);
    }
    add("opening", entries.get("OpenAction"));
    const events = entry(file, dictionary, "AA");
    if (isDictionary(events)) for (const event of events.entries.values()) add("opening", event);
    if (entries.has("Title") && entries.has("A")) add("bookmark", entries.get("A"));
    const base = entry(file, dictionary, "URI");
    if (isDictionary(base) && bytesOf(entry(file, base, "Base")) !== undefined)
      found.set(base, { from: "base", host: hostOf(file, base, "Base") });
  }
  for (const dictionary of everyDictionary(file)) {
    if (isAddress(dictionary) && !linked.has(dictionary)) add("other", dictionary);
  }
  return [...found.values()].slice(0, MOST);
}

const isAddress = ({ entries }: PdfDictionary): boolean => nameOf(entries.get("S")) === "URI";

/** An action and those that follow it. */
function actionsFrom(file: ScannedFile, action: PdfObject | undefined): PdfDictionary[] {
  const actions: PdfDictionary[] = [];
  const open = [action];
  for (let next = open.pop(); next !== undefined && actions.length < MOST_IN_A_ROW; next = open.pop()) {
    const resolved = resolve(file, next);
    if (!isDictionary(resolved) || actions.includes(resolved)) continue;
    actions.push(resolved);
    const after = entry(file, resolved, "Next");
    if (isArray(after)) open.push(...after);
    else open.push(after);
  }
  return actions;
}

/** Addresses are ASCII; those that are not have no server that could be named. */
function hostOf(file: ScannedFile, dictionary: PdfDictionary, key: string): string | undefined {
  const bytes = bytesOf(entry(file, dictionary, key)) ?? "";
  return URL.canParse(bytes) ? new URL(bytes).host.slice(0, 100) || undefined : undefined;
}
