import { once } from "node:events";
import type { Server } from "node:net";

/** Listens on a free port of `address`, and tells which. */
export async function listen(server: Server, address: string): Promise<number> {
  server.listen(0, address);
  await once(server, "listening");
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("a server on a port has an address");
  return at.port;
}
