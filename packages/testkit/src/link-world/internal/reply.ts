import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";

import type { Reply } from "../behaviour.ts";

/** A reply over HTTP/1.1, and over HTTP/2's likeness of it. */
export function replyOver(response: ServerResponse | Http2ServerResponse): Reply {
  const writer = response as ServerResponse;
  return {
    socket: "stream" in response ? undefined : (response.socket ?? undefined),
    send(status, headers = {}, body = "") {
      writer.writeHead(status, headers);
      writer.end(body);
    },
    begin(status, headers = {}) {
      writer.writeHead(status, headers);
    },
    async write(piece) {
      if (writer.destroyed || writer.closed) return false;
      if (!writer.write(piece)) await Promise.race([once(writer, "drain"), once(writer, "close")]);
      return !writer.destroyed && !writer.closed;
    },
    end() {
      writer.end();
    },
  };
}
