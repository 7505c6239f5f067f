import { isUtf8 } from "node:buffer";
import { setTimeout as sleep } from "node:timers/promises";

import { Agent } from "undici";

import { causeOfError } from "../guard/cause-of-error.ts";
import { CertificateEnds } from "../guard/certificate-ends.ts";
import { createGuardedConnector } from "../guard/guarded-connector.ts";
import { HostPace } from "../guard/host-pace.ts";
import { inspectAddress } from "../guard/inspect-address.ts";
import { AddressRules } from "../guard/public-address.ts";
import { Refusal } from "../guard/refusal.ts";
import type { Resolve } from "../guard/resolve.ts";
import { readContent } from "./read-content.ts";
import { Deadline } from "./deadline.ts";
import type { Answer, FetchResult } from "./fetch-result.ts";
import { waitBeforeRetry } from "./retry.ts";
import type { Settings } from "./settings.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface PageFetcherOptions {
  readonly settings: Settings;
  readonly resolve: Resolve;
  /** Words to look for on every page. */
  readonly words: readonly string[];
  /** How much source of pages may be kept, for an engine that shows it to another judge. */
  readonly htmlBytes: number;
}

/** Fetches pages, one guarded GET at a time, and remembers what it saw for the length of a run. */
export class PageFetcher {
  readonly certificates: CertificateEnds = new CertificateEnds();
  readonly #settings: Settings;
  readonly #agent: Agent;
  readonly #pace: HostPace;
  readonly #seen = new Map<string, Promise<FetchResult>>();
  readonly #words: readonly string[];
  #htmlBytesLeft: number;

  constructor(parts: PageFetcherOptions) {
    const { settings, resolve } = parts;
    this.#settings = settings;
    this.#words = parts.words;
    this.#htmlBytesLeft = parts.htmlBytes;
    this.#pace = new HostPace(settings.perHost);
    this.#agent = new Agent({
      connect: createGuardedConnector({
        addresses: new AddressRules(settings.deniedAddresses, settings.allowPrivate),
        certificates: this.certificates,
        resolve,
        connectMs: settings.limits.connectMs,
        certificateAuthorities: settings.certificateAuthorities,
        egressProxy: settings.egressProxy,
      }),
      connections: settings.perHost.atOnce,
      pipelining: 1,
      headersTimeout: settings.limits.headersMs,
      bodyTimeout: settings.limits.bodyMs,
      maxHeaderSize: 32_768,
    });
  }

  /** Asks once for each address, however often it is asked for. The address has no fragment. */
  fetch(address: string, allowedHosts: readonly string[]): Promise<FetchResult> {
    const cause = inspectAddress(address, allowedHosts);
    if (cause) return Promise.resolve({ kind: "silence", address, cause });
    const known = this.#seen.get(address);
    if (known) return known;
    const result = this.fetchAgain(address, allowedHosts);
    this.#seen.set(address, result);
    return result;
  }

  /** Asks now, whatever was seen before. */
  async fetchAgain(address: string, allowedHosts: readonly string[]): Promise<FetchResult> {
    const cause = inspectAddress(address, allowedHosts);
    if (cause) return { kind: "silence", address, cause };
    const host = new URL(address).host;
    for (let tried = 0; ; tried += 1) {
      const { result, retryAfter } = await this.#fetchOnce(address, host);
      const wait = waitBeforeRetry(result, retryAfter, tried, this.#settings.retry);
      if (wait === undefined) return result;
      this.#pace.rest(host, wait);
      await sleep(wait);
    }
  }

  /** What was seen at an address, without asking for it. */
  recall(address: string): Promise<FetchResult> | undefined {
    return this.#seen.get(address);
  }

  #takeHtmlBytes(bytes: number): boolean {
    if (bytes > this.#htmlBytesLeft) return false;
    this.#htmlBytesLeft -= bytes;
    return true;
  }

  async #fetchOnce(
    address: string,
    host: string,
  ): Promise<{ result: FetchResult; retryAfter: string | undefined }> {
    try {
      return await this.#pace.run(host, () => this.#get(address));
    } catch (error) {
      return { result: { kind: "silence", address, cause: causeOfError(error) }, retryAfter: undefined };
    }
  }

  async #get(address: string): Promise<{ result: Answer; retryAfter: string | undefined }> {
    const deadline = new Deadline();
    try {
      return await this.#getWithin(deadline, address);
    } finally {
      deadline.lift();
    }
  }

  async #getWithin(
    deadline: Deadline,
    address: string,
  ): Promise<{ result: Answer; retryAfter: string | undefined }> {
    const url = new URL(address);
    const { limits, userAgent } = this.#settings;
    deadline.allow(limits.connectMs + limits.headersMs);
    const { statusCode, headers, body } = await this.#agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      signal: deadline.signal,
      headers: {
        "user-agent": userAgent,
        accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
        "accept-language": "nb,nn;q=0.9,no;q=0.8,en;q=0.5",
        "accept-encoding": "identity",
      },
    });
    body.on("error", ignoreAfterwards);
    deadline.allow(limits.bodyMs);
    const content = await readContent({
      status: statusCode,
      headers,
      body,
      limits,
      signal: deadline.signal,
      words: this.#words,
      keepsHtml: (bytes) => this.#takeHtmlBytes(bytes),
    });
    const result: Answer = {
      kind: "answer",
      address,
      status: statusCode,
      contentType: one(headers, "content-type") ?? "",
      location: readLocation(one(headers, "location")),
      setsCookie: headers["set-cookie"] !== undefined,
      botWall: statusCode === 999 || headers["cf-mitigated"] !== undefined,
      content,
    };
    return { result, retryAfter: one(headers, "retry-after") };
  }
}

/** A body cut off on purpose reports that once more; the reader has the reason already. */
const ignoreAfterwards = (): void => {};

/** Some servers send the letters of an address as they are, in UTF-8; headers come as one character a byte. */
function readLocation(value: string | undefined): string | undefined {
  if (value === undefined || !/[\u0080-\u00FF]/u.test(value)) return value;
  const bytes = Buffer.from(value, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : value;
}

/** A header that came once. One that came twice with different values says nothing. */
function one(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  if (value === undefined || typeof value === "string") return value;
  if (new Set(value).size > 1) throw new Refusal("not-http");
  return value[0];
}
