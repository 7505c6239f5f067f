import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What happens to the wire when a client says its last word. */
export type CommitFate =
  | "passes"
  | "is cut before it arrives"
  | "is cut before it is answered"
  | "is cut for good before it is answered";

/** A wire to a server that can be cut: an address of its own that leads there. */
export interface Wire {
  readonly url: string;
  /** What becomes of the next commit that comes by; then all is as before. */
  nextCommit: CommitFate;
  /** Cuts what is connected now. */
  cut(): void;
  /** Cuts, and lets nobody through any more. */
  close(): Promise<void>;
}

/** A simple query of that one word, as the protocol writes it. */
const COMMIT = Buffer.from("commit\0");

export async function layWire(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const ends = [near, far];
    const hangUp = (): void => ends.forEach((end) => end.destroy());
    for (const end of ends) {
      sockets.add(end);
      end.on("error", hangUp);
      end.on("close", () => {
        sockets.delete(end);
        hangUp();
      });
    }
    let deaf = false;
    near.on("data", (chunk) => {
      const fate = chunk.includes(COMMIT) ? wire.nextCommit : "passes";
      if (fate !== "passes") wire.nextCommit = "passes";
      if (fate === "is cut before it arrives") {
        hangUp();
        return;
      }
      deaf = fate !== "passes";
      if (fate === "is cut for good before it is answered") server.close();
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (deaf) hangUp();
      else near.write(chunk);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  const own = new URL(url);
  own.host = `127.0.0.1:${address.port}`;
  const wire: Wire = {
    url: own.href,
    nextCommit: "passes",
    cut: () => sockets.forEach((socket) => socket.destroy()),
    async close() {
      wire.cut();
      if (!server.listening) return;
      server.close();
      await once(server, "close");
    },
  };
  return wire;
}
