// For the other packages of the house alone: these functions believe what they are given, and change without notice.
// What an application needs stands in the package's own door, and is parsed there.
export { openLedger } from "../open-ledger.ts";
export { openPolicies, type Policies } from "../open-policies.ts";
export { openLinkProbe, readSite } from "../open-site.ts";
export { readKey, readSecret } from "../secrets/read-secret.ts";
