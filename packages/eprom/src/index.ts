export {
  createCallbackHandler,
  type CallbackOptions,
  type MandateBreach,
} from "./callbacks/callback-handler.ts";
export { channelsOfDistributionRule, type ToldChannel } from "./channels.ts";
export { epromErrors } from "./errors.ts";
export { createEpromFront, type EpromFrontOptions } from "./front/eprom-front.ts";
export type { FrontCleared, FrontGate, FrontReport, FrontWave } from "./front/front-gate.ts";
export {
  createMemoryMessageIndex,
  type MemoryMessageIndexOptions,
} from "./message-index/memory-message-index.ts";
export type {
  EarlyNews,
  MessageIndex,
  MessageKind,
  MessageNews,
  SentMessage,
  Told,
} from "./message-index/message-index.ts";
export { assertEpromTakes } from "./sender/assert-eprom-takes.ts";
export type { EpromOptions } from "./sender/eprom-options.ts";
export { EPROM_TAKES, type EpromForm, type EpromLetter, type EpromWave } from "./sender/eprom-wave.ts";
export type { EpromProof } from "./sender/eprom-proof.ts";
export { epromSender, type EpromSender, type ProofSent } from "./sender/eprom-sender.ts";
export type { EpromCause, EpromSettlement } from "./sender/eprom-settlement.ts";
