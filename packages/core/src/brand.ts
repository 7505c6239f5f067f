declare const brand: unique symbol;

/** A value that may not be mixed up with another of the same underlying type. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
