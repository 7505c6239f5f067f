import { createHmac, hash } from "node:crypto";

import { sendingHours, type Decision, type Instant } from "@sluse/core";

import type { Book, Ending, Foreseen } from "./book.ts";
import { foreseeRoom } from "./turns.ts";
import { PEOPLE, keyNumber, modelPolicy } from "./model-world.ts";

const { waveSize, canarySize } = modelPolicy.sending;
const { shortfallShare } = modelPolicy.breakers;

/**
 * What a submission may be answered: no when nobody may be written to, yes when everybody may; between them either. Who
 * is opted out changes nothing in it, nor of a few who was stopped by hand.
 */
export function foreseeDecisions(book: Book, number: number, at: Instant): readonly Decision[] {
  const { project, recipients } = book.mailOuts[number]!;
  const hindered = (person: number): boolean =>
    book
      .hindrances(person, number, at)
      .some((each) => each !== "opted out" && !(isUntold(recipients) && REFUSALS.has(each)));
  const clear = recipients.filter((person) => !hindered(person));
  if (clear.length === 0) return ["refuse"];
  if (!book.isActive(project, at)) return ["refuse", "hold"];
  return clear.length === recipients.length ? ["release"] : ["refuse", "hold", "release"];
}

/** How many a look at a mail-out says may be written to: those, and no others, unless something happens to them. */
export function foretell(book: Book, number: number, at: Instant): number {
  const { recipients } = book.mailOuts[number]!;
  const counts = (hindrance: string): boolean => !REFUSALS.has(hindrance) || !isUntold(recipients);
  return recipients.filter((person) => book.hindrances(person, number, at).filter(counts).length === 0)
    .length;
}

/** What people have said themselves, to a register or to somebody who stopped them by hand. */
const REFUSALS: ReadonlySet<string> = new Set(["opted out", "stopped"]);

/** Of a list of fewer than five it is not told, nor counted, who has said no. */
const isUntold = (recipients: readonly number[]): boolean => new Set(recipients).size < 5;

/**
 * What a release at one moment must come to, wave by wave, when nobody else releases: told from the book alone. The
 * book is not changed; `take` is how many waves the caller waits for, and of the last `unsettled` of them nothing is told.
 */
export function foresee(
  book: Book,
  number: number,
  at: Instant,
  { id, take, unsettled }: { readonly id: string; readonly take: number; readonly unsettled: number },
): Foreseen {
  const mailOut = book.mailOuts[number]!;
  const waves: number[][] = [];
  let lastWave = book.lastWaves.get(number);
  let waits = book.waiting.get(number);
  const end = (ending: Ending): Foreseen => ({ waves, ending, lastWave, waits });
  if (mailOut.state === "completed") return end("completed");
  const obstacles = book.obstacles(number, at);
  if (obstacles.includes("stopped")) return end("stopped");
  if (obstacles.includes("not approved") || obstacles.includes("project off")) return end("refused");

  const own = book.sent.filter((each) => each.mailOut === number);
  const sentHere = new Set(own.map((each) => each.person));
  const drawnFor = mailOut.canaryPassed ? undefined : id;
  const waiting = inOrderOfPseudonyms(new Set(mailOut.recipients), book.keys, drawnFor).filter(
    (person) => !sentHere.has(person),
  );
  let unknown = 0;
  let fresh = 0;
  let refusedAlone = 0;
  while (waiting.length > 0) {
    const hours = sendingHours(at, modelPolicy.sending, mailOut.window);
    if (hours.kind === "over") return end("refused");
    if (hours.kind === "closed") return end("waiting");
    const ofProject = book.sentInTheHour(at, mailOut.project) + fresh;
    const room = foreseeRoom(
      [...book.waiting.values()].filter((each) => each.mailOut !== number).concat(waits ?? []),
      {
        mailOut: number,
        project: mailOut.project,
        at,
        needed: new Set(mailOut.recipients).size - sentHere.size - fresh,
        ofProject,
        ofAll: book.sentInTheHour(at) + fresh,
        lastWave,
      },
    );
    if (room.kind === "full") {
      if (!mailOut.paused) waits = room.waits;
      return end("waiting");
    }
    const canaryWaits = !mailOut.canaryPassed && (sentHere.size > 0 || fresh > 0);
    if (mailOut.paused || canaryWaits) return end("paused");
    const size = Math.min(waiting.length, room.size, waveSize, mailOut.canaryPassed ? waveSize : canarySize);
    const asked = waiting.splice(0, size);
    lastWave = at;
    waits = room.after(size);
    const clear = asked.filter((person) => book.hindrances(person, number, at).length === 0);
    if (!book.registerAnswers) unknown += asked.length;
    refusedAlone += asked.filter((person) => {
      const hindrances = book.hindrances(person, number, at);
      return hindrances.length > 0 && hindrances.every((each) => REFUSALS.has(each));
    }).length;
    if (clear.length === 0) continue;
    waves.push(clear);
    fresh += clear.length;
    if (waves.length === take) return end("left");
  }
  if (unknown > 0) return end("some unknown");
  const isOpen = waves.length > take - unsettled || own.some(({ told }) => !told);
  if (isOpen) return end("outcomes open");
  const short = mailOut.foretold - sentHere.size - fresh - (isUntold(mailOut.recipients) ? refusedAlone : 0);
  const isShort = short > mailOut.foretold * shortfallShare && short > mailOut.shortfallSeen;
  return end(isShort ? "fewer than foretold" : "completed");
}

/** Neighbours in the ledger go out together; whoever is first of all is drawn for each mail-out anew. */
function inOrderOfPseudonyms(people: Iterable<number>, key: number, drawnFor: string | undefined): number[] {
  const { secret } = keyNumber(key);
  const hmac = (text: string): string => createHmac("sha256", secret).update(text).digest("hex");
  const place = (person: number): string => {
    const pseudonym = hmac(PEOPLE[person]!).slice(0, 32);
    return drawnFor === undefined ? pseudonym : hash("sha256", `${hmac(`order\n${drawnFor}`)}\n${pseudonym}`);
  };
  return [...people].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
