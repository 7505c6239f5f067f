import { fc } from "@fast-check/vitest";

/** What a getter, an iterator or a promise of the caller's throws here. */
export class CallersOwn extends Error {}

/** With what the caller calls off what it began. */
export const CALLED_OFF = "called off";

const throwing = (): never => {
  throw new CallersOwn("the caller's own");
};

/** What is thrown need not be an error. */
const TEXT = "a text, thrown" as unknown as Error;
const throwingText = (): never => {
  throw TEXT;
};

/** An object with one field. */
export const having = (key: string, value: unknown): object => ({ [key]: value });
const givingNo = (key: string): object => Object.defineProperty({}, key, { get: throwing, enumerable: true });
const nothing = (): undefined => undefined;

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Values that no door is made for; made anew for each call, for some may be read only once. */
const ODD: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Symbol("odd"),
  () => 10n,
  () => Number.NaN,
  () => -0,
  () => 2 ** 53,
  () => 2 ** 31,
  () => Number.POSITIVE_INFINITY,
  () => new Date(Number.NaN),
  () => new Date(8.64e15),
  () => "9999-12-31T23:59:59Z",
  () => "\uD800",
  () => "__proto__",
  () => "\u3164",
  () => "a".repeat(20_000),
  () => Object.create(null),
  () => JSON.parse('{"__proto__":{"by":"someone"},"constructor":{}}') as unknown,
  () => new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing }),
  () => revoked({}),
  () => revoked([]),
  () => revoked(nothing),
  () =>
    new Proxy(
      {},
      { get: throwingText, getPrototypeOf: throwingText, getOwnPropertyDescriptor: throwingText },
    ),
  () => new Proxy([1], { get: (list, key) => (key === "length" ? throwing() : Reflect.get(list, key)) }),
  () => ({
    get by() {
      return throwing();
    },
  }),
  () => givingNo("then"),
  () => having("then", throwingText),
  () => having("then", (_: unknown, reject: (reason: unknown) => void) => reject(TEXT)),
  () => Object.defineProperty(["a"], 0, { get: throwingText, enumerable: true }),
  () => Object.defineProperty(new Error("a"), "message", { get: throwing }),
  () => Object.assign(new Date(0), { getTime: throwing, toISOString: throwing, valueOf: throwing }),
  () => Object.assign(new Uint8Array(3), { slice: throwing, subarray: throwing }),
  () => Object.assign(new Map(), { get: throwing, [Symbol.iterator]: throwing }),
  () => Object.create(Array.prototype) as unknown,
  () => Object("text") as unknown,
  () => {
    const ring: Record<string, unknown> = {};
    ring["ring"] = ring;
    return ring;
  },
  () => [[[[[[]]]]]],
  () => Array.from({ length: 3 }),
  () => new Map([["nationalId", "x"]]),
  () => new Set([1]),
  () => new Uint8Array(3),
  () => new Uint8Array(new ArrayBuffer(8)).subarray(4),
  () => Buffer.from("%PDF-1.7\n"),
  () => Promise.resolve({}),
  () => {
    const broken = Promise.reject(new CallersOwn("a promise of the caller's"));
    broken.catch(() => undefined);
    return broken;
  },
  () => throwing,
  () => nothing,
  () => Map,
  () => ({ [Symbol.iterator]: throwing }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: throwing }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(TEXT) }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: nothing }) }),
  () => {
    let left = 3;
    const next = () => ({ value: {}, done: (left -= 1) < 0 });
    return { [Symbol.iterator]: () => ({ next, return: throwingText }) };
  },
  () => ({ [Symbol.asyncIterator]: nothing }),
  () => {
    const broken = Promise.reject(TEXT);
    broken.catch(() => undefined);
    return broken;
  },
  () => ({ toString: throwing, valueOf: throwing, toJSON: throwing, [Symbol.toPrimitive]: throwing }),
  () => AbortSignal.abort(new CallersOwn(CALLED_OFF)),
  () => AbortSignal.abort(CALLED_OFF),
  () => ({
    aborted: true,
    throwIfAborted: throwingText,
    addEventListener: throwing,
    removeEventListener: throwing,
  }),
  () => new URL("file:///"),
  () => /x/u,
  () =>
    new (class Stranger {
      readonly by = "someone";
    })(),
];

const odd: fc.Arbitrary<() => unknown> = fc.constantFrom(...ODD);
const anything: fc.Arbitrary<() => unknown> = fc
  .anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true, maxDepth: 3 })
  .map((value) => () => value);

/** A value to put in the place of another. */
const value: fc.Arbitrary<() => unknown> = fc.oneof({ weight: 3, arbitrary: odd }, anything);

/** How one argument departs from one that a door takes. */
export type Change =
  | { readonly kind: "as-it-is" }
  | { readonly kind: "left-out" }
  | { readonly kind: "replaced"; readonly by: () => unknown }
  /** Somewhere within it; `at` says which of its places, however many there are. */
  | { readonly kind: "within"; readonly at: number; readonly by: () => unknown }
  /** Somewhere within it, and only from the second look on. */
  | { readonly kind: "later"; readonly at: number; readonly by: () => unknown }
  | { readonly kind: "key-more"; readonly at: number; readonly key: string; readonly by: () => unknown }
  | { readonly kind: "key-less"; readonly at: number };

const at = fc.nat(10_000);
export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>({ kind: "as-it-is" }),
  fc.constant<Change>({ kind: "left-out" }),
  value.map((by): Change => ({ kind: "replaced", by })),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("within" as const), at, by: value }) },
  fc.record({ kind: fc.constant("later" as const), at, by: value }),
  fc.record({
    kind: fc.constant("key-more" as const),
    at,
    key: fc.constantFrom("Purpose", "constructor", "toString", "__proto__", "", "then", "length", "0"),
    by: value,
  }),
  fc.record({ kind: fc.constant("key-less" as const), at }),
);

type Parent = Record<string, unknown>;
interface Place {
  readonly parent: Parent;
  readonly key: string;
}

const isPlain = (each: unknown): each is Parent =>
  Array.isArray(each) ||
  (typeof each === "object" && each !== null && Object.getPrototypeOf(each) === Object.prototype);

function placesIn(root: unknown, found: Place[] = []): Place[] {
  if (!isPlain(root)) return found;
  for (const key of Object.keys(root)) {
    found.push({ parent: root, key });
    placesIn(root[key], found);
  }
  return found;
}

function objectsIn(root: unknown): Parent[] {
  const within = placesIn(root).flatMap(({ parent, key }) => (isPlain(parent[key]) ? [parent[key]] : []));
  return isPlain(root) ? [root, ...within] : within;
}

const pick = <Each>(list: readonly Each[], which: number): Each | undefined => list[which % list.length];

/** Plain objects and lists copied, everything else as it is: a change must not stay for the next call. */
const copy = (each: unknown): unknown => {
  if (Array.isArray(each)) return each.map(copy);
  if (!isPlain(each)) return each;
  return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, copy(inner)]));
};

/**
 * What would never settle when it is waited for: nobody can tell a promise of the caller's that takes its time from one that
 * never comes, and neither can a test.
 */
const settling = (then: unknown): unknown =>
  then === nothing ? (settle: (value: unknown) => void) => settle(undefined) : then;

/** The arguments of one call: those that a door takes, each changed. */
export function changed(valid: readonly unknown[], changes: readonly Change[]): unknown[] {
  const args = valid.map((each, index) => {
    const how = changes[index] ?? { kind: "as-it-is" };
    const given = copy(each);
    switch (how.kind) {
      case "as-it-is":
        return given;
      case "left-out":
        return undefined;
      case "replaced":
        return how.by();
      case "within": {
        const place = pick(placesIn(given), how.at);
        if (!place) return how.by();
        place.parent[place.key] = how.by();
        return given;
      }
      case "later": {
        const place = pick(placesIn(given), how.at);
        if (!place) return how.by();
        const first = place.parent[place.key];
        let looks = 0;
        const get = (): unknown => ((looks += 1) === 1 ? first : how.by());
        Object.defineProperty(place.parent, place.key, { get, enumerable: true, configurable: true });
        return given;
      }
      case "key-more": {
        const object = pick(objectsIn(given), how.at);
        if (!object || (Array.isArray(object) && how.key === "length")) return how.by();
        const added = how.key === "then" ? settling(how.by()) : how.by();
        Object.defineProperty(object, how.key, { value: added, enumerable: true, configurable: true });
        return given;
      }
      case "key-less": {
        const place = pick(placesIn(given), how.at);
        if (place) Reflect.deleteProperty(place.parent, place.key);
        return given;
      }
    }
  });
  return args;
}
