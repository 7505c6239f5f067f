import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import type { Finding } from "@sluse/core";
import type { GateUnderTest, HandedOver, Releasing } from "@sluse/testkit/gate";

import type { ShownWave } from "../../src/schemas/release-line.ts";
import { isWave, readLines } from "../internal/read-lines.ts";
import { linesOf, rowsOf } from "../internal/world.ts";
import { AT_FIRST, PEOPLE, orderFor, type Told } from "./setup.ts";
import type { Store } from "./stores.ts";

const PROGRAM = new URL("gate-process.ts", import.meta.url);
const NODE = ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"];
const COMMENT = { comment: "Lest og vurdert." };

/** The gate behind its service, in another process. */
export class OverHttp implements GateUnderTest {
  readonly people = PEOPLE;
  readonly #store: Store;
  #told: Told = AT_FIRST;
  #process: ChildProcess | undefined;
  #address = "";

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

  async start(): Promise<this> {
    const given = JSON.stringify({ at: this.#store.at, told: this.#told });
    this.#process = fork(PROGRAM, [given], { execArgv: NODE });
    [this.#address = ""] = (await once(this.#process, "message")) as [string];
    return this;
  }

  async killAndStart(): Promise<void> {
    await this.#kill();
    await this.start();
  }

  async #kill(): Promise<void> {
    const gone = once(this.#process!, "exit");
    this.#process!.kill("SIGKILL");
    await gone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#kill();
    this.#store.remove();
  }

  async #tell(news: Partial<Told>): Promise<void> {
    this.#told = { ...this.#told, ...news };
    await fetch(`${this.#address}/control`, { method: "PUT", body: JSON.stringify(this.#told) });
  }

  /** Asks as somebody, below `/api/v1`; a body that is no text goes as JSON. */
  ask(as: string, method: string, path: string, body?: unknown): Promise<Response> {
    const type = typeof body === "string" ? "application/x-ndjson" : "application/json";
    return fetch(`${this.#address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${as}`, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  }

  async #answer<Answer>(as: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.ask(as, method, path, body);
    return (await response.json()) as Answer;
  }

  async #passes(as: string, path: string, body: unknown = COMMENT): Promise<boolean> {
    const response = await this.ask(as, "POST", path, body);
    await response.body?.cancel();
    return response.ok;
  }

  async order(people: readonly string[], letter?: "approved" | "another") {
    return this.#answer<Awaited<ReturnType<GateUnderTest["order"]>>>(
      "orderer",
      "POST",
      "/mail-outs",
      linesOf([orderFor(letter), ...rowsOf(people)]),
    );
  }

  async approve(mailOut: string, { as, digest }: { readonly as: string; readonly digest: string }) {
    await (await this.ask(as, "GET", `/mail-outs/${mailOut}/letter`)).body?.cancel();
    const { findings = [] } = await this.#answer<{ findings?: readonly Finding[] }>(
      as,
      "GET",
      `/mail-outs/${mailOut}`,
    );
    const acknowledge = findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
    return this.#passes(as, `/mail-outs/${mailOut}/approvals`, { ...COMMENT, digest, acknowledge });
  }

  release(mailOut: string, people: readonly string[]): Releasing {
    let end: string | undefined;
    const waves = async function* waves(this: OverHttp): AsyncGenerator<HandedOver, void, void> {
      const response = await this.ask(
        "orderer",
        "POST",
        `/mail-outs/${mailOut}/release`,
        linesOf(rowsOf(people)),
      );
      if (!response.ok) {
        await response.body?.cancel();
        end = "refused";
        return;
      }
      for await (const line of readLines(response)) {
        if (isWave(line)) yield this.#handedOver(line, people);
        else end = "end" in line ? line.end.kind : "refused";
      }
    }.bind(this);
    return {
      [Symbol.asyncIterator]: waves,
      get end() {
        return end;
      },
    };
  }

  #handedOver({ mailOut, wave, clearances }: ShownWave, people: readonly string[]): HandedOver {
    return {
      people: clearances.map(({ id, row = 0 }) => ({ clearance: id, nationalId: people[row - 1] ?? "" })),
      begin: (ids) => this.beginAgain(mailOut, wave, ids),
      deliver: async (ids) => {
        const outcomes = ids.map((clearance) => ({ clearance, outcome: "delivered" }));
        await this.#passes("orderer", `/mail-outs/${mailOut}/waves/${wave}/outcomes`, { outcomes });
      },
    };
  }

  async beginAgain(mailOut: string, wave: number, clearances: readonly string[]): Promise<readonly string[]> {
    const path = `/mail-outs/${mailOut}/waves/${wave}/begin`;
    const { begun } = await this.#answer<{ readonly begun: readonly string[] }>("orderer", "POST", path, {
      clearances,
    });
    return begun;
  }

  goOn = (mailOut: string): Promise<boolean> => this.#passes("superuser", `/mail-outs/${mailOut}/resumption`);
  withdraw = (mailOut: string): Promise<boolean> =>
    this.#passes("superuser", `/mail-outs/${mailOut}/withdrawal`);
  lift = (stop: string): Promise<boolean> =>
    this.#passes("central", `/stops/${stop}/lifting`, { reason: "Rettet." });

  async stop(mailOut: string): Promise<string> {
    const target = { target: { mailOut }, reason: "Feil." };
    return (await this.#answer<{ readonly stop: string }>("orderer", "POST", "/stops", target)).stop;
  }

  async unknownOutcomes(mailOut: string): Promise<readonly string[]> {
    const path = `/mail-outs/${mailOut}/unknown-outcomes`;
    return (await this.#answer<{ readonly clearances: readonly string[] }>("orderer", "GET", path))
      .clearances;
  }

  async leaveUnknown(clearances: readonly string[]): Promise<void> {
    const outcomes = clearances.map((clearance) => ({ clearance, outcome: "unknown" }));
    await this.#passes("orderer", "/outcomes", { outcomes });
  }

  async contactsOf(nationalId: string): Promise<readonly string[]> {
    const asked = { nationalId, reason: "Spør.", case: "2027/1" };
    const { contacts } = await this.#answer<{ readonly contacts: readonly { readonly mailOut: string }[] }>(
      "serviceDesk",
      "POST",
      "/people/look-up",
      asked,
    );
    return contacts.map(({ mailOut }) => mailOut);
  }

  async isLogWhole(): Promise<boolean> {
    return (
      (await this.#answer<{ readonly kind: string }>("auditor", "POST", "/audit/verification", {})).kind ===
      "intact"
    );
  }

  async report(mailOut: string, as: string): Promise<string> {
    return (await this.ask(as, "GET", `/mail-outs/${mailOut}`)).text();
  }
}

export const openOverHttp = (store: Store): Promise<OverHttp> => new OverHttp(store).start();
