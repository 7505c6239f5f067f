import { setInterval } from "node:timers";
import type { ServerResponse } from "node:http";

import type { Fault, ListFault } from "./fault.ts";

/** Gives a spoilt answer in the place of `body`, the JSON that would have been given. */
export function spoil(response: ServerResponse, fault: Exclude<Fault, ListFault>, body: string): void {
  switch (fault.kind) {
    case "timeout":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "status":
      giveStatus(response, fault);
      return;
    case "malformed-json":
      giveJson(response, body.slice(0, Math.max(1, Math.floor(body.length / 2))));
      return;
    case "wrong-shape":
      giveJson(response, JSON.stringify({ svar: ["noe", "annet"], æøå: null }));
      return;
    case "web-page":
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end("<!doctype html><title>Logg inn</title><p>Du må logge inn for å fortsette.</p>");
      return;
    case "empty-body":
      giveJson(response, "");
      return;
    case "slow-drip":
      drip(response);
      return;
    case "huge-body":
      flood(response);
      return;
    default:
      fault satisfies never;
  }
}

function giveJson(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  response.end(text);
}

function giveStatus(response: ServerResponse, fault: Extract<Fault, { kind: "status" }>): void {
  const headers: Record<string, string> = { "content-type": "application/json; charset=utf-8" };
  if (fault.retryAfterSeconds !== undefined) headers["retry-after"] = String(fault.retryAfterSeconds);
  response.writeHead(fault.status, headers);
  response.end(
    JSON.stringify(fault.body ?? { statusCode: fault.status, status: "Error", message: "Noe gikk galt." }),
  );
}

const BETWEEN_DROPS = 20;

function drip(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  const dropping = setInterval(() => response.write(" "), BETWEEN_DROPS);
  response.on("close", () => clearInterval(dropping));
}

const FLOOD: Buffer = Buffer.alloc(1024 * 1024, " ");
const LONGEST_FLOOD = 512;

/** Half a gibibyte of spaces, which is sound JSON so far, as fast as they are taken. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  let poured = 0;
  const pour = (): void => {
    while (poured < LONGEST_FLOOD && !response.destroyed) {
      poured += 1;
      if (!response.write(FLOOD)) {
        response.once("drain", pour);
        return;
      }
    }
    response.end();
  };
  pour();
}
