import { SluseError } from "@sluse/core/errors";

import { readLines } from "./lines.ts";
import { ProblemError } from "./problem-error.ts";
import type { Schemas } from "./schemas.ts";

/** How a release goes. */
export interface ReleaseOptions {
  /** End after so many waves; 1 for whoever does not want to hold a stream open. Default: go on to the end. */
  readonly waves?: number;
  /** `inline`: each clearance has its letter with it, and is begun by that. */
  readonly letters?: "inline";
  /** `wait`: stay open while quiet hours and ceilings pass. */
  readonly whenClosed?: "wait";
  /** Ends the release, as a crash would. */
  readonly signal?: AbortSignal;
}

/**
 * A release that is open: its waves, the next when the last is accounted for. Leaving the loop closes the connection, and ends
 * the release as a crash would.
 */
export interface Release extends AsyncIterable<Schemas["ReleasedWave"]> {
  /** How it ended, once it has. */
  readonly end: Schemas["ReleaseEnd"]["end"] | undefined;
}

/** A release from the lines of its answer. It is read once. */
export function releaseOf(body: ReadableStream<Uint8Array>): Release {
  let end: Release["end"];
  async function* waves(): AsyncGenerator<Schemas["ReleasedWave"], void, undefined> {
    for await (const line of readLines<Schemas["ReleaseLine"]>(body)) {
      if ("problem" in line) throw new ProblemError(line.problem);
      if ("end" in line) ({ end } = line);
      else yield line;
    }
    // A connection that closes as if nothing were left tells nothing.
    if (!end)
      throw new SluseError("SLUSE_CLIENT_BROKEN_OFF", "the release ended, and the service did not say how");
  }
  const once = waves();
  return {
    [Symbol.asyncIterator]: () => once,
    get end() {
      return end;
    },
  };
}
