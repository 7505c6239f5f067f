import type { DoubleRequest, Reply } from "../loopback-server.ts";

/** A field of a request's JSON, or `undefined` for anything that is not there. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

export function parseBody(request: DoubleRequest): unknown {
  try {
    return JSON.parse(request.body) as unknown;
  } catch {
    return undefined;
  }
}

/** 400 with ePROM's words. */
export const badRequest = (message: string): Reply => ({ status: 400, body: { message } });

/** The key in `Authorization: Basic <key>`, which ePROM takes raw. */
export const hasApiKey = (request: DoubleRequest, apiKey: string): boolean =>
  request.headers["authorization"] === `Basic ${apiKey}`;

/** What is wrong with the national id, in ePROM's words. */
export function nationalIdFault(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{11}$/u.test(value)) return "NationalId must be 11 digits.";
  if (Number(value[0]) >= 8) return "FH-number is not supported.";
  return undefined;
}
