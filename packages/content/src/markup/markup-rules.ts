import { markupAddress, markupEventHandler, markupForm, markupScript } from "./active-content.ts";
import { markupAttribute, markupComment, markupTag } from "./allowed-markup.ts";
import { markupEncoding } from "./declared-encoding.ts";
import { markupNationalId } from "./hidden-national-id.ts";
import { markupHiddenText, markupStyle } from "./hidden-text.ts";
import type { MarkupRule, MarkupRuleId } from "./markup-rule.ts";
import { markupPicture } from "./picture.ts";
import { markupRemoteContent } from "./remote-content.ts";
import { markupAlternativeText, markupHeadingOrder, markupLayoutTable } from "./structure.ts";

/** Every rule for the markup of HTML and Markdown letters. */
export const markupRules: { readonly [Id in MarkupRuleId]: MarkupRule<Id> } = {
  "text/markup-script": markupScript,
  "text/markup-event-handler": markupEventHandler,
  "text/markup-address": markupAddress,
  "text/markup-remote-content": markupRemoteContent,
  "text/markup-form": markupForm,
  "text/markup-hidden-text": markupHiddenText,
  "text/markup-national-id": markupNationalId,
  "text/markup-encoding": markupEncoding,
  "text/markup-style": markupStyle,
  "text/markup-alternative-text": markupAlternativeText,
  "text/markup-picture": markupPicture,
  "text/markup-heading-order": markupHeadingOrder,
  "text/markup-layout-table": markupLayoutTable,
  "text/markup-tag": markupTag,
  "text/markup-attribute": markupAttribute,
  "text/markup-comment": markupComment,
};
