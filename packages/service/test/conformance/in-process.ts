import type { ClearanceId } from "@sluse/core";
import type { Gate, Wave } from "@sluse/gate";
import type { Actor, GateUnderTest, HandedOver, Releasing } from "@sluse/testkit/gate";

import { orderInput } from "../../src/schemas/order.ts";
import { USERS, rowsOf } from "../internal/world.ts";
import { AT_FIRST, PEOPLE, openSurrounded, orderFor, type Surrounded, type Told } from "./setup.ts";
import { openLedgerAt, type Store } from "./stores.ts";

const SIGNED = { by: USERS.superuser, comment: "Lest og vurdert." };

/** The gate as a program in the same process calls it. Killed, it is forgotten as it stands. */
class InProcess implements GateUnderTest {
  readonly people = PEOPLE;
  readonly #store: Store;
  #told: Told = AT_FIRST;
  #open: Surrounded | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  readonly surroundings = {
    optOut: (people: readonly string[]): Promise<void> =>
      this.#tell({ optedOut: [...this.#told.optedOut, ...people] }),
    hinder: (person: string, by: Told["hindered"][number][1]): Promise<void> =>
      this.#tell({ hindered: [...this.#told.hindered, [person, by]] }),
    silenceRegisters: (): Promise<void> => this.#tell({ isSilent: true }),
    breakLink: (): Promise<void> => this.#tell({ link: "broken" }),
    advance: (milliseconds: number): Promise<void> => this.#tell({ now: this.#told.now + milliseconds }),
  };

  get #gate(): Gate {
    return this.#open!.world.gate;
  }

  async start(): Promise<this> {
    this.#open = await openSurrounded(await openLedgerAt(this.#store.at), this.#told);
    return this;
  }

  async killAndStart(): Promise<void> {
    await this.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open?.world.ledger.close();
    this.#store.remove();
  }

  async #tell(news: Partial<Told>): Promise<void> {
    this.#told = { ...this.#told, ...news };
    this.#open?.tell(this.#told);
  }

  order: GateUnderTest["order"] = async (people, letter) =>
    this.#gate.submit(await orderInput(orderFor(letter), USERS.orderer, rowsOf(people)));

  async approve(
    mailOut: string,
    { as, digest }: { readonly as: Actor; readonly digest: string },
  ): Promise<boolean> {
    const by = USERS[as];
    const { findings } = await this.#gate.report(mailOut, { by });
    await this.#gate.letter(mailOut, { by }).catch(() => undefined);
    const acknowledge = findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
    return this.#passes(() => this.#gate.approve(mailOut, { ...SIGNED, by, digest, acknowledge }));
  }

  async #passes(work: () => Promise<{ readonly decision: string }>): Promise<boolean> {
    try {
      return (await work()).decision === "release";
    } catch {
      return false;
    }
  }

  release(mailOut: string, people: readonly string[]): Releasing {
    const release = this.#gate.release(mailOut, rowsOf(people), { by: USERS.orderer });
    return {
      async *[Symbol.asyncIterator]() {
        for await (const wave of release) yield handedOver(wave);
      },
      get end() {
        return release.end?.kind;
      },
    };
  }

  async beginAgain(mailOut: string, wave: number, clearances: readonly string[]): Promise<readonly string[]> {
    return (await this.#gate.begin(mailOut, { by: USERS.orderer, wave, clearances })).begun;
  }

  goOn = (mailOut: string): Promise<boolean> => this.#passes(() => this.#gate.goOn(mailOut, SIGNED));
  withdraw = (mailOut: string): Promise<boolean> => this.#passes(() => this.#gate.withdraw(mailOut, SIGNED));
  lift = (stop: string): Promise<boolean> =>
    this.#passes(() => this.#gate.liftStop(stop, { by: USERS.central, reason: "Rettet." }));

  async stop(mailOut: string): Promise<string> {
    return (await this.#gate.stop({ mailOut }, { by: USERS.orderer, reason: "Feil." })).stop ?? "";
  }

  unknownOutcomes = (mailOut: string): Promise<readonly string[]> =>
    this.#gate.unknownOutcomes(mailOut, { by: USERS.orderer });

  async leaveUnknown(clearances: readonly string[]): Promise<void> {
    const outcomes = clearances.map((clearance) => ({ clearance, outcome: "unknown" }) as const);
    await this.#gate.reconcile(outcomes, { by: USERS.orderer });
  }

  async contactsOf(person: string): Promise<readonly string[]> {
    const why = { by: USERS.serviceDesk, reason: "Spør.", case: "2027/1" };
    return (await this.#gate.contactsOf(person, why)).contacts.map(({ mailOut }) => mailOut);
  }

  async isLogWhole(): Promise<boolean> {
    return (await this.#gate.audit.verify({ by: USERS.auditor })).kind === "intact";
  }

  async report(mailOut: string, as: Actor): Promise<string> {
    return JSON.stringify(await this.#gate.report(mailOut, { by: USERS[as] }));
  }
}

function handedOver(wave: Wave): HandedOver {
  const idsOf = (ids: readonly string[]): readonly ClearanceId[] => ids as readonly ClearanceId[];
  return {
    people: wave.clearances.map(({ id, recipient }) => ({ clearance: id, nationalId: recipient.nationalId })),
    begin: async (ids) => (await wave.begin(idsOf(ids))).begun,
    async deliver(ids) {
      await wave.settle(ids.map((clearance) => ({ clearance, outcome: "delivered" as const })));
    },
  };
}

export const openInProcess = (store: Store): Promise<GateUnderTest> => new InProcess(store).start();
