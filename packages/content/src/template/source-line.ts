/** A line of a file, without its end. */
export interface SourceLine {
  /** Offset of its first unit in the file. */
  readonly start: number;
  readonly text: string;
}
