import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

import type { Digest } from "@sluse/core";

/** 256 random bits, as they stand in a cookie or a form. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret. */
export const digestOfSecret = (secret: string): Digest =>
  createHash("sha256").update(secret).digest("hex") as Digest;

/** Compares what came in with what was given out, in the same time wherever they differ. */
export function isSameSecret(given: string, own: string): boolean {
  const [a, b] = [createHash("sha256").update(given).digest(), createHash("sha256").update(own).digest()];
  return timingSafeEqual(a, b);
}

/**
 * What a browser keeps: the key of its session, which changes as it goes, and what its forms carry, which does not, so that a
 * page that is open can still be sent. The forms' alone opens nothing.
 */
export interface SessionCookie {
  readonly key: string;
  readonly formToken: string;
}

export const writeSessionCookie = ({ key, formToken }: SessionCookie): string => `${key}.${formToken}`;

export function readSessionCookie(cookie: string): SessionCookie | undefined {
  const [key = "", formToken = "", ...more] = cookie.split(".");
  return key === "" || formToken === "" || more.length > 0 ? undefined : { key, formToken };
}
