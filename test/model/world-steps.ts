import { step, type GateCommand } from "./command.ts";
import type { CrashPlan } from "./crashing-ledger.ts";

/** Time passes, or a clock that ran ahead is put right. */
export const jump = (milliseconds: number): GateCommand =>
  step(`time goes ${milliseconds / 60_000} minutes`, async (_, systems) => {
    for (const system of systems.each) system.clock.advance(milliseconds);
  });

export const optOut = (people: readonly number[], nationalIds: readonly string[]): GateCommand =>
  step(`opted out: ${people.join(",")}`, async (book, systems) => {
    book.optedOut.clear();
    for (const person of people) book.optedOut.add(person);
    for (const { register } of systems.each) {
      register.optedOut.clear();
      for (const person of people) register.optedOut.add(nationalIds[person]!);
    }
  });

export const registerMood = (mood: "honest" | "throws" | "empty" | "unsure"): GateCommand =>
  step(`register is ${mood}`, async (book, systems) => {
    book.registerAnswers = mood === "honest";
    for (const { register } of systems.each) register.mood = mood;
  });

/** The process will crash on its way through one of the next transactions. */
export const crashSoon = (plan: CrashPlan): GateCommand =>
  step(`crash ${plan.when} transaction ${plan.transactions} from here`, async (book, systems) => {
    book.exact = false;
    for (const { ledger } of systems.each) ledger.arm(plan);
  });

export const restart = (): GateCommand =>
  step("restart", async (_, systems) => {
    for (const system of systems.each) await system.restart();
  });

export const rotateKey = (): GateCommand =>
  step("rotate the key", async (book, systems) => {
    for (const system of systems.each) await system.rotateKey();
    book.keys += 1;
  });

export const tidy = (): GateCommand =>
  step("tidy", async (book, systems) => {
    const answer = await systems.all((system) => system.attempt(() => system.gate.tidy()));
    if (answer === "crashed") book.exact = false;
    book.tidy(systems.now);
  });
