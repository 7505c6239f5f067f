export { createLinkProbe } from "./create-link-probe.ts";
export { linkcheckErrors } from "./errors.ts";
export type { LinkCause } from "./link-cause.ts";
export type {
  EgressProxy,
  LinkEngine,
  LinkProbeOptions,
  ProbeLimits,
  ResolvedAddress,
  RetryLimits,
} from "./link-probe-options.ts";
export { checkLinks, type LinkCheck, type LinkCheckOptions } from "./check-links.ts";
export { linkRules, type LinkRuleId } from "./rules/link-rules.ts";
export { checkLinkAddresses, type AddressCheckOptions } from "./check-link-addresses.ts";
export {
  createLinkShapes,
  type LinkShape,
  type LinkShapes,
  type LinkShapesOptions,
  type LinkShapesResult,
} from "./create-link-shapes.ts";
export type { LetterLinks } from "./letter-links.ts";
