/** What is asked of the made-up people at their browsers. */
export interface Asked {
  readonly address: string;
  readonly path: string;
  /** One for each of them. */
  readonly cookies: readonly string[];
  /** How often each opens the page, one time after the other. */
  readonly times: number;
}
