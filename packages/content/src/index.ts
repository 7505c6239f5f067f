export { contentErrors } from "./errors.ts";
export { checkTemplate } from "./template/check-template.ts";
export { checkVariants } from "./template/check-variants.ts";
export {
  importTemplate,
  type ForeignLanguage,
  type ImportOptions,
  type ImportResult,
} from "./template/import/import-template.ts";
export { loadTemplates } from "./template/load-templates.ts";
export { parseTemplate } from "./template/parse-template.ts";
export { PASSAGE_ROLES, isPassageRole, roleName, type PassageRole } from "./template/passage-role.ts";
export { SLOT_TYPES, type Slot, type SlotType } from "./internal/slot.ts";
export { loadStarterTemplates } from "./template/starter-set.ts";
export { createTemplateLibrary, type TemplateLibrary } from "./template/template-library.ts";
export type { Passage, RenderTarget, Template, TemplateKind } from "./template/template.ts";
export { noticeRules, type NoticeRuleId } from "./notice/notice-rules.ts";
export { checkRulePack, EXAMPLE_CONTEXT, type RulePackFault } from "./rule-pack/check-rule-pack.ts";
export { defineRulePack, type RulePack } from "./rule-pack/rule-pack.ts";
export type { Reading } from "./text/reading.ts";
export type { TextContext, TextPart } from "./text/text-context.ts";
export { metOnWhole, type Because, type Met, type TextRule } from "./text/text-rule.ts";
export { textRules, type TextRuleId } from "./text/text-rules.ts";
export { createWordList } from "./text/wording/word-list.ts";
export type { SpellingAdapter } from "./text/wording/spelling-adapter.ts";
export type { LetterRenderer, RenderedLetter, RenderedTree, SlotValues } from "./render/letter-renderer.ts";
export { TYPOGRAPHIC_DIFFERENCES, type TypographicDifference } from "./typography/typography.ts";
export { contentRules, type ContentRuleId } from "./content-rules.ts";
export { checkDocument } from "./document/check-document.ts";
export type { DocumentCheck, DocumentContext } from "./document/document-check.ts";
export type { MarkupRule, MarkupRuleId } from "./markup/markup-rule.ts";
export { markupRules } from "./markup/markup-rules.ts";
export { formRules, type FormRuleId } from "./form/form-rules.ts";
