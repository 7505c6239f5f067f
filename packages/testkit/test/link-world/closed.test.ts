import { once } from "node:events";
import { connect, type Socket } from "node:net";

import { openLinkWorld } from "@sluse/testkit/link-world";
import { expect, test } from "vitest";

/** A connection that stays open, from a port of one's own where it is given. */
async function open(port: number, localPort?: number): Promise<Socket> {
  const socket = connect({
    host: "127.0.0.1",
    port,
    localAddress: "127.0.0.1",
    ...(localPort ? { localPort } : {}),
  });
  await once(socket, "connect");
  return socket;
}

test("a world ends every connection when it closes, also those that came from one port to two of its servers", async () => {
  const world = await openLinkWorld();
  const [web] = await world.names.resolve("skjema.example");
  const [plain] = await world.names.resolve("uten-tls.example");
  const kept = await open(web!.port);
  const ended = once(kept, "close");
  // One server answers and is done, the other has been asked nothing yet.
  const other = await open(plain!.port, kept.localPort);
  await once(other.resume(), "close");
  expect(world.connections.plain).toBe(1);
  await world[Symbol.asyncDispose]();
  await ended;
  expect(kept.destroyed).toBe(true);
});
