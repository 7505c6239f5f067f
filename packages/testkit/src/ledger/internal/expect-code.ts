import assert from "node:assert/strict";

import { isSluseError } from "@sluse/core";

/** Waits for `work` to be refused with `code`. */
export async function expectCode(code: string, work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(isSluseError(error), `not a SluseError: ${String(error)}`);
    assert.equal(error.code, code);
    return true;
  });
}
