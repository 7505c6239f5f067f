export { ANSWER_FAULTS, LIST_FAULTS } from "../faults/every-fault.ts";
export type { Fault, FaultKind, FaultOrder, ListFault } from "../faults/fault.ts";
export { FaultPlan, type PlannedFault } from "../faults/fault-plan.ts";
export type { Callbacks, PendingCallback, SendCallbacks } from "./eprom/callbacks.ts";
export { startEpromDouble, type EpromDouble, type EpromDoubleOptions } from "./eprom/eprom-double.ts";
export type { EpromWorld, EpromWorldOptions, Receipt, Refusal } from "./eprom/eprom-world.ts";
export type { EpromForm } from "./eprom/forms.ts";
export type { ReceivedLetter } from "./eprom/letters.ts";
export {
  startHelsenorgeActiveDouble,
  type HelsenorgeActiveDoubleOptions,
} from "./helsenorge-active-double.ts";
export {
  startFolkeregisteretDouble,
  type FolkeregisteretDoubleOptions,
} from "./population/folkeregisteret-double.ts";
export { startPersonApiDouble, type PersonApiDoubleOptions } from "./population/person-api-double.ts";
export { PersonWorld, type PersonInRegister } from "./population/person-world.ts";
export { startKrrDouble, type KrrDoubleOptions, type KrrPerson } from "./krr-double.ts";
export type { KnownClient } from "./login/client-assertions.ts";
export { makeClientKeys } from "./login/client-keys.ts";
export {
  startHelseIdDouble,
  type HelseIdDouble,
  type HelseIdDoubleOptions,
} from "./login/helse-id-double.ts";
export {
  startMaskinportenDouble,
  type MaskinportenDouble,
  type MaskinportenDoubleOptions,
} from "./login/maskinporten-double.ts";
export {
  startDouble,
  type DoubleRequest,
  type Handler,
  type LoopbackDouble,
  type Reply,
  type Routes,
} from "./loopback-server.ts";
export {
  PrivacyDefinition,
  type PrivacyDefinitionOptions,
  type PrivacySettingType,
} from "./privacy-settings.ts";
export { startPvkDouble, type PvkDoubleOptions } from "./pvk-double.ts";
export type { Exchange, Traffic } from "./traffic.ts";
