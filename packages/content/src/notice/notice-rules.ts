import type { RuleTable } from "@sluse/core";

import type { TextRule } from "../text/text-rule.ts";
import { noticeAddress } from "./notice-address.ts";
import { noticeHealthFact } from "./notice-health-fact.ts";
import { noticeLanguage } from "./notice-language.ts";
import { noticeOtherSender, noticeOtherStudy } from "./notice-other-study.ts";
import { noticeOrganisationNumber, noticeSenderMissing } from "./notice-sender.ts";
import { noticeTitleLength, noticeTitleMissing } from "./notice-title.ts";
import { noticeTitleUnfinished } from "./notice-title-unfinished.ts";

/** The ids of the rules for what a recipient sees before opening. */
export type NoticeRuleId =
  | "text/notice-address"
  | "text/notice-health-fact"
  | "text/notice-title-missing"
  | "text/notice-title-length"
  | "text/notice-title-unfinished"
  | "text/notice-sender-missing"
  | "text/notice-organisation-number"
  | "text/notice-language";

/** The ids of the rules that hold a notice beside its letters. */
export type NoticeWithLettersRuleId = "text/notice-other-study" | "text/notice-other-sender";

/** Every rule for what a recipient sees before opening, beside the text rules that read notices too. */
export const noticeRules: { readonly [Id in NoticeRuleId]: TextRule<Id> } = {
  "text/notice-address": noticeAddress,
  "text/notice-health-fact": noticeHealthFact,
  "text/notice-title-missing": noticeTitleMissing,
  "text/notice-title-length": noticeTitleLength,
  "text/notice-title-unfinished": noticeTitleUnfinished,
  "text/notice-sender-missing": noticeSenderMissing,
  "text/notice-organisation-number": noticeOrganisationNumber,
  "text/notice-language": noticeLanguage,
};

/** Every rule that holds a notice beside the letters it tells of. */
export const noticeWithLettersRules: RuleTable<NoticeWithLettersRuleId> = {
  "text/notice-other-study": noticeOtherStudy,
  "text/notice-other-sender": noticeOtherSender,
};
