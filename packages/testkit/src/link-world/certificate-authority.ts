import { createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

import {
  bits,
  boolean,
  implicit,
  integer,
  objectId,
  octets,
  sequence,
  set,
  tagged,
  text,
  time,
} from "./internal/der.ts";

/** What a server shows: its certificate, and the key to it, in PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate is for, and until when. */
export interface CertificateRequest {
  readonly names: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter: Date;
}

/** An authority made for one test run. Nothing trusts it but what is told to. */
export interface CertificateAuthority {
  /** The authority's own certificate, in PEM. */
  readonly certificate: string;
  issue(request: CertificateRequest): ServerCertificate;
  /** A certificate that nobody but itself vouches for. */
  selfSign(request: CertificateRequest): ServerCertificate;
}

const DAY = 86_400_000;
const ECDSA_WITH_SHA256 = sequence(objectId("1.2.840.10045.4.3.2"));
const COMMON_NAME = "2.5.4.3";
const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const SUBJECT_ALT_NAME = "2.5.29.17";
const KEY_CERT_SIGN = Buffer.of(0x03, 0x02, 0x02, 0x04);

/**
 * Makes an authority, valid from yesterday for ten years.
 * @example `createCertificateAuthority().issue({ names: ["skjema.example"], notAfter })`
 */
export function createCertificateAuthority(name = "Sluse test authority"): CertificateAuthority {
  const authority = createKeyPair();
  const server = createKeyPair();
  const certificate = write({
    subject: name,
    issuer: name,
    publicKey: authority.publicKey,
    signedWith: authority.privateKey,
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + 3650 * DAY),
    extensions: [extension(BASIC_CONSTRAINTS, sequence(boolean(true))), extension(KEY_USAGE, KEY_CERT_SIGN)],
  });
  const forServer = (
    request: CertificateRequest,
    issuer: string,
    signedWith: KeyObject,
  ): ServerCertificate => ({
    key: String(server.privateKey.export({ type: "pkcs8", format: "pem" })),
    cert: write({
      subject: request.names[0] ?? "server",
      issuer,
      publicKey: server.publicKey,
      signedWith,
      notBefore: request.notBefore ?? new Date(Date.now() - DAY),
      notAfter: request.notAfter,
      extensions: [
        extension(SUBJECT_ALT_NAME, sequence(...request.names.map((each) => implicit(2, Buffer.from(each))))),
      ],
    }),
  });
  return {
    certificate,
    issue: (request) => forServer(request, name, authority.privateKey),
    selfSign: (request) => forServer(request, request.names[0] ?? "server", server.privateKey),
  };
}

interface CertificateContent {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: Buffer;
  readonly signedWith: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Buffer[];
}

/** RFC 5280, section 4.1. */
function write(content: CertificateContent): string {
  const toBeSigned = sequence(
    tagged(0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    distinguishedName(content.issuer),
    sequence(time(content.notBefore), time(content.notAfter)),
    distinguishedName(content.subject),
    content.publicKey,
    tagged(3, sequence(...content.extensions)),
  );
  const signature = sign("sha256", toBeSigned, content.signedWith);
  const certificate = sequence(toBeSigned, ECDSA_WITH_SHA256, bits(signature));
  const lines = certificate.toString("base64").match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

const distinguishedName = (name: string): Buffer =>
  sequence(set(sequence(objectId(COMMON_NAME), text(name))));

const extension = (id: string, value: Buffer): Buffer => sequence(objectId(id), octets(value));

function createKeyPair(): { readonly publicKey: Buffer; readonly privateKey: KeyObject } {
  const pair = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { publicKey: pair.publicKey, privateKey: createPrivateKey(pair.privateKey) };
}
