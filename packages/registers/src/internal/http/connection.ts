import { SluseError } from "@sluse/core";

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
