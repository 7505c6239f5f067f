import { functionInput, readArgument } from "@sluse/core/house";
import createClient, { type Client } from "openapi-fetch";
import { z } from "zod";

import { asTheService } from "./internal/as-the-service.ts";
import { ndjsonOf, readLines, type Rows } from "./lines.ts";
import { releaseOf, type Release, type ReleaseOptions } from "./release.ts";
import type { Answer, Routes, Schemas } from "./schemas.ts";
import { withKey, type KeyedOptions } from "./with-key.ts";

/** Where the service is, and who asks. */
export interface ClientOptions {
  /** `https://sluse.hospital.no`. Without TLS only this machine's own, unless `fetch` is given. */
  readonly baseUrl: string;
  /** The access token, or what has one that still holds: asked before each request. */
  readonly token?: string | (() => string | Promise<string>);
  /** Instead of the global one: for proofs of possession (DPoP), a client certificate, a proxy. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The service: its routes by method and path, and what takes or gives a stream. */
export interface SluseClient extends Pick<Client<Routes>, "GET" | "POST" | "PUT"> {
  /** Orders a mail-out to these people; none for a standing one. Asked again where an answer was lost. */
  submit(
    order: Schemas["Order"],
    recipients: Rows<Schemas["Recipient"]>,
    options?: KeyedOptions,
  ): Promise<Answer<Schemas["Report"]>>;
  /** What `submit` would say of it. Nothing is ordered or kept, and no register is asked. */
  tryOrder(
    order: Schemas["Order"],
    recipients: Rows<Schemas["Recipient"]>,
  ): Promise<Answer<Schemas["TriedOrder"]>>;
  /** Asks registers and rules anew of a mail-out that waits. */
  recheck(
    mailOut: string,
    recipients: Rows<Schemas["Recipient"]>,
    options?: KeyedOptions,
  ): Promise<Answer<Schemas["Report"]>>;
  /** Lets an approved mail-out go. */
  release(
    mailOut: string,
    recipients: Rows<Schemas["Recipient"]>,
    options?: ReleaseOptions,
  ): Promise<Answer<Release>>;
  /** The audit log, the oldest event first. */
  audit(): Promise<Answer<AsyncIterable<Schemas["AuditEvent"]>>>;
}

const optionsInput = z
  .strictObject({
    baseUrl: z.url({ protocol: /^https?$/u }),
    token: z
      .union([z.string().min(1), functionInput<() => string | Promise<string>>()], {
        error: "is neither a token nor what has one",
      })
      .exactOptional(),
    fetch: functionInput<NonNullable<ClientOptions["fetch"]>>().exactOptional(),
  })
  .refine(({ baseUrl, fetch }) => fetch !== undefined || isSafe(new URL(baseUrl)), {
    path: ["baseUrl"],
    error: "has no TLS: national ids and tokens would be read on their way",
  });

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const isSafe = ({ protocol, hostname }: URL): boolean => protocol === "https:" || LOOPBACK.has(hostname);

const NDJSON = { "content-type": "application/x-ndjson" } as const;

/**
 * Makes a client of the service. A no is an answer with `error`; what is thrown is a connection, or an answer that is not the
 * service's. Redirects are not followed: what is sent has people in it.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 * @example
 * ```ts
 * const sluse = createSluseClient({ baseUrl: "https://sluse.hospital.no", token: () => tokens.current() });
 * const { data, error } = await sluse.GET("/api/v1/mail-outs/{mailOut}", { params: { path: { mailOut } } });
 * ```
 */
export function createSluseClient(given: ClientOptions): SluseClient {
  const { baseUrl, token, fetch } = readArgument(optionsInput, given, "the options of the client");
  const client = createClient<Routes>({ baseUrl, redirect: "error", ...(fetch && { fetch }) });
  client.use(asTheService);
  if (token !== undefined)
    client.use({
      async onRequest({ request }) {
        request.headers.set("authorization", `Bearer ${typeof token === "string" ? token : await token()}`);
        return request;
      },
    });
  // A list goes as it is; what the document says of the body is said of each line.
  const asNdjson = (blob: Blob) => ({
    body: blob as never,
    bodySerializer: (body: unknown) => body as Blob,
    headers: NDJSON,
  });
  return {
    GET: client.GET,
    POST: client.POST,
    PUT: client.PUT,
    async submit(order, recipients, options) {
      const list = asNdjson(await ndjsonOf(recipients, order));
      return withKey(
        (key) =>
          client.POST("/api/v1/mail-outs", { params: { header: { "Idempotency-Key": key } }, ...list }),
        options,
      );
    },
    async tryOrder(order, recipients) {
      return client.POST("/api/v1/checks/order", asNdjson(await ndjsonOf(recipients, order)));
    },
    async recheck(mailOut, recipients, options) {
      const list = asNdjson(await ndjsonOf(recipients));
      return withKey((key) => {
        const params = { path: { mailOut }, header: { "Idempotency-Key": key } };
        return client.POST("/api/v1/mail-outs/{mailOut}/recheck", { params, ...list });
      }, options);
    },
    async release(mailOut, recipients, { signal, ...query } = {}) {
      const { data, error, response } = await client.POST("/api/v1/mail-outs/{mailOut}/release", {
        params: { path: { mailOut }, query },
        parseAs: "stream",
        ...asNdjson(await ndjsonOf(recipients)),
        ...(signal && { signal }),
      });
      return error ? { error, response } : { data: releaseOf(data ?? NOTHING()), response };
    },
    async audit() {
      const { data, error, response } = await client.GET("/api/v1/audit", { parseAs: "stream" });
      return error ? { error, response } : { data: readLines(data ?? NOTHING()), response };
    },
  };
}

/** An answer without a body. */
const NOTHING = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.close();
    },
  });
