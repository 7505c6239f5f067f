import { createSecretKey, webcrypto } from "node:crypto";

import { fc, test } from "@fast-check/vitest";
import { pseudonymise } from "@sluse/core/house";
import { testPersonId } from "@sluse/testkit/people";
import { describe, expect } from "vitest";

const keyBytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("a pseudonym", () => {
  test.prop([testPersonId(), keyBytes])(
    "is the first half of HMAC-SHA-256, as Web Crypto makes it",
    async (id, bytes) => {
      const key = await webcrypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
        "sign",
      ]);
      const signed = await webcrypto.subtle.sign("HMAC", key, new TextEncoder().encode(id));
      expect(pseudonymise(id, createSecretKey(bytes))).toBe(Buffer.from(signed).toString("hex").slice(0, 32));
    },
  );

  test.prop([testPersonId(), testPersonId(), keyBytes])("tells two people apart", (one, other, bytes) => {
    fc.pre(one !== other);
    const key = createSecretKey(bytes);
    expect(pseudonymise(one, key)).not.toBe(pseudonymise(other, key));
  });

  test.prop([testPersonId(), keyBytes, keyBytes])("is another with another key", (id, one, other) => {
    fc.pre(Buffer.compare(one, other) !== 0);
    expect(pseudonymise(id, createSecretKey(one))).not.toBe(pseudonymise(id, createSecretKey(other)));
  });

  test.prop([testPersonId(), keyBytes])("does not hold the number it stands for", (id, bytes) => {
    expect(pseudonymise(id, createSecretKey(bytes))).not.toContain(id);
  });
});
