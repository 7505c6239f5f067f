import { setTimeout } from "node:timers/promises";

import type { Clock } from "@sluse/core";
import pLimit, { type LimitFunction } from "p-limit";
import pRetry from "p-retry";
import type { z } from "zod";

import type { Connection } from "../../connection/connection-options.ts";
import type { Login } from "./login.ts";
import { untilAborted } from "../until-aborted.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { Circuit } from "./circuit.ts";
import { below } from "./connection.ts";
import { whyHalf, whyNotFresh } from "./half-answers.ts";
import { isNamedTwice } from "./named-twice.ts";
import { ServiceFailure } from "./service-failure.ts";

/** A question to a service. */
export interface Question<Answer> {
  readonly method: "GET" | "POST";
  /** Below the base address. Never holds a national id: addresses end up in logs. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** Fields of a form, instead of a JSON body. */
  readonly form?: Readonly<Record<string, string>>;
  readonly answer: z.ZodType<Answer>;
}

export interface JsonServiceOptions {
  readonly baseUrl: URL;
  readonly login: Login;
  readonly connection: Connection;
  readonly clock: Clock;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the service counts `Retry-After` in. Default: seconds, as HTTP has it. */
  readonly retryAfterIn?: "seconds" | "milliseconds";
}

/** Asks a service that speaks JSON: bounded in time, size and number, patient with faults that may pass. */
export class JsonService {
  readonly #options: JsonServiceOptions;
  readonly #limit: LimitFunction;
  readonly #circuit: Circuit;

  constructor(options: JsonServiceOptions) {
    this.#options = options;
    this.#limit = pLimit(options.connection.concurrency);
    this.#circuit = new Circuit(options.connection, options.clock);
  }

  /** The answer, in the shape that was asked for; anything else is a `ServiceFailure`. */
  async ask<Answer>(question: Question<Answer>, signal?: AbortSignal): Promise<Answer> {
    return await this.#limit(async () => {
      signal?.throwIfAborted();
      this.#circuit.pass();
      try {
        const answer = await this.#askPatiently(question, signal);
        this.#circuit.succeeded();
        return answer;
      } catch (error) {
        if (error instanceof ServiceFailure && error.status !== 400)
          this.#circuit.failed(error.waitMilliseconds);
        throw error;
      }
    });
  }

  async #askPatiently<Answer>(question: Question<Answer>, signal?: AbortSignal): Promise<Answer> {
    const { attempts, firstPauseMilliseconds, longestPauseMilliseconds } = this.#options.connection;
    const longest = longestPauseMilliseconds;
    return await pRetry(async () => await this.#askOnce(question, signal), {
      retries: attempts - 1,
      minTimeout: firstPauseMilliseconds,
      maxTimeout: longest,
      randomize: true,
      ...(signal === undefined ? {} : { signal }),
      shouldRetry: ({ error }) =>
        error instanceof ServiceFailure && error.mayPass && (error.waitMilliseconds ?? 0) <= longest,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        const wait =
          error instanceof ServiceFailure ? (error.waitMilliseconds ?? error.pauseMilliseconds ?? 0) : 0;
        if (wait > 0 && wait <= longest && retriesLeft > 0) await untilAborted(setTimeout(wait), signal);
      },
    });
  }

  async #askOnce<Answer>(question: Question<Answer>, signal?: AbortSignal): Promise<Answer> {
    const { baseUrl, login, connection } = this.#options;
    const url = below(baseUrl, question.path);
    for (const [name, value] of Object.entries(question.query ?? {}))
      for (const each of [value].flat()) url.searchParams.append(name, each);
    const headers = new Headers({
      accept: "application/json",
      "cache-control": "no-cache",
      ...this.#options.headers,
    });
    const body = bodyOf(question, headers);
    const fetches = { request: boundedFetch(connection, signal), login: boundedFetch(connection) };
    const sent = login.send({ method: question.method, url, headers, body }, fetches);
    const response = await untilAborted(sent, signal);
    if (response.status === 401) throw refused(login, connection);
    if (response.status !== 200)
      throw await statusFailure(response, this.#options.retryAfterIn === "milliseconds" ? 1 : 1000);
    const notFresh = whyNotFresh(response.headers);
    if (notFresh !== undefined) throw new ServiceFailure(notFresh, { mayPass: true });
    return readAnswer(await response.text(), question.answer);
  }
}

/** How long a token is left to become known. Clients in the field wait a second before they use one. */
const PAUSE = 1000;

function refused(login: Login, { longestPauseMilliseconds }: Connection): ServiceFailure {
  const pauseMilliseconds = Math.min(PAUSE, longestPauseMilliseconds);
  const after = login.refused(pauseMilliseconds);
  return new ServiceFailure("the service answered 401 and does not know who asks", {
    mayPass: after !== "hopeless",
    ...(after === "wait" ? { pauseMilliseconds } : {}),
    status: 401,
  });
}

const MAY_PASS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

async function statusFailure(response: Response, unit: number): Promise<ServiceFailure> {
  const { status, headers } = response;
  const waitMilliseconds = retryAfter(headers.get("retry-after"), unit);
  const code = /\b(EPVK-\d{6})\b/u.exec(await response.text())?.[1];
  const words = [`the service answered ${status}`];
  if (code !== undefined) words.push(` (${code})`);
  if (waitMilliseconds !== undefined) words.push(` and asked for ${Math.ceil(waitMilliseconds / 1000)} s`);
  return new ServiceFailure(words.join(""), {
    mayPass: MAY_PASS.has(status),
    status,
    ...(code === undefined ? {} : { code }),
    ...(waitMilliseconds === undefined ? {} : { waitMilliseconds }),
  });
}

/** A number; a date is not worth a clock's fault. */
function retryAfter(header: string | null, unit: number): number | undefined {
  return header !== null && /^\d{1,7}$/u.test(header) ? Number(header) * unit : undefined;
}

function bodyOf({ body, form }: Pick<Question<unknown>, "body" | "form">, headers: Headers): string | null {
  if (form !== undefined) {
    headers.set("content-type", "application/x-www-form-urlencoded");
    return new URLSearchParams(form).toString();
  }
  if (body === undefined) return null;
  headers.set("content-type", "application/json; charset=utf-8");
  return JSON.stringify(body);
}

function readAnswer<Answer>(text: string, shape: z.ZodType<Answer>): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ServiceFailure("the service answered with something that is not JSON", { mayPass: true });
  }
  if (isNamedTwice(text))
    throw new ServiceFailure("the service answered with one name twice", { mayPass: false });
  const half = whyHalf(json);
  if (half !== undefined) throw new ServiceFailure(half, { mayPass: true });
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.filter((part) => typeof part === "string").join(".");
  const at = field === undefined || field === "" ? "" : `, first at \`${field}\``;
  throw new ServiceFailure(`the service answered in another shape than agreed${at}`, { mayPass: false });
}
