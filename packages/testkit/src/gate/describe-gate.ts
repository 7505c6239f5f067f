import type { TestRunner } from "../ledger/describe-ledger.ts";
import { gateCases } from "./gate-cases.ts";
import type { GateUnderTest } from "./gate-under-test.ts";

/**
 * Holds a gate to its promises, as its callers reach it. Each case gets a gate of its own from `open`.
 * @example describeGate("over HTTP", open, { describe, test })
 */
export function describeGate(
  name: string,
  open: () => Promise<GateUnderTest>,
  { describe, test }: TestRunner,
): void {
  describe(`the gate ${name}`, () => {
    for (const [promise, cases] of Object.entries(gateCases)) {
      describe(promise, () => {
        for (const each of cases)
          test(each.name, async () => {
            await using gate = await open();
            await each.run(gate);
          });
      });
    }
  });
}
