import type { CheckResult, Notice } from "@sluse/core";
import { groupFindings, joinResults } from "@sluse/core/house";

import { plainLetter } from "../text/internal/plain-letter.ts";
import { runRules } from "../text/internal/run-rules.ts";
import { Reading } from "../text/reading.ts";
import type { TextContext } from "../text/text-context.ts";
import type { TextRule } from "../text/text-rule.ts";
import { textRules } from "../text/text-rules.ts";
import { noticeRules } from "./notice-rules.ts";

/** Rules for every field that shows text. */
const EVERY_FIELD: readonly TextRule[] = [
  ...Object.values(textRules),
  noticeRules["text/notice-address"],
  noticeRules["text/notice-health-fact"],
];
const IN_WORDS: readonly TextRule[] = [...EVERY_FIELD, noticeRules["text/notice-language"]];

const OF_TITLE: readonly TextRule[] = [
  ...IN_WORDS,
  noticeRules["text/notice-title-missing"],
  noticeRules["text/notice-title-length"],
  noticeRules["text/notice-title-unfinished"],
];

const OF_SENDER_NAME: readonly TextRule[] = [...EVERY_FIELD, noticeRules["text/notice-sender-missing"]];
const OF_ORGANISATION_NUMBER: readonly TextRule[] = [noticeRules["text/notice-organisation-number"]];

/**
 * Checks what a recipient sees before opening: title, notification text and sender. Places are fields of the order,
 * `notice.title`.
 */
export function checkNotice(notice: Notice, context: TextContext): CheckResult {
  const sender = { sender: notice.sender.name };
  const check = (
    path: string,
    text: string,
    rules: readonly TextRule[],
    more: object = sender,
  ): CheckResult =>
    runRules({
      rules,
      reading: new Reading(plainLetter(path, text)),
      context: { ...context, ...more, part: "notice" },
      placeOf: () => ({ kind: "field", path }),
    });
  const { findings, unrun } = joinResults([
    check("notice.title", notice.title, OF_TITLE),
    ...(notice.text === undefined ? [] : [check("notice.text", notice.text, IN_WORDS)]),
    check("notice.sender.name", notice.sender.name, OF_SENDER_NAME, {}),
    check("notice.sender.organisationNumber", notice.sender.organisationNumber, OF_ORGANISATION_NUMBER),
  ]);
  return { findings: groupFindings(findings), unrun };
}
