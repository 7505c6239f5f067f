import type { LedgerCase, LedgerUnderTest, SharedLedgerCase } from "./ledger-case.ts";
import { answerCases } from "./cases/answers.ts";
import { approvalCases } from "./cases/approvals.ts";
import { audienceCases } from "./cases/audience.ts";
import { auditCases } from "./cases/audit.ts";
import { beginningCases } from "./cases/beginning.ts";
import { ceilingCases } from "./cases/ceilings.ts";
import { contactBlockCases } from "./cases/contact-blocks.ts";
import { claimCases } from "./cases/claims.ts";
import { familyCases } from "./cases/families.ts";
import { keptAnswerCases } from "./cases/kept-answers.ts";
import { keyCases } from "./cases/keys.ts";
import { loginSessionCases } from "./cases/login-sessions.ts";
import { limitCases } from "./cases/limits.ts";
import { mailOutPageCases } from "./cases/mail-out-pages.ts";
import { mailOutCases } from "./cases/mail-outs.ts";
import { alertCases } from "./cases/alerts.ts";
import { projectCases } from "./cases/projects.ts";
import { registerRunCases } from "./cases/register-runs.ts";
import { retentionCases } from "./cases/retention.ts";
import { settlingCases } from "./cases/settling.ts";
import { wordsInEachOrderCases } from "./cases/words-in-each-order.ts";
import { sharedCases } from "./cases/shared.ts";
import { stopCases } from "./cases/stops.ts";
import { competenceCases } from "./cases/competences.ts";
import { templateApprovalCases } from "./cases/template-approvals.ts";
import { transactionCases } from "./cases/transactions.ts";

/** How a test runner is reached: vitest's, `node:test`'s or Jest's own functions fit. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown;
  readonly test: (name: string, run: () => Promise<void>) => unknown;
}

/** The promises of the port, by what they are about. */
export const ledgerCases: Readonly<Record<string, readonly LedgerCase[]>> = {
  transactions: transactionCases,
  keys: keyCases,
  projects: projectCases,
  "mail-outs": mailOutCases,
  "pages of mail-outs": mailOutPageCases,
  audience: audienceCases,
  approvals: approvalCases,
  "approvals of templates": templateApprovalCases,
  "competence of superusers": competenceCases,
  stops: stopCases,
  ceilings: ceilingCases,
  claims: claimCases,
  families: familyCases,
  limits: limitCases,
  answers: answerCases,
  beginning: beginningCases,
  "contact blocks": contactBlockCases,
  settling: [...settlingCases, ...wordsInEachOrderCases],
  retention: retentionCases,
  "kept answers": keptAnswerCases,
  "login sessions": loginSessionCases,
  alerts: alertCases,
  "register runs": registerRunCases,
  audit: auditCases,
};

/**
 * Holds a ledger to every promise of the port. Each case gets an empty ledger from `open`.
 * @example describeLedger("mine", { open, shared: true }, { describe, test })
 */
export function describeLedger(
  name: string,
  ledger: {
    readonly open: () => Promise<LedgerUnderTest>;
    /** Whether the store can be opened more than once: then what openings owe one another is held too. */
    readonly shared: boolean;
  },
  { describe, test }: TestRunner,
): void {
  describe(`${name} ledger`, () => {
    for (const [about, cases] of Object.entries(ledgerCases)) {
      describe(about, () => {
        for (const each of cases) test(each.name, () => runCase(ledger.open, each));
      });
    }
    if (!ledger.shared) return;
    describe("two openings of one store", () => {
      for (const each of sharedCases) test(each.name, () => runSharedCase(ledger.open, each));
    });
  });
}

async function runCase(open: () => Promise<LedgerUnderTest>, each: LedgerCase): Promise<void> {
  const underTest = await open();
  try {
    await each.run(underTest.ledger);
  } finally {
    await underTest.dispose();
  }
}

async function runSharedCase(open: () => Promise<LedgerUnderTest>, each: SharedLedgerCase): Promise<void> {
  const { ledger, openAgain, dispose } = await open();
  try {
    if (!openAgain) throw new Error("a shared ledger needs `openAgain`");
    await each.run(ledger, await openAgain(), openAgain);
  } finally {
    await dispose();
  }
}
