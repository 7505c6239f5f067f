import type { LinkCause } from "../../link-cause.ts";
import { Refusal } from "./refusal.ts";

const BY_CODE: Readonly<Record<string, LinkCause>> = {
  ENOTFOUND: "name-unknown",
  ENODATA: "name-unknown",
  EAI_AGAIN: "name-unanswered",
  EAI_FAIL: "name-unanswered",
  ESERVFAIL: "name-unanswered",
  EREFUSED: "name-unanswered",
  ETIMEOUT: "name-unanswered",
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  UND_ERR_SOCKET: "reset",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ENETDOWN: "unreachable",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-chain",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-chain",
  UNABLE_TO_GET_ISSUER_CERT: "certificate-chain",
  CERT_HAS_EXPIRED: "certificate-expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "not-http",
  UND_ERR_HEADERS_OVERFLOW: "not-http",
};

/** Certificate faults as OpenSSL names them, besides the two above: a chain or a signature that does not hold. */
const CERTIFICATE = /CERT|SIGNATURE|CRL|CHAIN|CA_|SELF_SIGNED|UNABLE_TO_/u;

/** The cause that a network error stands for. What is not known is never taken for an answer. */
export function causeOfError(error: unknown): LinkCause {
  for (const each of chainOf(error)) {
    if (each instanceof Refusal) return each.linkCause;
    if (each.name === "TimeoutError") return "timeout";
    if (each.name === "HTTPParserError") return "not-http";
    const code = "code" in each && typeof each.code === "string" ? each.code : "";
    const known = BY_CODE[code];
    if (known) return known;
    if (code.startsWith("ERR_HTTP2_")) return "not-http";
    if (code.startsWith("ERR_SSL_") || code === "EPROTO") return "not-http";
    if (CERTIFICATE.test(code)) return "certificate-untrusted";
  }
  return "engine-failed";
}

function* chainOf(error: unknown): Generator<Error> {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    yield current;
    current = current.cause;
  }
}
