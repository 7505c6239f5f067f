import { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";

import type { Reply } from "../behaviour.ts";

/** A reply over HTTP/1.1, and over HTTP/2's likeness of it. */
export function replyOver(response: ServerResponse | Http2ServerResponse, cutOff: () => void): Reply {
  const isGone = (): boolean => response.destroyed || response.closed;
  const begin: Reply["begin"] = (status, headers = {}) => {
    if (response instanceof ServerResponse) response.writeHead(status, headers);
    else response.writeHead(status, headers);
  };
  return {
    socket: response instanceof ServerResponse ? (response.socket ?? undefined) : undefined,
    begin,
    cutOff,
    send(status, headers = {}, body = "") {
      begin(status, headers);
      response.end(body);
    },
    async write(piece) {
      if (isGone()) return false;
      const isTaken = response instanceof ServerResponse ? response.write(piece) : response.write(piece);
      if (!isTaken) await roomOrEnd(response);
      return !isGone();
    },
    end() {
      response.end();
    },
  };
}

function roomOrEnd(response: ServerResponse | Http2ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
