import {
  SluseError,
  parseInput,
  type Clearance,
  type ClearanceId,
  type Instant,
  type Manifest,
  type UserId,
  type WaveRecord,
} from "@sluse/core";
import { listInput, sentForm } from "@sluse/core/house";
import { z } from "zod";

import type { Letters } from "../content/letters.ts";
import { mailOutOf, record, type Context } from "../internal/context.ts";
import { beginSending } from "./begin-sending.ts";
import type { ReleaseProgress } from "./candidates.ts";
import { createLettersMade } from "./letters-made.ts";
import { readSettlements, settle } from "./settle.ts";
import type { LetterToSend, Wave } from "./wave.ts";

/** What was cleared in one step. */
export interface ClaimedClearances {
  readonly at: Instant;
  readonly sendBefore: Instant;
  readonly clearances: readonly Clearance[];
}

interface Making {
  readonly manifest: Manifest;
  readonly letters: Letters;
  readonly progress: ReleaseProgress;
  readonly by: UserId;
}

/** Where a clearance that this wave began is on its way. What was given back is handed out no more. */
type Stage = "begun" | "given-back";

const asked = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

const allAsked = listInput(asked);

/** A wave as it is handed over: it gives out what it cleared, each once, and nothing of another's. */
export function createWave(
  context: Context,
  wave: WaveRecord,
  { at, sendBefore, clearances }: ClaimedClearances,
  { manifest, letters, progress, by }: Making,
): Wave {
  const made = createLettersMade(context, clearances, letters);
  const form = manifest.form ? sentForm(manifest.form, at) : null;
  const own = new Map<string, Clearance>(clearances.map((clearance) => [clearance.id, clearance]));
  const stages = new Map<ClearanceId, Stage>();
  const { mailOut } = wave;

  const find = (given: string): Clearance => {
    const clearance = own.get(given);
    if (clearance) return clearance;
    throw new SluseError("SLUSE_CLEARANCE_NOT_OF_WAVE", "a clearance is not one of this wave's", {
      mend: "give a wave the ids of its own clearances; outcomes of others are told to `reconcile`",
    });
  };
  const read = (given: unknown): Clearance =>
    find(parseInput(asked, given, { what: "the clearance", code: "SLUSE_OPTION_INVALID" }));

  /** One that this wave has begun, and in time. */
  const handOut = (given: unknown): Clearance => {
    const clearance = read(given);
    if (stages.get(clearance.id) !== "begun")
      throw new SluseError("SLUSE_CLEARANCE_NOT_BEGUN", `clearance \`${clearance.id}\` was not begun`);
    return inTime(clearance);
  };
  const inTime = (clearance: Clearance): Clearance => {
    if (context.clock.now() < sendBefore) return clearance;
    throw new SluseError("SLUSE_CLEARANCE_EXPIRED", `it is too late to send clearance \`${clearance.id}\``);
  };
  const toSend = ({ id, recipient, mandate }: Clearance) =>
    ({ clearance: id, mailOut, recipient, mandate, notice: manifest.notice, sendBefore }) as const;

  const letterTo = async (clearance: Clearance): Promise<LetterToSend> => ({
    ...(await made.letterFor(clearance)),
    ...toSend(clearance),
    form,
  });

  return {
    mailOut,
    number: wave.number,
    canary: wave.canary,
    kind: manifest.kind,
    form,
    clearedAt: at,
    sendBefore,
    clearances,

    async begin(given) {
      const ids = parseInput(allAsked, given, {
        what: "the clearances",
        code: "SLUSE_OPTION_INVALID",
      });
      const wanted = [...new Set(ids)].map(find);
      const answer = await beginSending(
        context,
        { mailOut, number: wave.number, at, sendBefore, by },
        wanted.map(({ id }) => id),
      );
      for (const id of answer.begun) stages.set(id, "begun");
      const mine = new Set(answer.begun);
      return {
        ...answer,
        giveBack(back) {
          for (const id of parseInput(allAsked, back, {
            what: "the clearances",
            code: "SLUSE_OPTION_INVALID",
          })) {
            if (!mine.has(id as ClearanceId))
              throw new SluseError("SLUSE_CLEARANCE_NOT_BEGUN", "it was begun by somebody else");
            stages.set(id as ClearanceId, "given-back");
          }
        },
      };
    },

    letterFor: async (given) => letterTo(handOut(given)),
    prepareLetter: async (given) => letterTo(inTime(read(given))),

    async handOver() {
      const booked = made.bookedOf(clearances.map(({ id }) => id));
      await context.ledger.transact(async (tx) => {
        const details = { wave: wave.number, ...booked };
        await record(context, tx, "wave-handed-over", { by, mailOut: await mailOutOf(tx, mailOut), details });
      });
    },

    async formFor(given) {
      if (!form) throw new SluseError("SLUSE_NOT_A_FORM", `mail-out \`${mailOut}\` is of letters`);
      return { ...toSend(handOut(given)), form };
    },

    async settle(outcomes) {
      const told = readSettlements(outcomes, context.clock.now());
      for (const { clearance } of told) find(clearance);
      const givenBack = new Set([...stages].filter(([, stage]) => stage === "given-back").map(([id]) => id));
      const booked = made.bookedOf(told.map(({ clearance }) => clearance));
      const settled = await settle(context, told, { by, at, what: "wave-settled", booked, givenBack });
      progress.takenBack += settled.takenBack;
      return settled;
    },
  };
}
