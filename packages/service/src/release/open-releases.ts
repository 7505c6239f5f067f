import { SluseError, isSameUser, readClearanceId, type UserId } from "@sluse/core";
import type { Begun, Gate, LetterToSend, Settled, SettlementInput, Wave } from "@sluse/gate";

import { RequestRefused } from "../problems/request-refused.ts";
import { OpenWave } from "./open-wave.ts";

/** A release that a stream of this process shows. */
export interface OpenRelease extends Disposable {
  /** Shows a wave: outcomes that are told from now on are of it. */
  show(wave: Wave): OpenWave;
  /** Whether the service is being stopped: no wave is to be opened after this one. */
  readonly isStopping: boolean;
}

interface Entry {
  readonly by: UserId;
  wave: OpenWave | undefined;
}

/** The releases that streams of this process show, by mail-out: one each. */
export class OpenReleases {
  readonly #gate: Gate;
  readonly #open = new Map<string, Entry>();
  #stopping = false;
  readonly #over = Promise.withResolvers<void>();

  get isStopping(): boolean {
    return this.#stopping;
  }

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /**
   * Begins to show a release.
   * @throws RequestRefused `SLUSE_SERVICE_STOPPING`, `SLUSE_SERVICE_RELEASE_OPEN`
   */
  open(mailOut: string, by: UserId): OpenRelease {
    if (this.#stopping)
      throw new RequestRefused({
        code: "SLUSE_SERVICE_STOPPING",
        detail: "no release is begun any more",
        headers: { "retry-after": "5" },
      });
    if (this.#open.has(mailOut))
      throw new RequestRefused({
        code: "SLUSE_SERVICE_RELEASE_OPEN",
        detail: "the mail-out is being released",
      });
    const entry: Entry = { by, wave: undefined };
    this.#open.set(mailOut, entry);
    const isStopping = (): boolean => this.#stopping;
    return {
      show(wave) {
        entry.wave = new OpenWave(wave);
        return entry.wave;
      },
      get isStopping() {
        return isStopping();
      },
      [Symbol.dispose]: () => {
        this.#open.delete(mailOut);
        if (this.#stopping && this.#open.size === 0) this.#over.resolve();
      },
    };
  }

  /**
   * Records outcomes, whoever tells them and when. Those of a wave that is open here are its own: it knows what was not
   * sent, and the next wave opens when all of it was told of.
   */
  async tell(outcomes: readonly SettlementInput[], by: string): Promise<Settled> {
    let sum = NOTHING;
    for (const [open, told] of Map.groupBy(outcomes, ({ clearance }) => this.#openWaveOf(clearance)))
      sum = add(sum, open ? await open.settle(told) : await this.#gate.reconcile(told, { by }));
    return sum;
  }

  /**
   * Records outcomes of a wave that is open here, and calls it accounted for: what was not told of stays unknown.
   * @throws RequestRefused `SLUSE_SERVICE_WAVE_NOT_OPEN`
   */
  async endWave(mailOut: string, number: number, outcomes: readonly SettlementInput[]): Promise<Settled> {
    const open = this.#open.get(mailOut)?.wave;
    if (open?.number !== number) throw notOpen();
    const settled = await open.settle(outcomes);
    open.end();
    return settled;
  }

  /**
   * The letter of a clearance of a wave that is open here, for whoever released it.
   * @throws RequestRefused `SLUSE_SERVICE_WAVE_NOT_OPEN`
   * @throws SluseError `SLUSE_ROLE_MISSING`
   */
  async letterOf(clearance: string, by: UserId): Promise<LetterToSend> {
    const open = this.#openWaveOf(clearance);
    if (!open) throw notOpen();
    this.#assertReleases(open, by);
    return open.letterOf(clearance);
  }

  /**
   * Begins the sending of clearances: of a wave that is open here, for whoever released it; of any other by the gate's door.
   * @throws SluseError `SLUSE_ROLE_MISSING`, `SLUSE_CLEARANCE_NOT_OF_WAVE`
   */
  async begin(
    mailOut: string,
    request: { readonly by: UserId; readonly wave: number; readonly clearances: readonly string[] },
  ): Promise<Omit<Begun, "giveBack">> {
    const open = this.#open.get(mailOut)?.wave;
    if (open?.number !== request.wave) return this.#gate.begin(mailOut, request);
    this.#assertReleases(open, request.by);
    return open.begin(request.clearances);
  }

  #assertReleases({ mailOut }: OpenWave, by: UserId): void {
    const releasedBy = this.#open.get(mailOut)?.by;
    if (releasedBy !== undefined && isSameUser(releasedBy, by)) return;
    throw new SluseError("SLUSE_ROLE_MISSING", "a wave is handed to the one who releases");
  }

  /** Lets every release end with the wave it shows, and begins none. Answers when the last has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#open.size > 0) await this.#over.promise;
  }

  #openWaveOf(clearance: string): OpenWave | undefined {
    const open = this.#open.get(readClearanceId(clearance)?.mailOut ?? "")?.wave;
    return open?.has(clearance) ? open : undefined;
  }
}

const notOpen = (): RequestRefused =>
  new RequestRefused({ code: "SLUSE_SERVICE_WAVE_NOT_OPEN", detail: "no release here has this wave open" });

const NOTHING: Settled = {
  settled: 0,
  changed: 0,
  takenBack: 0,
  notTakenBack: 0,
  unknownClearances: 0,
  findings: [],
};
const add = (a: Settled, b: Settled): Settled => ({
  settled: a.settled + b.settled,
  changed: a.changed + b.changed,
  takenBack: a.takenBack + b.takenBack,
  notTakenBack: a.notTakenBack + b.notTakenBack,
  unknownClearances: a.unknownClearances + b.unknownClearances,
  findings: [...a.findings, ...b.findings],
});
