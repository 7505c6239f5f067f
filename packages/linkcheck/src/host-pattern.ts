import { domainToASCII } from "node:url";

/**
 * Whether a list of hosts names this one. `skjema.no` is that host at port 443, `skjema.no:8443` at another,
 * `*.uio.no` every name below `uio.no`, and `*` any host at port 443.
 * @param host As `URL.host` gives it: lower case, punycode, the port only when it is not 443
 */
export function matchesHost(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => matches(asInAddresses(pattern), host));
}

/** The same, but by name: `*` lists nobody. */
export function namesHost(patterns: readonly string[], host: string): boolean {
  return matchesHost(
    patterns.filter((pattern) => pattern !== "*"),
    host,
  );
}

/** `undersøkelse.no` stands in addresses as `xn--underskelse-lgb.no`. */
function asInAddresses(pattern: string): string {
  if (!/[^ -~]/u.test(pattern)) return pattern.toLowerCase();
  const port = /:\d+$/u.exec(pattern)?.[0] ?? "";
  return `${domainToASCII(pattern.slice(0, pattern.length - port.length))}${port}`;
}

function matches(pattern: string, host: string): boolean {
  if (pattern === "*") return !host.includes(":");
  if (pattern.startsWith("*.")) return host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1;
  return pattern === host;
}
