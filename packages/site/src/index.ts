export { siteErrors } from "./errors.ts";
export type { Policies } from "./open-policies.ts";
export { openSite, type OpenSiteOptions, type Site, type SiteParts } from "./open-site.ts";
export type { ClaimedRoles, ConsoleSettings, LoginSettings } from "./console-settings.ts";
export type { RegisterSettings } from "./registers/register-settings.ts";
export type {
  AlertSettings,
  EpromFrontSettings,
  ServiceSettings,
  TokenSettings,
} from "./service-settings.ts";
export type { SecretReference } from "./secrets/secret-reference.ts";
export {
  readSiteFile,
  type KeyReference,
  type LedgerReference,
  type LetterheadSettings,
  type LinkSettings,
  type ProjectOverlay,
  type Senders,
  type SiteFile,
  type Via,
} from "./site-file.ts";
