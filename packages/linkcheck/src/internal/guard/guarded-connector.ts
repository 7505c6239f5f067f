import { isIP, type Socket } from "node:net";
import { createSecureContext, rootCertificates, type TLSSocket } from "node:tls";
import { callbackify } from "node:util";

import { buildConnector } from "undici";

import type { EgressProxy, ResolvedAddress } from "../../link-probe-options.ts";
import type { CertificateEnds } from "./certificate-ends.ts";
import { openTunnel } from "./proxy-tunnel.ts";
import type { AddressRules } from "./public-address.ts";
import { Refusal } from "./refusal.ts";
import { resolveWithin, type Resolve } from "./resolve.ts";

export interface ConnectorParts {
  readonly addresses: AddressRules;
  readonly certificates: CertificateEnds;
  readonly resolve: Resolve;
  readonly connectMs: number;
  readonly certificateAuthorities: readonly string[];
  readonly egressProxy: EgressProxy | undefined;
}

/**
 * Connects to nothing but public addresses. A name is looked up here and the connection is made to the very address
 * that was judged, so that a second look-up cannot lead elsewhere; what was reached is judged once more.
 */
export function createGuardedConnector(parts: ConnectorParts): buildConnector.connector {
  const connectTo = buildConnector({
    timeout: parts.connectMs,
    maxCachedSessions: 0,
    allowH2: true,
    rejectUnauthorized: true,
    secureContext: createSecureContext({ ca: [...rootCertificates, ...parts.certificateAuthorities] }),
  });

  const open = (options: buildConnector.Options): Promise<Socket | TLSSocket> =>
    new Promise((resolve, reject) => {
      connectTo(options, (error, socket) => (error ? reject(error) : resolve(socket)));
    });

  const openDirectly = async (options: buildConnector.Options): Promise<Socket | TLSSocket> => {
    const host = options.hostname;
    const addresses = await lookUp(host);
    const forbidden = addresses.some(({ address }) => !parts.addresses.allows(host, address));
    if (forbidden) throw new Refusal("private-address");
    let trouble: unknown = new Refusal("name-unknown");
    for (const { address, port } of addresses) {
      try {
        const socket = await open({
          ...options,
          hostname: address,
          servername: host,
          port: port === undefined ? options.port : String(port),
        });
        if (parts.addresses.allows(host, socket.remoteAddress ?? "")) return socket;
        socket.destroy();
        throw new Refusal("private-address");
      } catch (error) {
        if (error instanceof Refusal) throw error;
        trouble = error;
      }
    }
    throw trouble;
  };

  const openThrough = async (
    proxy: EgressProxy,
    options: buildConnector.Options,
  ): Promise<Socket | TLSSocket> => {
    const target = { host: options.hostname, port: Number(options.port || 443) };
    const httpSocket = await openTunnel(proxy, target, parts.connectMs);
    return await open({ ...options, servername: options.hostname, httpSocket });
  };

  const lookUp = (host: string): Promise<readonly ResolvedAddress[]> =>
    resolveWithin(parts.resolve, host, parts.connectMs);

  return (options, callback) => {
    const connect = async (): Promise<Socket | TLSSocket> => {
      if (options.protocol !== "https:") throw new Refusal("not-https");
      if (isIP(options.hostname.replaceAll(/[[\]]/gu, "")) !== 0) throw new Refusal("address-literal");
      const socket = parts.egressProxy
        ? await openThrough(parts.egressProxy, options)
        : await openDirectly(options);
      parts.certificates.record(hostKey(options), socket);
      return socket;
    };
    callbackify(connect)((error, socket) => (error ? callback(error, null) : callback(null, socket)));
  };
}

/** As `URL.host` writes it. */
const hostKey = (options: buildConnector.Options): string =>
  options.port === "" || options.port === "443" ? options.hostname : `${options.hostname}:${options.port}`;
