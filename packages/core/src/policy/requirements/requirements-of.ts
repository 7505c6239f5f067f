import type { Policy } from "../policy.ts";
import { ALWAYS } from "./always.ts";
import { quoted } from "./figures.ts";
import { TOPICS, type Requirement, type Said } from "./requirement.ts";
import type { SayingContext } from "./saying.ts";
import { sayings } from "./sayings.ts";

/**
 * What a policy asks of whoever orders, by topic: each sentence with its rule, and the figure it stands on.
 * @param passageName what a passage of a role is called; default: the role as it is written in the policy
 */
export function requirementsOf(
  policy: Policy,
  { passageName = quoted }: Partial<Pick<SayingContext, "passageName">> = {},
): readonly Requirement[] {
  const said = saidBy(sayings, policy, { policy, passageName }, "");
  return TOPICS.flatMap((topic) => [...ALWAYS, ...said].filter((each) => each.topic === topic));
}

type Tree = Readonly<Record<string, unknown>>;

/** The sayings have the shape of a policy; the compiler holds them to it, field by field. */
function saidBy(tree: Tree, values: unknown, context: SayingContext, path: string): Requirement[] {
  return Object.entries(tree).flatMap(([key, saying]) => {
    const figure = path === "" ? key : `${path}.${key}`;
    const value = isTree(values) ? values[key] : undefined;
    if (isSaying(saying)) return saying(value, context).map((each) => ({ ...each, figure }));
    return isTree(saying) ? saidBy(saying, value, context, figure) : [];
  });
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
const isSaying = (value: unknown): value is (value: unknown, context: SayingContext) => readonly Said[] =>
  typeof value === "function";
