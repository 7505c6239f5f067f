import type { Name } from "../../vocabulary/name.ts";
import type { Policy } from "../policy.ts";
import { listName, quoted } from "./figures.ts";
import type { Said } from "./requirement.ts";

/** What a saying may need beside its own field. */
export interface SayingContext {
  readonly policy: Policy;
  /** What a passage of a role is called. */
  readonly passageName: (role: string) => Name;
}

/** What a field of a policy asks of whoever orders: nothing, one thing or several. */
export type Saying<Value> = (value: Value, context: SayingContext) => readonly Said[];
export type Sayings<Section> = { readonly [Field in keyof Section]: Saying<Section[Field]> };

export const codes = (values: readonly string[]): Name => listName(values.map(quoted));
export const listed = (values: readonly string[], sayIt: (names: Name) => Said): readonly Said[] =>
  values.length === 0 ? [] : [sayIt(codes(values))];

/** The gate keeps it by itself: nothing that anybody could order would break it. */
export const NOTHING_ASKED = (): readonly Said[] => [];
