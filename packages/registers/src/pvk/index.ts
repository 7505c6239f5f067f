export type { ConnectionOptions } from "../connection/connection-options.ts";
export type { ClientKeySource } from "../internal/http/client-key.ts";
export { createHelseIdLogin, type HelseIdOptions } from "../login/helse-id-login.ts";
export type {
  AfterRefusal,
  FetchWhole,
  Login,
  LoginFetches,
  OutgoingRequest,
} from "../internal/http/login.ts";
export type { PrivacyDefinitionReference } from "./definition.ts";
export { createPvkRegister, type PvkOptions } from "./pvk-register.ts";
