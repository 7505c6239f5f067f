import type { Socket } from "node:net";

/** One request to the world. */
export interface Visit {
  readonly url: URL;
  readonly method: string;
  /** How many times this very address was asked for before, by any method. */
  readonly before: number;
  readonly reply: Reply;
  readonly tokens: TokenDesk;
}

/** What a behaviour answers with; the same over HTTP/1.1 and HTTP/2. */
export interface Reply {
  send(
    status: number,
    headers?: Readonly<Record<string, string | string[]>>,
    body?: string | Uint8Array,
  ): void;
  /** Status and headers now, the body in pieces. */
  begin(status: number, headers?: Readonly<Record<string, string | string[]>>): void;
  /** Resolves when the reader can take more, and to false when it has gone. */
  write(piece: string | Uint8Array): Promise<boolean>;
  end(): void;
  /** The connection itself; for behaviours below HTTP, which HTTP/2 has none of. */
  readonly socket: Socket | undefined;
  /** Breaks the connection off, as a server that crashes. */
  cutOff(): void;
}

/** Keeps account of one-time tokens. */
export interface TokenDesk {
  /** Whether the token was good until now. It is spent from here on. */
  spend(token: string): boolean;
}

/** How one address behaves. */
export type Behaviour = (visit: Visit) => void | Promise<void>;

/** Behaviours by path. */
export type Behaviours = Readonly<Record<string, Behaviour>>;

/** What a page in HTML says it is. */
export const HTML = { "content-type": "text/html; charset=utf-8" } as const;

/** A page a person would be glad to meet, in Norwegian and Northern Sámi. */
export const page = (
  title: string,
  body = `<p>Takk for at du svarer. Giitu go vástidat. Spørsmål? Ring oss.</p><p>Undersøkelsen handler om helse og
    trivsel. Det er frivillig å delta, og du kan trekke deg når du vil uten å si hvorfor. Dearvvašvuođa birra.</p>`,
): string =>
  `<!doctype html><html lang="nb"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

/** Always the same page. */
export const showing =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = HTML, status = 200): Behaviour =>
  ({ reply }) =>
    reply.send(status, headers, body);

/** Sends the reader on. */
export const sendingTo =
  (location: string, status = 302): Behaviour =>
  ({ reply }) =>
    reply.send(status, { location });
