import { HOUR, createFinding, later, type Finding, type Order, type Policy, type Rule } from "@sluse/core";
import { sendingHours } from "@sluse/core/house";

import { EFORSK_MANUAL } from "../findings/sources.ts";

export const orderWindowTooShort: Rule = {
  id: "order/window-too-short",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Sendevinduet er for kort",
      what: "Utsendingen trenger {hoursNeeded} timer, men sendevinduet har {hoursOpen} timer utenom stille tid.",
      why: "De som ikke rekkes før vinduet lukker, får ikke brevet, og utsendingen blir skjev.",
      mend: "Gjør sendevinduet lengre, eller bestill til færre.",
    },
    en: {
      title: "The sending window is too short",
      what: "The mail-out needs {hoursNeeded} hours, but the window has {hoursOpen} outside quiet hours.",
      why: "Those who are not reached before the window closes get nothing, and the sample is skewed.",
      mend: "Make the window longer, or order for fewer.",
    },
  },
  source: `${EFORSK_MANUAL}: at most 2 000 an hour for a project and 3 600 over all, nothing between 22 and 07`,
  example: {
    fails: "30 000 recipients at 2 000 an hour, in a window of eight open hours.",
    passes: "30 000 recipients at 2 000 an hour, in a window of two days with fifteen open hours each.",
  },
};

/** Everybody's letter can leave while the window is open. */
export function checkWindowLength(window: Order["window"], count: number, policy: Policy): Finding[] {
  const hoursNeeded = Math.ceil(
    count / Math.max(1, Math.min(policy.sending.perProjectHour, policy.sending.perHour)),
  );
  const hoursOpen = openHours(window, policy, hoursNeeded);
  if (hoursOpen >= hoursNeeded) return [];
  const place = { kind: "field", path: "window" } as const;
  return [createFinding(orderWindowTooShort, { place, facts: { hoursNeeded, hoursOpen } })];
}

/** Whole hours in which letters may leave, counted no further than `enough`. */
function openHours(window: Order["window"], policy: Policy, enough: number): number {
  let open = 0;
  let at = window.from;
  while (at < window.until && open < enough) {
    const hours = sendingHours(at, policy.sending, window);
    if (hours.kind === "over") break;
    if (hours.kind === "closed") {
      at = hours.opensAt;
      continue;
    }
    open += 1;
    at = later(at, HOUR);
  }
  return open;
}
