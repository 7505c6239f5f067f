import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectSecure } from "node:tls";

import type { EgressProxy } from "../../link-probe-options.ts";
import { Refusal } from "./refusal.ts";

const LONGEST_ANSWER = 16_384;

/** Opens a tunnel through the egress proxy to a host; the encryption is between us and the host. */
export async function openTunnel(
  proxy: EgressProxy,
  target: { readonly host: string; readonly port: number },
  milliseconds: number,
): Promise<Socket> {
  const at = new URL(proxy.address);
  const secure = at.protocol === "https:";
  const place = { host: at.hostname.replaceAll(/[[\]]/gu, ""), port: Number(at.port || (secure ? 443 : 80)) };
  const socket = secure ? connectSecure({ ...place, servername: at.hostname }) : connectPlain(place);
  socket.setTimeout(milliseconds, () => socket.destroy(new Refusal("timeout")));
  const authority = `${target.host}:${target.port}`;
  socket.write(
    `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${
      proxy.authorization === undefined ? "" : `Proxy-Authorization: ${proxy.authorization}\r\n`
    }\r\n`,
  );
  try {
    const status = await readStatus(socket);
    if (status !== 200) throw new Refusal("unreachable");
  } catch (error) {
    socket.destroy();
    throw error;
  }
  socket.setTimeout(0);
  socket.removeAllListeners("timeout");
  return socket;
}

function readStatus(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const settle = (): void => {
      socket.off("data", read);
      socket.off("error", fail);
      socket.off("close", closed);
    };
    const fail = (error: Error): void => {
      settle();
      reject(new Refusal("unreachable", { cause: error }));
    };
    const closed = (): void => fail(new Error("the proxy closed the connection"));
    const read = (chunk: Buffer): void => {
      answer += chunk.toString("latin1");
      if (answer.length > LONGEST_ANSWER) {
        fail(new Error("the proxy's answer is too long"));
        return;
      }
      if (!answer.includes("\r\n\r\n")) return;
      settle();
      socket.pause();
      resolve(Number(/^HTTP\/1\.[01] (\d{3})/u.exec(answer)?.[1] ?? 0));
    };
    socket.on("data", read).on("error", fail).on("close", closed);
  });
}
