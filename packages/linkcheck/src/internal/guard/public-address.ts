import ipaddr from "ipaddr.js";

/** Public by number, yet never a citizen's web page: Azure's host agent, documentation and the unassigned IPv6 space. */
const DENIED_EVERYWHERE: readonly string[] = ["168.63.129.16/32", "3fff::/20", "2001:20::/28"];
const ASSIGNED_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Which addresses may be connected to. Anything that is not plainly public, in either notation, is refused. */
export class AddressRules {
  readonly #denied: readonly string[];
  readonly #private: Readonly<Record<string, readonly string[]>>;

  /** `denied`: further ranges nobody may be sent to. `privateByHost`: ranges that a host may lie in all the same. */
  constructor(denied: readonly string[], privateByHost: Readonly<Record<string, readonly string[]>>) {
    this.#denied = [...DENIED_EVERYWHERE, ...denied];
    this.#private = privateByHost;
  }

  /** Whether `host` may be reached at `address`. */
  allows(host: string, address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    const exceptions = Object.hasOwn(this.#private, host) ? (this.#private[host] ?? []) : [];
    if (exceptions.some((range) => lies(parsed, range))) return true;
    if (parsed.range() !== "unicast") return false;
    if (parsed.kind() === "ipv6" && !parsed.match(ASSIGNED_IPV6)) return false;
    return !this.#denied.some((range) => lies(parsed, range));
  }
}

/** Whether a range is written as one: `10.1.0.0/16`, `2001:db8::/32`. */
export const isRange = (range: string): boolean => ipaddr.isValidCIDR(range);

function lies(address: ipaddr.IPv4 | ipaddr.IPv6, range: string): boolean {
  const [network, bits] = ipaddr.parseCIDR(range);
  return address.kind() === network.kind() && address.match(network, bits);
}
