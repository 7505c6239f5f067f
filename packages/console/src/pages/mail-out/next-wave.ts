import { HOUR, instant, later, sendingHours, type Instant, type Policy } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import type { Visit } from "../../visit/visit.ts";
import { countIn } from "../../words/counts.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { renewalOf } from "./renewal.ts";
import { standingOf } from "./standing.ts";

/** Why nothing goes out of a mail-out at this moment, and until when, as far as its page can tell. */
type NextWave =
  /** The window is not open, it is quiet hours, or a day without sending. */
  | { readonly kind: "closed"; readonly opensAt: Instant }
  | { readonly kind: "window-over" }
  /** Too little is known of what was let go. What is never told of is waited for until it may be sent no more. */
  | { readonly kind: "outcomes"; readonly count: number; readonly until: Instant }
  | { readonly kind: "hour-full"; readonly count: number; readonly opensAt: Instant }
  /** Whoever ordered may let the next one go at any time. */
  | { readonly kind: "open" };

/** What the next wave waits for. The gate has the last word: other mail-outs of the project fill its hour, too. */
export function nextWaveOf(
  { manifest, waves, outcomes }: SuperuserReport,
  { sending }: Policy,
  now: Instant,
): NextWave {
  const window = { from: instant(manifest.window.from), until: instant(manifest.window.until) };
  const hours = sendingHours(now, sending, window);
  if (hours.kind === "over") return { kind: "window-over" };
  if (hours.kind === "closed") return { kind: "closed", opensAt: hours.opensAt };
  const claimed = waves.flatMap(({ claimed: wave }) => (wave && wave.count > 0 ? [wave] : []));
  const sendable = claimed.filter(({ sendBefore }) => sendBefore > now);
  const mayBeOpen = Math.floor((claimed.at(-1)?.count ?? 0) * (1 - sending.outcomeShare) + 1e-9);
  const count = Math.min(
    outcomes.unsettled,
    sendable.reduce((sum, wave) => sum + wave.count, 0),
  );
  if (sending.outcomeShare > 0 && !manifest.standing && count > mayBeOpen)
    return {
      kind: "outcomes",
      count,
      until: instant(Math.max(...sendable.map(({ sendBefore }) => sendBefore))),
    };
  const lately = claimed.filter(({ at }) => at > now - HOUR);
  const gone = lately.reduce((sum, wave) => sum + wave.count, 0);
  if (gone >= sending.perProjectHour)
    return {
      kind: "hour-full",
      count: gone,
      opensAt: later(instant(Math.min(...lately.map(({ at }) => at))), HOUR),
    };
  return { kind: "open" };
}

/** What the next wave waits for, in words. Nothing where a stop, a pause or a superuser is what it waits for. */
export function nextWaveLine(
  { say, times, language, now, policyOf }: Visit,
  { report, project }: MailOutOf,
): string | undefined {
  if (standingOf(report) !== "under-way" || report.stops.length > 0) return undefined;
  const renewal = renewalOf({ report, project }, policyOf(project), now);
  if (renewal && renewal.endsAt <= now)
    return say(
      `Godkjenningen gikk ut ${times.moment(renewal.endsAt)}. Ingenting sendes før en superbruker har fornyet den.`,
      `The approval ended ${times.moment(renewal.endsAt)}. Nothing goes out before a superuser has renewed it.`,
    );
  const next = nextWaveOf(report, policyOf(project), now);
  switch (next.kind) {
    case "closed":
      return say(
        `Sendes ikke nå. Neste bølge kan slippes ${times.moment(next.opensAt)}.`,
        `Nothing leaves now. The next wave may be let go ${times.moment(next.opensAt)}.`,
      );
    case "window-over":
      return say(
        "Sendevinduet er over, og ingen flere får brevet.",
        "The window is over, and nobody more gets the letter.",
      );
    case "outcomes":
      return say(
        `Venter på å få vite hvordan det gikk med forrige bølge: ${countIn(next.count, language)} utfall er ikke meldt. Neste bølge kan slippes når de kommer, og senest ${times.moment(next.until)}.`,
        `Waits to be told how the last wave fared: ${countIn(next.count, language)} outcomes are not told. The next wave may be let go when they come, and ${times.moment(next.until)} at the latest.`,
      );
    case "hour-full":
      return say(
        `${countIn(next.count, language)} er sluppet den siste timen, og det er så mange som kan slippes. Neste bølge kan slippes ${times.moment(next.opensAt)}.`,
        `${countIn(next.count, language)} were let go in the last hour, as many as may be. The next wave may be let go ${times.moment(next.opensAt)}.`,
      );
    case "open":
      return say(
        "Ingenting står i veien. Bestillersystemet kan slippe neste bølge når som helst.",
        "Nothing is in the way. The ordering system may let the next wave go at any time.",
      );
  }
}
