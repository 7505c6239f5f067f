import { createHash } from "node:crypto";

import type { Digest, Pseudonym } from "../ids.ts";

/** Digests an audience read in pseudonym order, so that every ledger gives the same digest for the same people. */
export interface AudienceDigest {
  add(person: Pseudonym, values: string | null): void;
  /** Many people at once, as a database writes them: `<pseudonym>[ <values>]` and a line feed for each. */
  addLines(lines: string, people: number): void;
  end(): { readonly count: number; readonly digest: Digest };
}

/** A digest over an audience that comes in a stream, the same whatever the order of its rows. */
export function createAudienceDigest(): AudienceDigest {
  const hash = createHash("sha256");
  let count = 0;
  let waiting = "";
  return {
    add(person, values) {
      count += 1;
      waiting += values === null ? `${person}\n` : `${person} ${values}\n`;
      // Fewer, larger updates: a call to the hash costs more than the hashing of one line.
      if (waiting.length > 32_768) {
        hash.update(waiting);
        waiting = "";
      }
    },
    addLines(lines, people) {
      count += people;
      hash.update(waiting + lines);
      waiting = "";
    },
    end() {
      hash.update(waiting);
      return { count, digest: hash.digest("hex") as Digest };
    },
  };
}
