import type { X509Certificate } from "node:crypto";
import { TLSSocket } from "node:tls";

import type { Instant } from "@sluse/core";

import { asInstant } from "../engine/as-instant.ts";

/** When the certificates end that hosts have shown in this run. */
export class CertificateEnds {
  readonly #ends = new Map<string, Instant>();

  /** Notes the certificate a connection was made under. */
  record(host: string, socket: object): void {
    const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    if (!certificate) return;
    const end = earliestEnd(certificate);
    const known = this.#ends.get(host);
    if (known === undefined || end < known) this.#ends.set(host, end);
  }

  /** The earliest end of any certificate that `host` (with its port, when not 443) has shown. */
  endOf(host: string): Instant | undefined {
    return this.#ends.get(host);
  }
}

/** A chain ends with its first link. The root is left out: browsers keep their own. */
function earliestEnd(leaf: X509Certificate): Instant {
  let end = leaf.validToDate.getTime();
  let issuer = leaf.issuerCertificate;
  for (let depth = 0; depth < 10 && issuer && issuer.subject !== issuer.issuer; depth += 1) {
    end = Math.min(end, issuer.validToDate.getTime());
    issuer = issuer.issuerCertificate;
  }
  return asInstant(end);
}
