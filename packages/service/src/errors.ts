import type { ErrorTable } from "@sluse/core";

/** Every code this package throws, or answers with. */
export const serviceErrors: ErrorTable = {
  SLUSE_SERVICE_TOKEN_REFUSED: {
    means: "the request has no token, or one that does not hold here: `because` says which part of it",
    mend: "fetch a new access token for this service's audience, and send it as `Authorization: Bearer …`",
  },
  SLUSE_SERVICE_KEYS_UNREACHABLE: {
    means: "the keys that tokens are signed with cannot be had, so that nobody can be told from anybody",
    mend: "try again in a moment; whoever runs the service looks at its way to the issuer of tokens",
  },
  SLUSE_SERVICE_SCOPE_MISSING: {
    means: "the token does not have the scope that the route asks for",
    mend: "ask the issuer for a token with the scope that the route names",
  },
  SLUSE_SERVICE_CALLER_KIND: {
    means: "the route is for people, and the token is a system's",
    mend: "call it with the token of the person who decides: nobody approves on a system's word",
  },
  SLUSE_SERVICE_ROUTE_UNKNOWN: {
    means: "there is no such route, or not by this method",
    mend: "see `/api/v1/openapi.json`",
  },
  SLUSE_SERVICE_REQUEST_INVALID: {
    means: "path, query or body are not as the document describes them; `faults` says where",
    mend: "compare the request with `/api/v1/openapi.json`",
  },
  SLUSE_SERVICE_JSON_INVALID: {
    means:
      "a body or a line of it is not JSON that everybody reads alike: broken off, not UTF-8, a key twice, `__proto__`, half a character, or too deep",
    mend: "write it with a JSON library, each key once",
  },
  SLUSE_SERVICE_BODY_TOO_LARGE: {
    means: "the body, or a line of it, is larger than the service takes",
    mend: "send recipients as NDJSON; a list that is larger still goes in several mail-outs",
  },
  SLUSE_SERVICE_MEDIA_TYPE: {
    means: "the body has another `Content-Type` than the route takes",
    mend: "send `application/json`, or `application/x-ndjson` where the document says so",
  },
  SLUSE_SERVICE_REFUSED: {
    means: "the gate did not let it pass: `findings` say what was met, and how to mend it",
    mend: "read the findings",
  },
  SLUSE_SERVICE_WAVE_NOT_OPEN: {
    means: "no release here has this wave open",
    mend: "tell the outcomes to `/api/v1/outcomes`: they are taken at any time",
  },
  SLUSE_SERVICE_RELEASE_OPEN: {
    means: "this mail-out is being released here already",
    mend: "read the stream that is open, or close it and release again",
  },
  SLUSE_SERVICE_KEY_REUSED: {
    means: "the `Idempotency-Key` was used before, for another request",
    mend: "make a new key for each request, and send the same one only with the same request",
  },
  SLUSE_SERVICE_KEY_UNDER_WAY: {
    means: "a request with the same `Idempotency-Key` is being answered",
    mend: "wait as long as `Retry-After` says, and send it again: the answer will be the same",
  },
  SLUSE_SERVICE_TOO_MANY: {
    means: "the caller asks too often, or for too much at once",
    mend: "wait as long as `Retry-After` says",
  },
  SLUSE_SERVICE_STOPPING: {
    means: "the service is being stopped, and begins nothing that lasts",
    mend: "try again in a moment: another process may answer, or this one when it is back",
  },
  SLUSE_SERVICE_LOOPBACK_ONLY: {
    means: "the service was to listen to other machines with trial keys, which everybody knows",
    mend: "listen on 127.0.0.1, or let callers in by tokens",
  },
  SLUSE_SERVICE_PORT_TAKEN: {
    means: "the service cannot listen where it is told to",
    mend: "choose a port that is free, and a host that is this machine's",
  },
  SLUSE_SERVICE_FAULT: {
    means: "something failed that nobody foresaw; the service's log tells of it under `requestId`",
    mend: "try again, and tell whoever runs the service the `requestId`",
  },
};
