export {
  createCallbackHandler,
  type CallbackOptions,
  type MandateBreach,
} from "./callbacks/callback-handler.ts";
export { epromErrors } from "./errors.ts";
export { helsenorgeReminders, type FormTask } from "./helsenorge-reminders.ts";
export {
  createMemoryMessageIndex,
  type MemoryMessageIndexOptions,
} from "./message-index/memory-message-index.ts";
export type {
  MessageIndex,
  MessageKind,
  MessageNews,
  SentMessage,
  Told,
} from "./message-index/message-index.ts";
export { checkDistribution, type Distribution } from "./rules/check-distribution.ts";
export { checkPurposeTag, type PurposeTag } from "./rules/check-purpose-tag.ts";
export { epromRules, type EpromRuleId } from "./rules/eprom-rules.ts";
export type {
  EpromConnection,
  EpromFormOptions,
  EpromLetter,
  EpromLetterOptions,
  EpromOptions,
} from "./sender/eprom-options.ts";
export { epromSender, type EpromSender } from "./sender/eprom-sender.ts";
export type { EpromCause, EpromSettlement } from "./sender/eprom-settlement.ts";
