import { connect, createServer, type Socket } from "node:net";

import { listen } from "./internal/listen.ts";
import type { LinkWorld } from "./link-world.ts";

/** An egress proxy that stands between somebody and a world. */
export interface WorldProxy extends AsyncDisposable {
  readonly address: string;
  /** What was asked for: `skjema.example:443`. */
  readonly tunnels: readonly string[];
}

/**
 * Opens a proxy that tunnels to the hosts of `world`, for those who show `authorization` when it is given.
 * @example `await using proxy = await openWorldProxy(world, "Basic c2x1c2U6aGVtbWVsaWc=");`
 */
export async function openWorldProxy(world: LinkWorld, authorization?: string): Promise<WorldProxy> {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const open = async (client: Socket, request: string): Promise<void> => {
    const target = /^CONNECT (\S+) HTTP\/1\.1\r\n/u.exec(request)?.[1] ?? "";
    const shown = /\r\nProxy-Authorization: (.*)\r\n/u.exec(request)?.[1];
    if (shown !== authorization) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    tunnels.push(target);
    const [place] = await world.names.resolve(target.split(":", 1)[0] ?? "");
    if (!place) {
      client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const server = connect(place.port, place.address, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      server.pipe(client).pipe(server);
    });
    keep(server);
    server.on("close", () => client.destroy());
  };
  const proxy = createServer((client) => {
    keep(client);
    client.once("data", (chunk: Buffer) => {
      open(client, chunk.toString("latin1")).catch(() => client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
    });
  });
  const port = await listen(proxy, "127.0.0.1");
  return {
    address: `http://127.0.0.1:${port}`,
    tunnels,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        proxy.close(() => resolve());
      });
    },
  };
}
