import type { MiddlewareHandler } from "hono";

const FORM = /^application\/x-www-form-urlencoded(?:;|$)/iu;

/**
 * Only this console's own forms are read: not one that a page elsewhere sends for somebody who is logged in here, and not a
 * body that no form has.
 */
export const fromOwnForms =
  (origin: string): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method !== "POST") return next();
    if (!FORM.test(context.req.header("content-type") ?? "")) return context.text("415", 415);
    if (context.req.header("origin") !== origin) return context.text("403", 403);
    return next();
  };
