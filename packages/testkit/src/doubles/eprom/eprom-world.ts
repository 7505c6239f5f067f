import type { Channel } from "@sluse/core";

/** What one person got, the way they got it. */
export interface Receipt {
  readonly nationalId: string;
  readonly channel: Channel;
  readonly kind: "letter" | "form";
  /** The letter's title, or the form's id. */
  readonly subject: string;
  /** SHA-256 of the letter's PDF, or the form's metadata. */
  readonly content: string;
}

/** An attempt that Helsenorge turned down because the person is reserved against secondary use. */
export interface Refusal {
  readonly nationalId: string;
  readonly code: "X99";
  readonly text: "Annen feil - 002125: Innbygger har reservert seg mot henvendelser for sekundærbruk.";
}

/** Who is known to the double of ePROM. */
export interface EpromWorldOptions {
  /** The ordering system is marked as research: Helsenorge then looks at the reservation. Default true. */
  readonly research?: boolean;
  /** People reserved against letters and forms for secondary use, on Helsenorge only. */
  readonly reserved?: Iterable<string>;
  /** People who do not exist in the population register. */
  readonly missing?: Iterable<string>;
  /** The channels a person can be reached through. Default: all of them. */
  readonly channelsOf?: (nationalId: string) => readonly Channel[];
}

const EVERY_CHANNEL: readonly Channel[] = ["helsenorge", "digital-mailbox", "unsecure", "paper"];

/** The people behind ePROM and what they have received: what no ordering system gets to see. */
export class EpromWorld {
  readonly #research: boolean;
  readonly #reserved: ReadonlySet<string>;
  readonly #missing: ReadonlySet<string>;
  readonly #channelsOf: (nationalId: string) => readonly Channel[];
  readonly #receipts = new Map<string, Receipt[]>();
  readonly refusals: Refusal[] = [];

  constructor(options: EpromWorldOptions) {
    this.#research = options.research ?? true;
    this.#reserved = new Set(options.reserved);
    this.#missing = new Set(options.missing);
    this.#channelsOf = options.channelsOf ?? (() => EVERY_CHANNEL);
  }

  exists(nationalId: string): boolean {
    return !this.#missing.has(nationalId);
  }

  /**
   * Tries the channels in order and delivers through the first that takes it. Helsenorge refuses a reserved
   * person; the next channel knows of no reservation.
   */
  deliver(item: Omit<Receipt, "channel">, inOrder: readonly Channel[]): Channel | undefined {
    const reachable = this.#channelsOf(item.nationalId);
    for (const channel of inOrder) {
      if (!reachable.includes(channel)) continue;
      if (channel === "helsenorge" && this.#research && this.#reserved.has(item.nationalId)) {
        this.refusals.push({ nationalId: item.nationalId, code: "X99", text: REFUSAL });
        continue;
      }
      this.#keep({ ...item, channel });
      return channel;
    }
    return undefined;
  }

  /** What a person has received, in order. */
  receivedBy(nationalId: string): readonly Receipt[] {
    return this.#receipts.get(nationalId) ?? [];
  }

  /** Everyone who has received anything, and what. */
  get receipts(): ReadonlyMap<string, readonly Receipt[]> {
    return this.#receipts;
  }

  /** Reserved people who have received something all the same. */
  reservedReached(): readonly string[] {
    return [...this.#reserved].filter((nationalId) => this.#receipts.has(nationalId));
  }

  #keep(receipt: Receipt): void {
    const earlier = this.#receipts.get(receipt.nationalId);
    if (earlier === undefined) this.#receipts.set(receipt.nationalId, [receipt]);
    else earlier.push(receipt);
  }
}

const REFUSAL = "Annen feil - 002125: Innbygger har reservert seg mot henvendelser for sekundærbruk.";
