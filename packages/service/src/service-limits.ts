/** What one caller may ask for, and how much a request may hold. */
export interface ServiceLimits {
  /** Of a body in JSON, in bytes. */
  readonly jsonBytes: number;
  /** Of an order with its letters, in bytes. */
  readonly orderBytes: number;
  /** Of a list of recipients as NDJSON, in bytes. */
  readonly uploadBytes: number;
  /** Of one row, in characters. */
  readonly rowLength: number;
  /** Requests that a caller may begin in a minute. */
  readonly perMinute: number;
  /** Requests of a caller at once, releases among them. */
  readonly atOnce: number;
  /** Of them, checks of orders, letters and links that nothing is kept of. */
  readonly checksPerMinute: number;
  readonly checksAtOnce: number;
}

const MIB = 2 ** 20;

export const DEFAULT_LIMITS: ServiceLimits = {
  jsonBytes: MIB,
  orderBytes: 32 * MIB,
  uploadBytes: 128 * MIB,
  rowLength: 200_000,
  perMinute: 1200,
  atOnce: 32,
  checksPerMinute: 60,
  checksAtOnce: 4,
};
