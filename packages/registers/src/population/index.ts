export type { ConnectionOptions } from "../connection/connection-options.ts";
export type { ClientKeySource } from "../internal/http/client-key.ts";
export {
  createHelseIdLogin,
  type HelseIdOptions,
  type HelseIdOrganisation,
} from "../login/helse-id-login.ts";
export type {
  AfterRefusal,
  FetchWhole,
  Login,
  LoginFetches,
  OutgoingRequest,
} from "../internal/http/login.ts";
export { createMaskinportenLogin, type MaskinportenOptions } from "../login/maskinporten-login.ts";
export { createFolkeregisteretRegister, type FolkeregisteretOptions } from "./folkeregisteret.ts";
export { createPersonApiRegister, type PersonApiOptions } from "./person-api.ts";
export type { PopulationRegister } from "./population-register.ts";
