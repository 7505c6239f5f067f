import {
  instant,
  type AuditEvent,
  type ContactBlock,
  type Digest,
  type Instant,
  type Ledger,
  type MailOutId,
} from "@sluse/core";
import { digestInput } from "@sluse/core/house";
import { z } from "zod";

/** Contacts are not as the log says they were booked: seen first at this wave, or, with none, there are some of no wave. */
export interface ContactsChanged {
  readonly kind: "contacts-changed";
  readonly mailOut: MailOutId | null;
  readonly wave: number | null;
}

/** What the log says of one wave's contacts. */
interface Known extends ContactBlock {
  readonly digest: Digest;
  readonly at: Instant;
}

const whole = z.number().int().min(0);
const sealedDetails = z.object({
  wave: whole,
  contacts: z.object({ first: whole, count: whole, digest: digestInput }),
});
const movedDetails = z.object({
  blocks: z.array(
    z.object({
      mailOut: z.string(),
      wave: whole,
      first: whole,
      count: whole,
      from: digestInput,
      to: digestInput,
    }),
  ),
});
const deletedDetails = z.object({ before: z.iso.datetime() });

const keyOf = ({ mailOut, wave }: Pick<ContactBlock, "mailOut" | "wave">): string => `${mailOut} ${wave}`;

/**
 * Holds the contacts in the books against what the log says of them: one that was moved to another person, changed, added or
 * deleted by another way than the gate's is found (P7). What became of them afterwards, an outcome, is not looked at.
 */
export class ContactsWatch {
  readonly #ledger: Ledger;
  readonly #known = new Map<string, Known>();
  /** Contacts made before this have been deleted when they were old enough. */
  #deletedBefore: Instant | undefined;
  #broken: ContactsChanged | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Takes in what an event of the log, in its order, says of contacts. */
  learn({ what, at, mailOut, details }: AuditEvent): void {
    switch (what) {
      case "wave-claimed": {
        const said = sealedDetails.safeParse(details);
        if (!said.success || mailOut === null) return;
        const { wave, contacts } = said.data;
        this.#known.set(keyOf({ mailOut, wave }), { mailOut, wave, at, ...contacts });
        return;
      }
      case "contacts-rekeyed":
      case "numbers-merged": {
        const said = movedDetails.safeParse(details);
        for (const block of said.success ? said.data.blocks : []) this.#follow(block);
        return;
      }
      case "contacts-deleted": {
        const said = deletedDetails.safeParse(details);
        if (said.success) this.#deletedBefore = instant(said.data.before);
        return;
      }
      default:
        return;
    }
  }

  /** The first wave whose contacts are others than the log says. */
  async check(): Promise<ContactsChanged | undefined> {
    if (this.#broken) return this.#broken;
    let present = 0;
    for (const known of this.#known.values()) {
      const { mailOut, wave, count } = known;
      const found = await this.#ledger.transact(async (tx) =>
        (await tx.loadMailOut(mailOut)) ? tx.digestContacts(known) : undefined,
      );
      const isDeleted = this.#deletedBefore !== undefined && known.at < this.#deletedBefore;
      if (isDeleted && (found?.count ?? 0) === 0) continue;
      if (found?.digest !== known.digest) return { kind: "contacts-changed", mailOut, wave };
      present += count;
    }
    const all = await this.#ledger.transact((tx) => tx.countClearances());
    return all === present ? undefined : { kind: "contacts-changed", mailOut: null, wave: null };
  }

  /** What was moved must have been what was there. */
  #follow(block: z.infer<typeof movedDetails>["blocks"][number]): void {
    const key = keyOf({ mailOut: block.mailOut as MailOutId, wave: block.wave });
    const known = this.#known.get(key);
    if (known?.digest === block.from && known.first === block.first && known.count === block.count)
      this.#known.set(key, { ...known, digest: block.to });
    else
      this.#broken ??= {
        kind: "contacts-changed",
        mailOut: block.mailOut as MailOutId,
        wave: block.wave,
      };
  }
}
