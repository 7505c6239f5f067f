import { connect } from "node:net";

/** Writes bytes to a socket as they are, one part after the other, and reads until the other side has closed. */
export function writeRawly(address: string, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const { hostname, port } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(Number(port), hostname, () => {
    for (const part of parts) socket.write(part);
  });
  let answer = "";
  socket.on("data", (data) => {
    answer += data.toString("latin1");
  });
  socket.on("close", () => resolve(answer));
  socket.on("error", () => resolve(answer));
  return promise;
}

/** The statuses of the answers that came, one after the other. */
export const statusesOf = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /gu)].map(([, status]) => Number(status));

/** A request's head, with the blank line. */
export const headOf = (first: string, lines: readonly string[]): string =>
  [first, "Host: 127.0.0.1", ...lines, "", ""].join("\r\n");
