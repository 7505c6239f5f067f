import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startPostgres } from "@sluse/testkit/postgres";
import { expect, test } from "vitest";

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test("is killed, started again at the same address, and leaves nothing behind", async () => {
  const within = mkdtempSync(join(tmpdir(), "sluse-within-"));
  // The server does not run as root, and must be able to get in.
  chmodSync(within, 0o755);
  const server = await startPostgres({ within });
  const answered = [await answers(server.port)];
  await server.kill();
  answered.push(await answers(server.port));
  await server.start();
  answered.push(await answers(server.port));
  await server.stop();
  answered.push(await answers(server.port));
  expect(answered).toEqual([true, false, true, false]);
  expect(readdirSync(within)).toHaveLength(1);
  await server.remove();
  expect(readdirSync(within)).toEqual([]);
  rmSync(within, { recursive: true });
  expect(existsSync(within)).toBe(false);
});
