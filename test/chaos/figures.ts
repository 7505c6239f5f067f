/** What was seen in rounds of chaos. */
export interface Figures {
  rounds: number;
  /** Processes of gates that were killed. */
  kills: number;
  /** What happened to the ledger, and which of its errors gates met. */
  readonly faults: Record<string, number>;
  readonly met: Record<string, number>;
  /** People who may be written to, summed over the rounds. */
  people: number;
  optedOut: number;
  mailOuts: number;
  /** Times that somebody was taken to be contacted, by the ledger. */
  contacts: number;
  /** Letters that the double of ePROM delivered. */
  received: number;
  /** Letters of one mail-out that came to one person a second time. */
  duplicates: number;
  /** Letters received that no contact in the ledger tells of. */
  lost: number;
  /** Letters to people who had opted out. */
  optedOutReached: number;
  /** People with more contacts than the limit allows, and with fewer although more mail-outs were for them. */
  aboveLimit: number;
  belowLimit: number;
  /** Audit logs whose chain is not whole. */
  brokenLogs: number;
}

export const noFigures = (): Figures => ({
  rounds: 0,
  kills: 0,
  faults: {},
  met: {},
  people: 0,
  optedOut: 0,
  mailOuts: 0,
  contacts: 0,
  received: 0,
  duplicates: 0,
  lost: 0,
  optedOutReached: 0,
  aboveLimit: 0,
  belowLimit: 0,
  brokenLogs: 0,
});

/** What must be nothing, whatever happened. */
export const BROKEN_PROMISES = [
  "duplicates",
  "lost",
  "optedOutReached",
  "aboveLimit",
  "belowLimit",
  "brokenLogs",
] as const satisfies readonly (keyof Figures)[];

export const isKept = (figures: Figures): boolean => BROKEN_PROMISES.every((name) => figures[name] === 0);

export function count(into: Record<string, number>, name: string, times = 1): void {
  into[name] = (into[name] ?? 0) + times;
}

export function printFigures(name: string, figures: Figures): string {
  const rows = Object.entries(figures).map(([label, value]: [string, unknown]) => {
    const text = typeof value === "number" ? value.toLocaleString("en") : JSON.stringify(value);
    return `  ${label.padEnd(16)} ${text}`;
  });
  return `${name}\n${rows.join("\n")}\n`;
}
