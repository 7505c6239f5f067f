import type { IncomingMessage, RequestListener } from "node:http";
import { createSecureServer, type Http2ServerRequest } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import { createServer as createPlainServer, type Server, type Socket } from "node:net";
import { createSecureContext, type SecureContext } from "node:tls";

import type { Behaviours, Visit } from "./behaviour.ts";
import { bodies } from "./behaviours/bodies.ts";
import { pages } from "./behaviours/pages.ts";
import { redirects } from "./behaviours/redirects.ts";
import { statuses } from "./behaviours/statuses.ts";
import {
  createCertificateAuthority,
  type CertificateAuthority,
  type ServerCertificate,
} from "./certificate-authority.ts";
import { listen } from "./internal/listen.ts";
import { replyOver } from "./internal/reply.ts";
import { NameService, type NameEntry, type WorldAddress } from "./name-service.ts";

/** A request that reached one of the world's servers. */
export interface WorldRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly httpVersion: string;
}

/**
 * A small web on loopback, where every address misbehaves in its own way. Its hosts lie on 127.0.0.1 and ::1; what
 * nobody may reach lies on 127.0.0.2.
 */
export interface LinkWorld extends AsyncDisposable {
  /** The authority to trust, in PEM. */
  readonly certificateAuthority: string;
  /** The ranges each host may lie in. `privat.example` is not among them. */
  readonly allowPrivate: Readonly<Record<string, readonly string[]>>;
  readonly names: NameService;
  readonly requests: readonly WorldRequest[];
  /** Connections that reached the machine nobody may reach, and those that came unencrypted. */
  readonly connections: { readonly private: number; readonly plain: number };
  readonly spentTokens: ReadonlySet<string>;
  /** Port of the machine nobody may reach. */
  readonly privatePort: number;
}

const DAY = 86_400_000;
/** What a certificate lasts that is in order: longer than the simulated weeks of any test. */
const LASTING_DAYS = 390;
const REACHABLE = ["127.0.0.1/32", "::1/128"];

/**
 * Opens a world of its own. `more` adds behaviours by path.
 * @example `await using world = await openLinkWorld();`
 */
export async function openLinkWorld(more: Behaviours = {}): Promise<LinkWorld> {
  const behaviours: Behaviours = { ...statuses, ...redirects, ...pages, ...bodies, ...more };
  const authority = createCertificateAuthority();
  const contextFor = secureContexts(authority);
  const ordinary = authority.issue({
    names: ["skjema.example"],
    notAfter: new Date(Date.now() + LASTING_DAYS * DAY),
  });

  const requests: WorldRequest[] = [];
  const connections = { private: 0, plain: 0 };
  const spentTokens = new Set<string>();
  const tokens: Visit["tokens"] = {
    spend(token) {
      const isGood = !spentTokens.has(token);
      spentTokens.add(token);
      return isGood;
    },
  };

  const answer = (request: IncomingMessage | Http2ServerRequest, reply: Visit["reply"]): void => {
    const host = request.headers.host ?? String(request.headers[":authority"] ?? "");
    const url = new URL(request.url ?? "/", `https://${host}`);
    const path = `${url.pathname}${url.search}`;
    const before = requests.filter((each) => each.host === host && each.path === path).length;
    requests.push({ host, method: request.method ?? "", path, httpVersion: request.httpVersion });
    const behaviour = behaviours[url.pathname];
    if (!behaviour) {
      reply.send(404);
      return;
    }
    void Promise.resolve(behaviour({ url, method: request.method ?? "", before, reply, tokens }));
  };

  const options = {
    ...ordinary,
    SNICallback: (name: string, done: (error: Error | null, context?: SecureContext) => void) =>
      done(null, contextFor(name)),
  };
  const sockets = new Map<string, Socket>();
  const cutting = (socket: Ends) => (): void => {
    sockets.get(endsOf(socket))?.resetAndDestroy();
  };
  const overOne: RequestListener = (request, response) =>
    answer(request, replyOver(response, cutting(request.socket)));
  const web = createHttpsServer(options, overOne);
  const web6 = createHttpsServer(options, overOne);
  const web2 = createSecureServer({ ...options, allowHTTP1: false }, (request, response) =>
    answer(request, replyOver(response, cutting(request.socket))),
  );
  const forbidden = createPlainServer((socket) => {
    connections.private += 1;
    socket.destroy();
  });
  const plain = createPlainServer((socket) => {
    connections.plain += 1;
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhei");
  });
  const closed = createPlainServer();

  const servers = [web, web6, web2, forbidden, plain, closed];
  for (const server of servers) followSockets(server, sockets);
  const [webPort, web6Port, web2Port, privatePort, plainPort, closedPort] = await Promise.all([
    listen(web, "127.0.0.1"),
    listen(web6, "::1"),
    listen(web2, "127.0.0.1"),
    listen(forbidden, "127.0.0.2"),
    listen(plain, "127.0.0.1"),
    listen(closed, "127.0.0.1"),
  ]);
  await close(closed);

  const names = new NameService(entries({ webPort, web6Port, web2Port, privatePort, plainPort, closedPort }));
  const hosts = Object.keys(entries({ webPort, web6Port, web2Port, privatePort, plainPort, closedPort }));
  return {
    certificateAuthority: authority.certificate,
    allowPrivate: Object.fromEntries(
      hosts.filter((host) => host !== "privat.example").map((host) => [host, REACHABLE]),
    ),
    names,
    requests,
    connections,
    spentTokens,
    privatePort,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.values()) socket.destroy();
      await Promise.all(servers.filter((server) => server.listening).map(close));
    },
  };
}

interface Ports {
  readonly webPort: number;
  readonly web6Port: number;
  readonly web2Port: number;
  readonly privatePort: number;
  readonly plainPort: number;
  readonly closedPort: number;
}

/** Every host of the world. */
function entries(ports: Ports): Record<string, NameEntry> {
  const at = (address: string, port: number): WorldAddress => ({
    address,
    family: address.includes(":") ? 6 : 4,
    port,
  });
  const always = (...addresses: WorldAddress[]): NameEntry => ({ kind: "answers", answers: [addresses] });
  const web = at("127.0.0.1", ports.webPort);
  const forbidden = at("127.0.0.2", ports.privatePort);
  const ordinary = [
    "skjema",
    "www.skjema",
    "annet",
    "ventetid",
    "utlopt",
    "snart-utlopt",
    "selvsignert",
    "feil-navn",
    "kjede-mangler",
  ];
  return {
    ...Object.fromEntries(ordinary.map((name) => [`${name}.example`, always(web)])),
    "h2.example": always(at("127.0.0.1", ports.web2Port)),
    "ipv6.example": always(at("::1", ports.web6Port)),
    "to-familier.example": always(at("::1", ports.closedPort), web),
    "privat.example": always(forbidden),
    "halvt-privat.example": always(web, forbidden),
    "skifter.example": { kind: "answers", answers: [[web], [forbidden]] },
    "avvist.example": always(at("127.0.0.1", ports.closedPort)),
    "uten-tls.example": always(at("127.0.0.1", ports.plainPort)),
    "uten-adresse.example": always(),
    "navn-henger.example": { kind: "silent" },
    "navn-svarer-ikke.example": { kind: "fails", code: "EAI_AGAIN" },
  };
}

/** The certificate that each host shows. */
function secureContexts(authority: CertificateAuthority): (host: string) => SecureContext {
  const known = new Map<string, SecureContext>();
  return (host) => {
    let context = known.get(host);
    if (!context) {
      context = createSecureContext(certificateOf(host, authority));
      known.set(host, context);
    }
    return context;
  };
}

function certificateOf(host: string, authority: CertificateAuthority): ServerCertificate {
  const inDays = (days: number): Date => new Date(Date.now() + days * DAY);
  switch (host) {
    case "utlopt.example": {
      return authority.issue({ names: [host], notBefore: inDays(-30), notAfter: inDays(-1) });
    }
    case "snart-utlopt.example": {
      return authority.issue({ names: [host], notAfter: inDays(5) });
    }
    case "selvsignert.example": {
      return authority.selfSign({ names: [host], notAfter: inDays(LASTING_DAYS) });
    }
    case "feil-navn.example": {
      return authority.issue({ names: ["et-annet-navn.example"], notAfter: inDays(LASTING_DAYS) });
    }
    case "kjede-mangler.example": {
      // Of an authority between, whose own certificate the server does not send.
      const between = createCertificateAuthority("Sluse test authority between");
      return between.issue({ names: [host], notAfter: inDays(LASTING_DAYS) });
    }
    default: {
      return authority.issue({ names: [host], notAfter: inDays(LASTING_DAYS) });
    }
  }
}

/** Keeps every open connection, to be broken off. */
function followSockets(server: Server, sockets: Map<string, Socket>): void {
  server.on("connection", (socket: Socket) => {
    const ends = endsOf(socket);
    sockets.set(ends, socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(ends));
  });
}

type Ends = Pick<Socket, "localAddress" | "localPort" | "remotePort">;

/** What tells a connection from every other: two to different servers may come from one port. */
const endsOf = ({ localAddress, localPort, remotePort }: Ends): string =>
  `${localAddress} ${localPort} ${remotePort}`;

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
