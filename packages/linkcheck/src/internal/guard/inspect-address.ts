import { isIP } from "node:net";
import { domainToUnicode } from "node:url";

import { matchesHost } from "../../host-pattern.ts";
import type { LinkCause } from "../../link-cause.ts";

/** Names that are answered inside a house or nowhere, and are nothing to a citizen's browser. */
const INSIDE_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|home\.arpa|lan|corp|home|onion)$/u;
/** Backslashes, blanks and control characters: one program drops them, another takes them for a border. */
const READ_IN_TWO_WAYS = /[\\\s\p{Cc}]/u;
/** Letters of Norwegian, Sámi, Kven and their neighbours; anything else in a host name imitates something. */
const KNOWN_LABEL = /^[a-z0-9áàâäåæçčđéèêëíîïŋñóòôöøšŧúüýž-]+$/u;

/**
 * What forbids asking for an address, before anything is looked up or connected to; the same on every hop. Where a
 * name leads is seen to when connecting.
 */
export function inspectAddress(address: string, allowedHosts: readonly string[]): LinkCause | undefined {
  if (READ_IN_TWO_WAYS.test(address) || !URL.canParse(address)) return "malformed-address";
  const url = new URL(address);
  if (url.protocol !== "https:") return "not-https";
  if (url.username !== "" || url.password !== "") return "credentials";
  const host = url.hostname;
  if (isIP(host.replaceAll(/[[\]]/gu, "")) !== 0) return "address-literal";
  if (!isOrdinaryName(host)) return "unusual-name";
  if (matchesHost(allowedHosts, url.host)) return undefined;
  return url.port !== "" && matchesHost(allowedHosts, host) ? "unusual-port" : "host-not-allowed";
}

/** A name with dots inside only, known to the whole world, in letters that people here can tell apart. */
function isOrdinaryName(host: string): boolean {
  if (!host.includes(".") || host.startsWith(".") || host.endsWith(".") || host.includes("..")) return false;
  if (host.length > 253 || INSIDE_NAMES.test(host)) return false;
  if (/(?:^|\.)(?:\d+|0x[0-9a-f]*)$/u.test(host)) return false;
  const readable = domainToUnicode(host);
  return readable !== "" && readable.split(".").every((label) => KNOWN_LABEL.test(label));
}
