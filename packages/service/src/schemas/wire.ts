/** Whether a text or number is one of a few that are written out, and not any of its kind. */
type IsLiteral<Value extends string | number> = {} extends Record<Value, 1> ? false : true;

type WireKeys<Fields> = { [Key in keyof Fields]: undefined extends Fields[Key] ? never : Key }[keyof Fields];

/** A record in JSON: what is undefined is not there. */
type WireFields<Fields> = {
  readonly [Key in keyof Fields as Key extends WireKeys<Fields> ? Key : never]: Wire<Fields[Key]>;
} & {
  readonly [Key in keyof Fields as Key extends WireKeys<Fields> ? never : Key]?: Wire<
    Exclude<Fields[Key], undefined>
  >;
};

/**
 * A value of the gate as JSON has it: ids as texts, moments in ISO 8601. Answers' schemas are held to this type, so that a
 * field that the gate gets or loses is one that the document gets or loses.
 */
export type Wire<Value> = Value extends boolean | null | undefined
  ? Value
  : Value extends string
    ? IsLiteral<Value> extends true
      ? Value
      : string
    : Value extends number
      ? IsLiteral<Value> extends true
        ? Value
        : // Moments are the only numbers with a brand.
          number extends Value
          ? number
          : string
      : Value extends readonly (infer Item)[]
        ? readonly Wire<Item>[]
        : WireFields<Value>;

/** Fields that hold a moment, wherever they stand in what the gate answers. */
const MOMENTS: ReadonlySet<string> = new Set([
  "askedAt",
  "checkedAt",
  "deliveredAt",
  "at",
  "from",
  "notBefore",
  "openedAt",
  "opensAt",
  "passedAt",
  "registeredAt",
  "sendBefore",
  "settledAt",
  "since",
  "submittedAt",
  "toldAt",
  "until",
]);

/** JSON with moments in ISO 8601, UTC. */
export const wireJson = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) =>
    MOMENTS.has(key) && typeof each === "number" ? new Date(each).toISOString() : each,
  );
