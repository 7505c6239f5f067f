export { createConsole, type Console } from "./create-console.ts";
export type { ConsoleOptions } from "./options.ts";
export type { ConsoleUser, Login, LoginAttempt, LoginReply, LoginResult, LoginStep } from "./login/login.ts";
export { createOpenIdLogin, type LoginClaims, type OpenIdOptions } from "./login/openid-login.ts";
export { createTrialLogin } from "./login/trial-login.ts";
export type { TriedLetter, TryLetter } from "./try-letter.ts";
