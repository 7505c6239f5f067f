/** What stands between somebody and a letter they must not have, or between somebody and being left out in silence. */
export interface Guard {
  readonly promise: "P9" | "P10";
  readonly holds: string;
  readonly file: string;
  /** Where it stands in the file, once; and what stands there when it is taken away. */
  readonly stands: string;
  readonly without: string;
  /** The test that falls then: its file, and its name or the first words of it. */
  readonly test: string;
  readonly named: string;
}
