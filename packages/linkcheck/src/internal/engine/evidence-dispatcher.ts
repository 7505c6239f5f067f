import { Dispatcher } from "undici";

import { Refusal } from "../guard/refusal.ts";
import type { Answer, FetchResult } from "./fetch-result.ts";

type Handler = Dispatcher.DispatchHandler;

/**
 * Stands where linkinator's requests would go out. Whatever it asks for, HEAD or GET, first or second time, is
 * answered from the one guarded GET that the evidence comes from: nothing is asked twice, no token is spent by a HEAD,
 * and what linkinator judges is what was seen.
 */
export class EvidenceDispatcher extends Dispatcher {
  readonly #fetch: (address: string) => Promise<FetchResult>;

  constructor(fetch: (address: string) => Promise<FetchResult>) {
    super();
    this.#fetch = fetch;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Handler): boolean {
    const address = new URL(options.path, options.origin).href;
    const controller = new ReplayController();
    handler.onRequestStart?.(controller, {});
    this.#fetch(address).then(
      (result) => replay(result, options.method, handler, controller),
      (error: unknown) => fail(handler, controller, error),
    );
    return true;
  }

  override close(callback?: () => void): Promise<void> {
    callback?.();
    return Promise.resolve();
  }

  override destroy(...parts: unknown[]): Promise<void> {
    const callback = parts.at(-1);
    if (typeof callback === "function") callback();
    return Promise.resolve();
  }
}

function replay(result: FetchResult, method: string, handler: Handler, controller: ReplayController): void {
  if (controller.aborted) {
    handler.onResponseError?.(controller, controller.reason ?? new Refusal("engine-failed"));
    return;
  }
  if (result.kind === "silence") {
    handler.onResponseError?.(controller, new Refusal(result.cause));
    return;
  }
  const headers = headersOf(result);
  controller.rawHeaders = Object.entries(headers).flatMap(([name, value]) => [
    Buffer.from(name),
    Buffer.from(value, "latin1"),
  ]);
  handler.onResponseStart?.(controller, result.status, headers, "");
  if (method !== "HEAD" && result.content.kind === "page" && result.content.html) {
    handler.onResponseData?.(controller, result.content.html);
  }
  handler.onResponseEnd?.(controller, {});
}

function fail(handler: Handler, controller: ReplayController, error: unknown): void {
  handler.onResponseError?.(controller, error instanceof Error ? error : new Refusal("engine-failed"));
}

function headersOf(answer: Answer): Record<string, string> {
  return {
    ...(answer.contentType !== "" && { "content-type": answer.contentType }),
    ...(answer.location !== undefined && { location: inAscii(answer.location, answer.address) }),
    ...(answer.botWall && { "cf-mitigated": "challenge" }),
  };
}

/** An address with blanks or other letters goes over the wire in several ways; written out in ASCII there is one. */
const inAscii = (location: string, address: string): string =>
  /^[\u0021-\u007E]*$/u.test(location) || !URL.canParse(location, address)
    ? location
    : new URL(location, address).href;

class ReplayController implements Dispatcher.DispatchController {
  rawHeaders: Buffer[] = [];
  readonly paused = false;
  #reason: Error | null = null;

  get aborted(): boolean {
    return this.#reason !== null;
  }

  get reason(): Error | null {
    return this.#reason;
  }

  abort(reason: Error): void {
    this.#reason ??= reason;
  }

  pause(): void {
    // The whole answer is in memory already.
  }

  resume(): void {
    // Never paused.
  }
}
