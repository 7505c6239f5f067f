import { PLACES_SHOWN, type Finding } from "./finding.ts";
import { compareSeverity } from "./severity.ts";

/** Collects findings, making those with the same fingerprint one, with a count and its first places. */
export class FindingGroups {
  readonly #byFingerprint = new Map<
    string,
    { finding: Finding; places: Finding["places"][number][]; count: number }
  >();

  add(finding: Finding): void {
    const group = this.#byFingerprint.get(finding.fingerprint);
    if (!group) {
      this.#byFingerprint.set(finding.fingerprint, {
        finding,
        places: finding.places.slice(0, PLACES_SHOWN),
        count: finding.count,
      });
      return;
    }
    group.count += finding.count;
    for (const place of finding.places) {
      if (group.places.length >= PLACES_SHOWN) break;
      group.places.push(place);
    }
    if (compareSeverity(finding.severity, group.finding.severity) > 0) group.finding = finding;
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** The strictest first; otherwise in the order they were met. */
  toArray(): Finding[] {
    return [...this.#byFingerprint.values()]
      .map(({ finding, places, count }) => ({ ...finding, places, count }))
      .toSorted((a, b) => compareSeverity(b.severity, a.severity));
  }
}

/** Groups findings by fingerprint, the strictest first. */
export function groupFindings(findings: Iterable<Finding>): Finding[] {
  const groups = new FindingGroups();
  groups.addAll(findings);
  return groups.toArray();
}
