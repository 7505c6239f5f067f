export type Door = "recipients" | "pdf" | "letter" | "template";

/** A file and the door that it is put through. */
export interface HostileFile {
  readonly what: string;
  readonly door: Door;
  readonly name: string;
  readonly bytes: () => Buffer;
}

export const MEBI: number = 1024 * 1024;
/** Somewhat under 20 MB. */
export const FULL: number = 19 * MEBI;

export const text = (what: string, name: string, of: () => string): HostileFile => ({
  what,
  door: name.endsWith(".csv") ? "recipients" : "letter",
  name,
  bytes: () => Buffer.from(of()),
});

export const filledWith = (piece: string, bytes = FULL): string =>
  piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
