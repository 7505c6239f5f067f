export { exploreInterleavings } from "./explore-interleavings.ts";
export { followTrace, type FollowedTrace, type TraceAction } from "./follow-trace.ts";
export type { Actor, Exploration, ExploreLimits, PlayedOrder, Scene, Script } from "./interleaving.ts";
