import { parseNationalId, type NationalId } from "@sluse/core";

import { HiddenMap } from "../hidden.ts";

/** People with an active setting, each with the number of its latest change. */
export class PrivacyList extends HiddenMap<number> {
  readonly #kinds = new Set<Kind>();

  override set(id: NationalId, sequenceNumber: number): void {
    this.#kinds.add(kindOf(id));
    super.set(id, sequenceNumber);
  }

  /**
   * Whether those who are asked about are all made up, and the list all of people, or the other way round: the list is of
   * another environment, and would clear everybody.
   */
  isOfAnotherWorld(asked: readonly NationalId[]): boolean {
    const [kind, ...more] = this.#kinds;
    if (kind === undefined || more.length > 0 || kind === "either" || asked.length === 0) return false;
    return asked.every((id) => {
      const own = kindOf(id);
      return own !== "either" && own !== kind;
    });
  }
}

/** `either`: a number that is a help number among people, and made up among those that are. */
type Kind = "person" | "made-up" | "either";

function kindOf(id: NationalId): Kind {
  const among = parseNationalId(id, "production");
  if (among.kind === "valid") return "person";
  return among.fault === "synthetic" ? "made-up" : "either";
}
