import type { RuleTable } from "@sluse/core";

import { documentRules, type DocumentRuleId } from "./document/document-rules.ts";
import { markupRules } from "./markup/markup-rules.ts";
import type { MarkupRuleId } from "./markup/markup-rule.ts";
import { matchRules, type MatchRuleId } from "./match/match-rules.ts";
import {
  noticeRules,
  noticeWithLettersRules,
  type NoticeRuleId,
  type NoticeWithLettersRuleId,
} from "./notice/notice-rules.ts";
import { valueRules, type ValueRuleId } from "./document/value-rules.ts";
import { readRules, type ReadRuleId } from "./read/read-rules.ts";
import { slotRules, type SlotRuleId } from "./render/slot-rules.ts";
import { templateImportRules, type TemplateImportRuleId } from "./template/import/template-import-rules.ts";
import { templateFileRules, type TemplateFileRuleId } from "./template/template-file-rules.ts";
import { templateSlotRules, type TemplateSlotRuleId } from "./template/template-slot-rules.ts";
import { templateVariantRules, type TemplateVariantRuleId } from "./template/template-variant-rules.ts";
import { formRules, type FormRuleId } from "./form/form-rules.ts";
import { textRules, type TextRuleId } from "./text/text-rules.ts";

/** Every rule that reads letters, forms and templates. */
export type ContentRuleId =
  | DocumentRuleId
  | FormRuleId
  | MarkupRuleId
  | MatchRuleId
  | NoticeRuleId
  | NoticeWithLettersRuleId
  | ReadRuleId
  | SlotRuleId
  | TemplateFileRuleId
  | TemplateImportRuleId
  | TemplateSlotRuleId
  | TemplateVariantRuleId
  | TextRuleId
  | ValueRuleId;

/** Every rule of this package. */
export const contentRules: RuleTable<ContentRuleId> = {
  ...templateFileRules,
  ...templateSlotRules,
  ...templateVariantRules,
  ...templateImportRules,
  ...slotRules,
  ...readRules,
  ...matchRules,
  ...documentRules,
  ...valueRules,
  ...textRules,
  ...markupRules,
  ...formRules,
  ...noticeRules,
  ...noticeWithLettersRules,
};
