import { SluseError } from "@sluse/core";

import type { Connection, ConnectionOptions } from "../../connection/connection-options.ts";

const DEFAULTS: Connection = {
  timeoutMilliseconds: 30_000,
  attempts: 4,
  firstPauseMilliseconds: 500,
  longestPauseMilliseconds: 30_000,
  concurrency: 4,
  largestAnswerBytes: 32 * 1024 * 1024,
  failuresBeforeRest: 5,
  restMilliseconds: 60_000,
};

/**
 * Fills in the limits that were not given.
 * @throws SluseError `SLUSE_REGISTER_OPTION` for a limit that is not a whole number above 0
 */
export function fillConnection(
  options: { readonly [Name in keyof ConnectionOptions]?: number | undefined } = {},
): Connection {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const connection: Connection = { ...DEFAULTS, ...Object.fromEntries(given) };
  for (const [name, value] of Object.entries(connection)) {
    if (Number.isSafeInteger(value) && value > 0) continue;
    throw new SluseError(
      "SLUSE_REGISTER_OPTION",
      `\`connection.${name}\` must be a whole number above 0, and is ${value}`,
    );
  }
  return connection;
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * Reads the address of a service: https, or http on this machine's loopback.
 * @throws SluseError `SLUSE_REGISTER_OPTION`
 */
export function parseBaseUrl(name: string, value: string | URL): URL {
  const url = URL.parse(String(value));
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname));
  if (url === null || !isSafe || url.username !== "" || url.password !== "") {
    throw new SluseError("SLUSE_REGISTER_OPTION", `\`${name}\` must be an https address without a password`);
  }
  return url;
}

export const isLoopback = (url: URL): boolean => LOOPBACK.has(url.hostname);

/** `path`, without a slash in front, below the base address. */
export const below = (baseUrl: URL, path: string): URL =>
  new URL(path, baseUrl.href.endsWith("/") ? baseUrl : `${baseUrl.href}/`);
