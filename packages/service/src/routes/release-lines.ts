import { documentFor, isoOf, type Clearance, type Manifest } from "@sluse/core";
import type { Wave } from "@sluse/gate";

import { causeOf } from "../problems/cause-of.ts";
import { problemOf } from "../problems/problem.ts";
import type { Call } from "./route.ts";
import type { ShownClearance, ShownEnd, ShownWave } from "../schemas/release-line.ts";
import { wireJson } from "../schemas/wire.ts";
import { isDoneWithin } from "../release/is-done-within.ts";
import { withoutReferences, type References } from "../bodies/references.ts";

/** Proxies cut an answer that says nothing for a minute. */
const SILENCE = 20_000;

export interface ReleaseQuery {
  /** End after so many waves, whatever is known of them: for whoever cannot read a stream. */
  readonly waves?: number | undefined;
  /** `wait`: go on when quiet hours, a ceiling or another gate's first wave have passed, and say nothing of them. */
  readonly whenClosed?: "wait" | undefined;
  /** `inline`: each clearance has its letter. */
  readonly letters?: "inline" | undefined;
}

/**
 * A release as lines: each wave, and how it ended. A wave is opened when the one before is accounted for; while it is waited
 * for, empty lines show that somebody is there. Whoever goes away ends the release as a crash would.
 */
export async function* releaseLines(call: Call<undefined, ReleaseQuery>): AsyncGenerator<string, void, void> {
  const { gate, releases, caller, by, params, query, rows, requestId } = call;
  const mailOut = params["mailOut"] ?? "";
  const { manifest } = await gate.report(mailOut, { by });
  using shown = releases.open(mailOut, caller.user);
  const references: References = new Map();
  const { whenClosed = "return" } = query;
  // Whoever waits for an hour's ceiling or a morning is woken when nobody listens any more.
  const over = new AbortController();
  const signal = AbortSignal.any([call.signal, over.signal]);
  const release = gate.release(mailOut, withoutReferences(rows, references), { by, signal, whenClosed });
  let left = query.waves ?? Infinity;
  let yielded = false;
  const waves = release[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = waves.next();
      while (!(await isDoneWithin(next, SILENCE))) {
        if (shown.isStopping) return yield end({ kind: "stopping" });
        yielded = true;
        yield "";
      }
      const { done, value: wave } = await next;
      if (done === true) break;
      const open = shown.show(wave);
      const line = await lineOf(wave, { manifest, references, inline: query.letters === "inline" });
      yielded = true;
      yield wireJson(line);
      left -= 1;
      if (left <= 0) return yield end({ kind: "asked-for" });
      while (!(await open.isOverWithin(SILENCE, signal))) yield "";
      if (shown.isStopping) return yield end({ kind: "stopping" });
    }
  } catch (error) {
    // Before the first line, it is the answer's own status that says so.
    if (!yielded || signal.aborted) throw error;
    yield wireJson({ problem: problemOf(causeOf(error), requestId) });
    return;
  } finally {
    over.abort();
    await waves.return?.();
  }
  // INVARIANT: a release whose waves have ended says how.
  yield end(release.end ?? { kind: "stopping" });
}

const end = (how: ShownEnd["end"]): string => wireJson({ end: how } satisfies ShownEnd);

export interface Showing {
  readonly manifest: Manifest;
  readonly references: References;
  readonly inline: boolean;
}

/** A wave as it is shown: rows and references, never a person. */
async function lineOf(wave: Wave, showing: Showing): Promise<ShownWave> {
  const clearances: ShownClearance[] = [];
  // A letter is handed over by standing in the line.
  const begun = new Set(showing.inline ? (await wave.begin(wave.clearances)).begun : []);
  for (const clearance of wave.clearances)
    clearances.push(await shownOf(wave, clearance, { ...showing, inline: begun.has(clearance.id) }));
  const { mandate, notice, kind } = showing.manifest;
  return {
    mailOut: wave.mailOut,
    wave: wave.number,
    canary: wave.canary,
    sendBefore: isoOf(wave.sendBefore),
    kind,
    form: wave.form,
    mandate,
    notice,
    clearances,
  };
}

export async function shownOf(
  wave: Wave,
  clearance: Clearance,
  { manifest, references, inline }: Showing,
): Promise<ShownClearance> {
  const { row, language } = clearance.recipient;
  const document = documentFor(manifest.documents, language);
  // INVARIANT: what was approved has a letter.
  if (!document) throw new TypeError("a mail-out without a letter was released");
  const reference = row === undefined ? undefined : references.get(row);
  return {
    id: clearance.id,
    ...(row === undefined ? {} : { row }),
    ...(reference === undefined ? {} : { reference }),
    language: document.language,
    document: document.name,
    ...(inline ? { letter: await letterOf(wave, clearance) } : {}),
  };
}

async function letterOf(wave: Wave, clearance: Clearance): Promise<NonNullable<ShownClearance["letter"]>> {
  const { name, format, bytes, digest } = await wave.letterFor(clearance);
  return { name, format, digest, bytes: Buffer.from(bytes).toString("base64") };
}
