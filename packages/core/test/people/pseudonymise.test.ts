import { createSecretKey, webcrypto } from "node:crypto";

import { fc, test } from "@fast-check/vitest";
import type { NationalId } from "@sluse/core";
import { pseudonymise } from "@sluse/core/house";
import { testPersonId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

/** Also longer than a block of SHA-256, which is hashed first. */
const keyBytes = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc.uint8Array({ minLength: 32, maxLength: 130 }),
);

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
    // Of two that only end in more zeros HMAC makes the same.
    fc.pre(Buffer.compare(withoutEnd(one), withoutEnd(other)) !== 0);
    expect(pseudonymise(id, createSecretKey(one))).not.toBe(pseudonymise(id, createSecretKey(other)));
  });

  test.prop([testPersonId(), keyBytes])("does not hold the number it stands for", (id, bytes) => {
    expect(pseudonymise(id, createSecretKey(bytes))).not.toContain(id);
  });

  it.each(["0101805000", "010180500011"])("is made of eleven digits, and not of `%s`", (digits) => {
    expect(() => pseudonymise(digits as NationalId, createSecretKey(Buffer.alloc(32)))).toThrow(/eleven/);
  });
});

const withoutEnd = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
