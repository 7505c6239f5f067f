import { validateHeaderValue } from "node:http";

import { SluseError } from "@sluse/core";

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * Reads ePROM's address: https, or http on this machine's loopback. A slash is put at its end.
 * @throws SluseError `SLUSE_EPROM_OPTION`
 */
export function parseBaseUrl(value: string | URL): URL {
  const text = String(value);
  const url = URL.parse(text.endsWith("/") ? text : `${text}/`);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname));
  if (url === null || !isSafe || url.username !== "" || url.password !== "") {
    throw new SluseError("SLUSE_EPROM_OPTION", "`baseUrl` must be an https address without a password");
  }
  return url;
}

/**
 * A key that can be shown in a header, as it is. With an empty one anybody could call back.
 * @throws SluseError `SLUSE_EPROM_OPTION`
 */
export function parseApiKey(apiKey: string): string {
  if (apiKey.trim() === "") throw new SluseError("SLUSE_EPROM_OPTION", "`apiKey` is empty");
  try {
    validateHeaderValue("authorization", apiKey);
  } catch {
    throw new SluseError("SLUSE_EPROM_OPTION", "`apiKey` holds characters that no header may hold");
  }
  return apiKey;
}
