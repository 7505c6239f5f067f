import type { MiddlewareHandler } from "hono";

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
];

/** Of the pages whose counts are told as they come: they run the one script there is, and nothing that stands in a page. */
export const LIVE_POLICY: string = [...POLICY, "script-src 'self'", "connect-src 'self'"].join("; ");

/**
 * A page fetches nothing but this console's own style and pictures, runs nothing, is framed by nobody, frames its own letters alone, and sends its forms to
 * this console alone. Browsers leave out `Origin` of a form under `no-referrer`, so it is `same-origin`.
 */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY.join("; "),
  "strict-transport-security": "max-age=31536000",
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** Nothing of a page stays on a machine that others use after; files that hold nothing are kept. */
export const protect: MiddlewareHandler = async (context, next) => {
  await next();
  // A letter comes with a stricter policy than a page's.
  for (const [name, value] of Object.entries(HEADERS))
    if (context.res.headers.get(name) === null) context.header(name, value);
  if (context.res.headers.get("cache-control") === null) context.header("cache-control", "no-store");
};
