import assert from "node:assert/strict";

import { SluseError, type Decision } from "@sluse/core";

import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import { STATE_AFTER, approveIn, recipientsOf } from "./administration.ts";
import type { Book } from "./book.ts";
import { chosen, hasMailOuts, step, type GateCommand } from "./command.ts";
import { foreseeDecisions, foretell } from "./foresee.ts";
import type { System } from "./system.ts";
import type { Systems } from "./systems.ts";

/** What happens while a recheck reads its recipients. */
export type Meanwhile =
  | { readonly kind: "nothing" }
  /** Another recheck, which is done before the first reads on, or only when the first has ended. */
  | { readonly kind: "recheck"; readonly people: readonly number[]; readonly ends: "first" | "last" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "approve" };

/** How a recheck ended; `too late` when somebody else had the last word, or before it began. */
type Said = Decision | "too late";

interface Answers {
  readonly first: Said;
  /** Of what happened meanwhile, if it did. */
  readonly meanwhile: string | undefined;
}

/** Looks at a mail-out again, with these people, while something else happens to it. */
export const recheck = (choice: number, people: readonly number[], meanwhile: Meanwhile): GateCommand =>
  step(
    `recheck ${choice} with ${people.join(",")}, meanwhile ${JSON.stringify(meanwhile)}`,
    async (book, systems) => {
      const number = chosen(book, choice);
      const { state } = book.mailOuts[number]!;
      const answers = await systems.all((system) =>
        system.attempt(() => recheckIn(system, number, people, meanwhile)),
      );
      if (answers === "crashed") return endAfterCrash(book, systems, number);
      if (book.exact)
        assert.equal(answers.meanwhile !== undefined, state === "submitted" || state === "held", state);
      // Whoever opened an attempt last is the one whose people remain; a withdrawal ends it.
      if (meanwhile.kind === "withdraw" && answers.meanwhile !== undefined) {
        assert.deepEqual(answers, { first: "too late", meanwhile: "release" });
        book.mailOuts[number]!.state = "ended";
      } else if (meanwhile.kind === "recheck" && answers.meanwhile !== undefined) {
        assert.equal(answers.first, "too late");
        note(book, systems, number, meanwhile.people, answers.meanwhile);
      } else if (answers.meanwhile !== undefined) {
        // What nobody has seen yet cannot be approved.
        if (meanwhile.kind === "approve") assert.equal(answers.meanwhile, "refuse");
        note(book, systems, number, people, answers.first);
      }
    },
    hasMailOuts,
  );

function note(book: Book, systems: Systems, number: number, people: readonly number[], said: string): void {
  const mailOut = book.mailOuts[number]!;
  mailOut.recipients = people;
  mailOut.approval = undefined;
  mailOut.foretold = foretell(book, number, systems.now);
  const isInTime = systems.now < mailOut.window.until;
  const foreseen: readonly string[] = isInTime ? foreseeDecisions(book, number, systems.now) : ["refuse"];
  if (book.exact) assert.ok(foreseen.includes(said), `${said}, and not ${foreseen.join(" or ")}`);
  assert.ok(said in STATE_AFTER, said);
  mailOut.state = STATE_AFTER[said as Decision];
}

/** Which recheck was kept when the process crashed, nobody knows: the mail-out is taken back. */
async function endAfterCrash(book: Book, systems: Systems, number: number): Promise<void> {
  book.exact = false;
  await systems.all(async ({ gate, mailOuts }) => {
    await gate.withdraw(mailOuts[number]!, { by: ORDERER, comment: "Avbrutt." });
  });
  const mailOut = book.mailOuts[number]!;
  if (mailOut.state !== "completed") mailOut.state = "ended";
}

async function recheckIn(
  system: System,
  number: number,
  people: readonly number[],
  meanwhile: Meanwhile,
): Promise<Answers> {
  let happened: string | undefined;
  const firstEnded = Promise.withResolvers<void>();
  let second: Promise<unknown> = Promise.resolve();
  const happening = async (): Promise<void> => {
    switch (meanwhile.kind) {
      case "nothing":
        happened = "";
        return;
      case "approve":
        happened = (await approveIn(system, number, SUPERUSER)).decision;
        return;
      case "withdraw": {
        const verdict = await system.gate.withdraw(system.mailOuts[number]!, {
          by: ORDERER,
          comment: "Feil.",
        });
        happened = verdict.decision;
        return;
      }
      case "recheck": {
        const begun = Promise.withResolvers<void>();
        const waits = async (): Promise<void> => {
          begun.resolve();
          if (meanwhile.ends === "last") await firstEnded.promise;
        };
        const other = say(system, number, meanwhile.people, waits).then((said) => (happened = said));
        second = other.catch((error: unknown) => error);
        await (meanwhile.ends === "first" ? other : Promise.race([begun.promise, other]));
      }
    }
  };
  try {
    const first = await say(system, number, people, happening);
    firstEnded.resolve();
    const failed = await second;
    if (failed instanceof Error) throw failed;
    return { first, meanwhile: happened };
  } finally {
    firstEnded.resolve();
    await second;
  }
}

async function say(
  { gate, mailOuts }: System,
  number: number,
  people: readonly number[],
  happening: () => Promise<void>,
): Promise<Said> {
  const recipients = async function* (): AsyncGenerator<{ nationalId: string }> {
    await happening();
    yield* recipientsOf(people);
  };
  try {
    return (await gate.recheck(mailOuts[number]!, recipients(), { by: ORDERER })).decision;
  } catch (error) {
    if (error instanceof SluseError && error.code === "SLUSE_MAIL_OUT_STATE") return "too late";
    throw error;
  }
}
