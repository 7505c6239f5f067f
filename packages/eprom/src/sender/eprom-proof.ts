import { SluseError, parseNationalId, type ChannelMandate } from "@sluse/core";

import type { EpromLetter } from "./eprom-wave.ts";

/** A proof as the gate makes it: marked, and to nobody who exists. */
export interface EpromProof extends Omit<EpromLetter, "recipient" | "mandate"> {
  readonly to: { readonly nationalId: string; readonly mandate: ChannelMandate } | null;
}

/** What the titles of the gate's proofs begin with. */
const MARKED = /^(?:PRØVE|PROOF): /u;

/**
 * A proof's letter, looked at once more: what goes out without a clearance must not be able to reach anybody, whoever
 * put it together.
 * @throws SluseError `SLUSE_EPROM_PROOF_REFUSED`
 */
export function letterOfProof({ to, ...letter }: EpromProof): EpromLetter {
  if (to === null) throw refused("was made to a file");
  const asReal = parseNationalId(to.nationalId, "production");
  const asTest = parseNationalId(to.nationalId, "test");
  if (asTest.kind !== "valid" || asReal.kind !== "invalid" || asReal.fault !== "synthetic")
    throw refused("is not to a test person");
  if (!MARKED.test(letter.notice.title)) throw refused("does not say that it is one");
  return { ...letter, recipient: { nationalId: asTest.id }, mandate: to.mandate };
}

const refused = (why: string): SluseError => new SluseError("SLUSE_EPROM_PROOF_REFUSED", `the proof ${why}`);
