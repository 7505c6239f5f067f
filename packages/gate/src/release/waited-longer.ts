import {
  HOUR,
  instant,
  later,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type ProjectId,
  type WaitingMailOut,
  type WaveRecord,
} from "@sluse/core";

/** Whoever has not asked for so long waits no more: longer than the hour that a release sleeps before it asks again. */
const ASKS_AGAIN_WITHIN = 2 * HOUR;

/** Gone without for so long, a mail-out is left room by small ones and by those with priority, too. */
const LONG = 2 * HOUR;

const isLong = ({ since }: WaitingMailOut, now: Instant): boolean => since < later(now, -LONG);

type Waiting = WaitingMailOut & { readonly project: ProjectId };

/** A mail-out that asks for room, among those that wait for some. */
export interface Turn {
  /** It has gone without for more than two hours, and had nothing of its share. */
  readonly isLong: boolean;
  /** It, if it was told to wait. */
  readonly own: WaitingMailOut | undefined;
  /** Those that have gone without longer than it. */
  readonly ahead: readonly Waiting[];
  /** Those that have not. */
  readonly behind: readonly Waiting[];
}

/**
 * Where a mail-out stands among those that wait. Whoever has had nothing the longest comes first, and one that is new comes before those
 * that had something in this hour: so each has a turn, whoever asks first.
 */
export async function turnOf(tx: LedgerTransaction, { id }: MailOut, now: Instant): Promise<Turn> {
  const waiting = await tx.listWaiting(later(now, -ASKS_AGAIN_WITHIN));
  const own = waiting.find(({ mailOut }) => mailOut === id);
  const place = own ? waiting.indexOf(own) : await placeBehind(tx, id, { waiting, now });
  const [ahead, behind] = [waiting.slice(0, place), waiting.slice(own ? place + 1 : place)];
  return { isLong: own?.got === 0 && isLong(own, now), own, ahead, behind };
}

/** The same, of those alone that have gone without for more than two hours. */
export const longAhead = (turn: Turn, now: Instant): Turn => ({
  ...turn,
  ahead: turn.ahead.filter((each) => isLong(each, now)),
  behind: [],
});

/** How many of those that wait have gone without longer than one that does not wait yet. */
async function placeBehind(
  tx: LedgerTransaction,
  id: MailOutId,
  { waiting, now }: { readonly waiting: readonly Waiting[]; readonly now: Instant },
): Promise<number> {
  // Mostly nobody waits, and then nothing is looked up.
  if (waiting.length === 0) return 0;
  const since = await goneWithoutSince(tx, id, now);
  return waiting.filter((each) => each.since <= since).length;
}

/** Since its last wave, or an hour before it was first told to wait. */
async function goneWithoutSince(tx: LedgerTransaction, mailOut: MailOutId, now: Instant): Promise<Instant> {
  const [last] = await tx.loadWaves(mailOut, [await tx.latestWave(mailOut)]);
  return instant(Math.max(last?.openedAt ?? 0, now - HOUR));
}

/** A ceiling, as those that wait under it share it. */
export interface SharedCeiling {
  /** Each may have so much of it in an hour. */
  readonly share: number;
  /** What is left for others of the room there is now. */
  readonly left: number;
}

/**
 * What a mail-out leaves of a ceiling: to each that waits what it needs, or its share. To those behind it no more than what is over
 * when it has had its own.
 * @param ceiling how many letters an hour, how many more there is room for now, and who sends under it
 */
export function shareWith(
  turn: Turn,
  {
    perHour,
    room,
    isUnder,
  }: {
    readonly perHour: number;
    readonly room: number;
    readonly isUnder: (each: Waiting) => boolean;
  },
): SharedCeiling {
  const ahead = turn.ahead.filter(isUnder);
  const behind = turn.behind.filter(isUnder);
  const share = Math.max(1, Math.floor(perHour / (ahead.length + behind.length + 1)));
  const leave = (to: readonly Waiting[]): number =>
    to.reduce((sum, { wanted, got }) => sum + Math.max(0, Math.min(wanted, share - got)), 0);
  const toAhead = leave(ahead);
  const over = Math.max(0, room - toAhead - (share - (turn.own?.got ?? 0)));
  return { share, left: toAhead + Math.min(leave(behind), over) };
}

/** With which place it waits on: its own as long as it has not had its share, else behind those that have gone without since. */
export async function placeOf(
  tx: LedgerTransaction,
  mailOut: MailOutId,
  { turn: { own }, share }: { readonly turn: Turn; readonly share: number },
  now: Instant,
): Promise<Pick<WaitingMailOut, "since" | "got">> {
  if (!own) return { since: await goneWithoutSince(tx, mailOut, now), got: 0 };
  if (own.got < share) return { since: own.since, got: own.got };
  return { since: await goneWithoutSince(tx, mailOut, now), got: 0 };
}

/** It has room for a wave: its turn is over when it has its share. */
export async function haveTurn(
  tx: LedgerTransaction,
  { turn: { own }, share }: { readonly turn: Turn; readonly share: number },
  { mailOut, reserved, openedAt }: WaveRecord,
): Promise<void> {
  if (!own) return;
  const [wanted, got] = [own.wanted - reserved, own.got + reserved];
  if (wanted <= 0 || got >= share) await tx.deleteWaiting(mailOut);
  else await tx.saveWaiting({ ...own, askedAt: openedAt, wanted, got });
}
