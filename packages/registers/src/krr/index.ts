export type { ConnectionOptions } from "../connection/connection-options.ts";
export type { ClientKeySource } from "../internal/http/client-key.ts";
export type {
  AfterRefusal,
  FetchWhole,
  Login,
  LoginFetches,
  OutgoingRequest,
} from "../internal/http/login.ts";
export { createMaskinportenLogin, type MaskinportenOptions } from "../login/maskinporten-login.ts";
export {
  createKrrClient,
  type KrrAnswer,
  type KrrClient,
  type KrrOptions,
  type KrrPerson,
} from "./krr-client.ts";
export { createKrrRegister, type KrrRegisterOptions } from "./krr-register.ts";
