import type { CaseResult } from "../../policy-test/run-case.ts";
import type { Session } from "../../session.ts";

/** What became of each case: one line, and more where it is not as it was to be. */
export function policyTestReport(results: readonly CaseResult[], { texts }: Session): string {
  const { policyTest, decision } = texts;
  const lines = results.flatMap((result) => {
    if (result.passed) return [`${policyTest.ok} ${result.says}`];
    const rules = result.found.length === 0 ? policyTest.noRule : result.found.join(", ");
    return [
      `${policyTest.failed} ${result.says}`,
      ...(result.stuck
        ? [`  ${policyTest.stuck(result.stuck.round, result.stuck.found.join(", "))}`]
        : [`  ${policyTest.got(decision[result.expected], decision[result.decision], rules)}`]),
      ...(result.missing.length > 0 ? [`  ${policyTest.missing(result.missing.join(", "))}`] : []),
    ];
  });
  const failed = results.filter(({ passed }) => !passed).length;
  return `${[...lines, policyTest.sum(results.length, failed)].join("\n")}\n`;
}
