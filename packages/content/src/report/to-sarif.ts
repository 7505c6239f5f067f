import {
  addressOf,
  type CheckResult,
  type Finding,
  type MessageLanguage,
  type RuleMessage,
  type Severity,
  type UnrunRule,
} from "@sluse/core";

import { printable } from "./printable.ts";
import { locationOf, templateLocationOf } from "./sarif-location.ts";
import type { SarifLevel, SarifLog, SarifNotification, SarifResult, SarifRule } from "./sarif-log.ts";

/** How findings are told as SARIF. */
export interface SarifOptions {
  /** Default: bokmål. */
  readonly language?: MessageLanguage;
  /** Version of the library, `1.2.3`. */
  readonly version?: string;
}

/** What holds a mail-out back stops it as surely as what refuses it, so both are errors. */
const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  refuse: "error",
  hold: "error",
  warn: "warning",
  note: "note",
};

/**
 * Findings as a SARIF 2.1.0 log, for tools that show or follow up results. Each has its places, where in the template
 * it was expected, how many times it was met, and the finding's fingerprint. A rule that should have run and did not is
 * a notification, and makes the run unsuccessful; one that does not apply is a result of that kind.
 */
export function toSarif(result: CheckResult, options: SarifOptions = {}): string {
  return `${JSON.stringify(sarifLog(result, options), undefined, 2)}\n`;
}

/** The log that {@link toSarif} writes. */
export function sarifLog({ findings, unrun }: CheckResult, options: SarifOptions): SarifLog {
  const language = options.language ?? "nb";
  const rules = new Map(findings.map((finding) => [finding.rule, ruleOf(finding, language)]));
  const order = [...rules.keys()];
  const notRun = unrun.filter((rule) => rule.kind === "could-not-run");
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Sluse",
            ...(options.version === undefined ? {} : { semanticVersion: options.version }),
            rules: [...rules.values()],
          },
        },
        language,
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: notRun.length === 0,
            toolExecutionNotifications: notRun.map((rule) => notificationOf(rule, language)),
          },
        ],
        results: [
          ...findings.map((finding) => resultOf(finding, order.indexOf(finding.rule), language)),
          ...unrun
            .filter((rule) => rule.kind === "not-applicable")
            .map((rule) => notApplicable(rule, language)),
        ],
      },
    ],
  };
}

function ruleOf({ message, severity, rule }: Finding, language: MessageLanguage): SarifRule {
  const { title, why, mend } = message[language];
  const address = addressOf(rule);
  return {
    id: rule,
    ...(address === undefined ? {} : { helpUri: address }),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: printable(mend) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number, language: MessageLanguage): SarifResult {
  const related = finding.places.map(templateLocationOf).filter((location) => location !== undefined);
  return {
    ruleId: finding.rule,
    ruleIndex,
    kind: "fail",
    level: LEVELS[finding.severity],
    message: { text: textOf(finding.message[language]) },
    occurrenceCount: finding.count,
    locations: finding.places.map(locationOf),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { "sluse/v1": finding.fingerprint },
    properties: { severity: finding.severity },
  };
}

const textOf = ({ what, why, mend }: RuleMessage): string => printable(`${what} ${why} ${mend}`);

const notificationOf = ({ rule, because }: UnrunRule, language: MessageLanguage): SarifNotification => ({
  level: "error",
  associatedRule: { id: rule },
  message: { text: printable(because[language]) },
});

const notApplicable = ({ rule, because }: UnrunRule, language: MessageLanguage): SarifResult => ({
  ruleId: rule,
  kind: "notApplicable",
  level: "none",
  message: { text: printable(because[language]) },
});
