import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/**
 * Under the prefix `__Host-`: of this host alone, over TLS alone. `Lax`, because whoever comes back from a provider of logins
 * comes from another site.
 */
const OPTIONS = { prefix: "host", secure: true, httpOnly: true, sameSite: "Lax", path: "/" } as const;

type CookieName = "sluse" | "sluse-login" | "sluse-language";

export const readCookie = (context: Context, name: CookieName): string | undefined =>
  getCookie(context, name, "host");

/** A cookie without an end ends with the browser. */
export const writeCookie = (context: Context, name: CookieName, value: string, seconds?: number): void =>
  setCookie(context, name, value, { ...OPTIONS, ...(seconds === undefined ? {} : { maxAge: seconds }) });

export const dropCookie = (context: Context, name: CookieName): void => {
  deleteCookie(context, name, OPTIONS);
};
