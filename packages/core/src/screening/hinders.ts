import { channelsOf, type ChannelMandate } from "../vocabulary/channel.ts";
import type { Hindrance, PersonPart } from "../people/hindrance.ts";

/** The letter that somebody may be hindered from. */
export interface LetterTo {
  readonly part: PersonPart;
  readonly mandate: ChannelMandate;
}

/**
 * Whether a hindrance stands between a person and a letter. Whom the letter is about may be a child, live abroad or be
 * reached by nobody: another person gets it. Whoever has a protected address has an inbox of their own on Helsenorge like
 * anybody, and can neither stand for another there nor be stood for; their address is for no paper.
 */
export function hinders(hindrance: Hindrance, { part, mandate }: LetterTo): boolean {
  switch (hindrance) {
    case "dead":
    case "number-not-valid":
    case "identity-in-doubt":
      return true;
    case "protected-address":
      return part !== "recipient" || channelsOf(mandate).includes("paper");
    case "no-known-address":
    case "emigrated":
    case "under-age":
    case "guardian-needed":
    case "not-reachable":
      return part !== "represented";
    default:
      hindrance satisfies never;
      return true;
  }
}
