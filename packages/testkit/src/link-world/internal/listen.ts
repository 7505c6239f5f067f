import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

/** Listens on a free port of `address`, and tells which. */
export async function listen(server: Server, address: string): Promise<number> {
  server.listen(0, address);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
