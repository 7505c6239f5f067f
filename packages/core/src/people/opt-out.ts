/**
 * The reservations that must not be mixed up, each with its own reach.
 *
 * - `secondary-use`: Helsenorge, "henvendelser knyttet til andre formål enn helsehjelp"
 * - `privacy-setting`: a PVK setting for one register or study
 * - `biological-research`: FHI's register, use of samples without consent; says nothing about letters
 * - `digital-post`: KRR, against digital letters from the public administration
 * - `project`: a refusal or objection (GDPR art. 21) kept by the project itself
 */
export const OPT_OUT_KINDS = [
  "secondary-use",
  "privacy-setting",
  "biological-research",
  "digital-post",
  "project",
] as const;
/** One of `OPT_OUT_KINDS`. */
export type OptOutKind = (typeof OPT_OUT_KINDS)[number];

/** What a register of opt-outs says of one person. `unknown` clears nobody. */
export type OptOutStatus = "clear" | "optedOut" | "unknown";
