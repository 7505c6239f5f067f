export { createConsole, type Console } from "./create-console.ts";
export type { Examined, House, HouseState, LedgerTold, OutboxTold } from "./house.ts";
export type { ConsoleOptions } from "./options.ts";
export { createHeldRoles, type HeldRoles } from "./login/held-roles.ts";
export type {
  ConsoleUser,
  Login,
  LoginAttempt,
  LoginReply,
  LoginResult,
  LoginStep,
  RefusedBecause,
} from "./login.ts";
export {
  LOGIN_PROFILES,
  type LoginLevels,
  type LoginProfile,
  type LoginProfileName,
} from "./login/login-profiles.ts";
export {
  createOpenIdLogin,
  type LoginClaims,
  type OpenIdLogin,
  type OpenIdOptions,
} from "./login/openid-login.ts";
export { createTrialLogin } from "./login/trial-login.ts";
export type { TriedLetter, TryLetter } from "./try-letter.ts";
