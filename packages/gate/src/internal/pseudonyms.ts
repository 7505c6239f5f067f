import { createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

import {
  SluseError,
  parseNationalId,
  type LedgerKey,
  type LedgerTransaction,
  type NationalId,
  type NationalIdMode,
  type Pseudonym,
  type Rekeying,
} from "@sluse/core";
import { pseudonymise } from "@sluse/core/house";

import { NOBODY_MOVED, moveSealed, type Moved } from "./booked-contacts.ts";
import type { PseudonymKey } from "../options.ts";

interface Key {
  readonly id: string;
  readonly key: KeyObject;
  /** Recognises the key in the ledger without giving it away. */
  readonly check: string;
}

const KEY_BYTES = 32;

function readKey({ id, secret }: PseudonymKey): Key {
  if (id === "" || secret.byteLength < KEY_BYTES) {
    throw new SluseError("SLUSE_KEY_INVALID", `key \`${id}\` needs a name and at least ${KEY_BYTES} bytes`);
  }
  const key = createSecretKey(secret);
  return { id, key, check: createHmac("sha256", key).update("sluse: which key is this").digest("hex") };
}

/** Names people, and what is their own, as one key does. */
export interface Names {
  of(id: NationalId): Pseudonym;
  digestValues(person: Pseudonym, values: string): string;
}

const digestWith = (key: KeyObject, person: Pseudonym, values: string): string =>
  createHmac("sha256", key).update(`${person}\n${values}`).digest("hex").slice(0, 32);

/** The people of this gate: national ids in, pseudonyms out, and older pseudonyms brought up to date. */
export class Pseudonyms implements Names {
  readonly #present: Key;
  readonly #retired: readonly Key[];
  /** Retired keys that people in the ledger are still known by. */
  #stillUsed: readonly Key[] = [];

  constructor(present: PseudonymKey, retired: readonly PseudonymKey[]) {
    this.#present = readKey(present);
    this.#retired = retired.map(readKey);
  }

  get keyId(): string {
    return this.#present.id;
  }

  of(id: NationalId): Pseudonym {
    return pseudonymise(id, this.#present.key);
  }

  /**
   * What people were called under a key: an audience stands as it was approved, whatever key came after.
   * @throws SluseError `SLUSE_KEY_MISSING`
   */
  under(keyId: string): Names {
    if (keyId === this.#present.id) return this;
    const retired = this.#retired.find(({ id }) => id === keyId);
    if (!retired) throw new SluseError("SLUSE_KEY_MISSING", `people were approved under key \`${keyId}\``);
    return {
      of: (id) => pseudonymise(id, retired.key),
      digestValues: (person, values) => digestWith(retired.key, person, values),
    };
  }

  /** What a person is or was called, under every key of this gate. */
  everyNameOf(id: NationalId): readonly Pseudonym[] {
    return [this.#present, ...this.#retired].map(({ key }) => pseudonymise(id, key));
  }

  /**
   * One person from a caller, under any kind of number that may be in the ledger.
   * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`
   */
  read(nationalId: string, mode: NationalIdMode): NationalId {
    const parsed = parseNationalId(nationalId, mode);
    if (parsed.kind === "valid") return parsed.id;
    throw new SluseError(
      "SLUSE_NATIONAL_ID_INVALID",
      `the number given is not a national id: ${parsed.fault}`,
    );
  }

  /**
   * A person as the log names them when they were looked up: keyed apart from the ledger's own name, so that the log leads
   * to nobody's contacts, and the same each time, so that it shows who looks up one person again and again.
   */
  nameForLog(person: Pseudonym): string {
    return createHmac("sha256", this.#present.key).update(`looked up\n${person}`).digest("hex").slice(0, 16);
  }

  /** A keyed digest of what belongs to one recipient: tells whether it changed, and nothing else. */
  digestValues(person: Pseudonym, values: string): string {
    return digestWith(this.#present.key, person, values);
  }

  /** Where things stand in an order that only this key gives, another for each `list`. */
  orderOf(list: string): (thing: string) => string {
    const ofList = createHmac("sha256", this.#present.key).update(`order\n${list}`).digest("hex");
    // A digest behind a secret of one length is as good an order as a keyed one, and costs a third of it.
    return (thing) => hash("sha256", `${ofList}\n${thing}`);
  }

  /**
   * Brings what is known of people under their other numbers to the name they have here, before they are counted: whoever
   * changed number is the same person.
   */
  async gather(
    tx: LedgerTransaction,
    people: readonly { readonly person: Pseudonym; readonly numbers: readonly NationalId[] }[],
  ): Promise<Moved> {
    const pairs = people.flatMap(({ person, numbers }): Rekeying[] =>
      numbers.length < 2
        ? []
        : numbers
            .map((number) => ({ from: this.of(number), to: person, key: this.#present.id }))
            .filter(({ from }) => from !== person),
    );
    if (pairs.length === 0) return NOBODY_MOVED;
    return moveSealed(tx, pairs, () => tx.mergePeople(pairs));
  }

  /** Moves these people from retired pseudonyms to the present one, before anything is asked about them. */
  async bringUpToDate(tx: LedgerTransaction, ids: Iterable<NationalId>): Promise<Moved> {
    if (this.#stillUsed.length === 0) return NOBODY_MOVED;
    const pairs = [...ids].flatMap((id): Rekeying[] =>
      this.#stillUsed.map(({ key }) => ({
        from: pseudonymise(id, key),
        to: this.of(id),
        key: this.#present.id,
      })),
    );
    // Which keys are still used is not asked again here: the transaction may yet be undone, or run once more.
    return moveSealed(tx, pairs, () => tx.rekey(pairs));
  }

  /**
   * Fails when another gate has gone over to a newer key since: people it contacted would not be recognised here.
   * @throws SluseError `SLUSE_KEY_RETIRED`
   */
  async assertPresent(tx: LedgerTransaction): Promise<void> {
    const keys = await tx.loadKeys();
    if (keys.some((key) => key.id === this.#present.id && key.state === "present")) return;
    throw new SluseError(
      "SLUSE_KEY_RETIRED",
      `key \`${this.#present.id}\` is no longer the ledger's present key`,
    );
  }

  /**
   * Holds the gate's keys against the ledger's. Answers the ledger's own record of the present one, where it has one.
   * @throws SluseError `SLUSE_KEY_WRONG`, `SLUSE_KEY_RETIRED`, `SLUSE_KEY_MISSING`
   */
  compare(known: readonly LedgerKey[]): LedgerKey | undefined {
    for (const key of [this.#present, ...this.#retired]) {
      const match = known.find((each) => each.id === key.id);
      if (match && match.check !== key.check) {
        throw new SluseError(
          "SLUSE_KEY_WRONG",
          `key \`${key.id}\` is not the key the ledger knows by that name`,
        );
      }
    }
    const mine = known.find((key) => key.id === this.#present.id);
    if (mine?.state === "retired") {
      throw new SluseError("SLUSE_KEY_RETIRED", `key \`${mine.id}\` was retired`);
    }
    const present = mine
      ? undefined
      : known.find(({ id, state }) => state === "present" && !this.#isRetired(id));
    if (!present) return mine;
    throw new SluseError(
      "SLUSE_KEY_MISSING",
      `the ledger's present key \`${present.id}\` must be among the retired ones of this gate`,
    );
  }

  #isRetired(id: string): boolean {
    return this.#retired.some((each) => each.id === id);
  }

  /** Holds the gate's keys against the ledger's, and goes over to a new present key. Answers what changed. */
  async open(tx: LedgerTransaction, now: LedgerKey["since"]): Promise<"unchanged" | "added" | "rotated"> {
    const known = await tx.loadKeys();
    const mine = this.compare(known);
    if (!mine) {
      for (const key of known.filter((each) => each.state === "present"))
        await tx.saveKey({ ...key, state: "retired" });
      await tx.saveKey({ id: this.#present.id, check: this.#present.check, state: "present", since: now });
    }
    this.#stillUsed = await this.#keysStillUsed(tx);
    if (mine) return "unchanged";
    return known.length === 0 ? "added" : "rotated";
  }

  /**
   * How many people are known by each older key alone.
   * @throws SluseError `SLUSE_KEY_MISSING` when somebody is, by one that this gate does not have
   */
  async peopleLeft(
    tx: LedgerTransaction,
    known: readonly LedgerKey[],
  ): Promise<readonly { readonly key: string; readonly people: number }[]> {
    const left: { readonly key: string; readonly people: number }[] = [];
    for (const { id } of known.filter(({ state }) => state === "retired")) {
      const people = await tx.countPeopleUnderKey(id);
      if (people > 0 && !this.#isRetired(id))
        throw new SluseError("SLUSE_KEY_MISSING", `people in the ledger are known by key \`${id}\``);
      left.push({ key: id, people });
    }
    return left;
  }

  async #keysStillUsed(tx: LedgerTransaction): Promise<readonly Key[]> {
    const left = await this.peopleLeft(tx, await tx.loadKeys());
    const used = new Set(left.filter(({ people }) => people > 0).map(({ key }) => key));
    return this.#retired.filter(({ id }) => used.has(id));
  }
}
