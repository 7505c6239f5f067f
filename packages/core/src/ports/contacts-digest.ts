import { createHash } from "node:crypto";

import type { Digest, MailOutId, ProjectId, Pseudonym } from "../ids.ts";
import type { Purpose } from "../vocabulary/purpose.ts";
import type { ContactRound } from "../vocabulary/round.ts";
import type { Instant } from "../time/instant.ts";

/** What a wave cleared: numbers that follow one another, with nothing of another wave between them. */
export interface ContactBlock {
  readonly mailOut: MailOutId;
  readonly wave: number;
  /** The number of the first clearance. */
  readonly first: number;
  /** Clearances, void ones too. */
  readonly count: number;
}

/** What never changes of a contact, but whom it is known under. A channel's own reminders are parts of their own, from 1 on. */
export interface BookedContact {
  readonly number: number;
  readonly part: number;
  readonly wave: number;
  readonly person: Pseudonym;
  readonly about: Pseudonym | null;
  readonly at: Instant;
  readonly project: ProjectId;
  readonly purpose: Purpose;
  readonly round: ContactRound;
  readonly corrects: MailOutId | null;
}

/** Digests contacts read by number and part, so that every ledger gives the same digest for the same books. */
export interface ContactsDigest {
  add(contact: BookedContact): void;
  end(): { readonly count: number; readonly digest: Digest };
}

export function createContactsDigest(): ContactsDigest {
  const hash = createHash("sha256");
  let count = 0;
  let waiting = "";
  return {
    add({ number, part, wave, person, about, at, project, purpose, round, corrects }) {
      if (part === 0) count += 1;
      waiting += `${number} ${part} ${wave} ${person} ${about ?? "-"} ${at} ${project} ${purpose} ${round} ${corrects ?? "-"}\n`;
      // Fewer, larger updates: a call to the hash costs more than the hashing of one line.
      if (waiting.length > 32_768) {
        hash.update(waiting);
        waiting = "";
      }
    },
    end() {
      hash.update(waiting);
      return { count, digest: hash.digest("hex") as Digest };
    },
  };
}
