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

/** @throws SluseError `SLUSE_EPROM_OPTION` for a value that is not a whole number above 0 */
export function positive(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new SluseError("SLUSE_EPROM_OPTION", `\`${name}\` must be a whole number above 0, and is ${value}`);
}
