import type { MessageLanguage } from "@sluse/core";
import type { Context } from "hono";

import { readCookie } from "../sessions/cookies.ts";

/** The language a person chose, else what their browser asks for, else bokmål. */
export function languageOf(context: Context): MessageLanguage {
  const chosen = readCookie(context, "sluse-language");
  if (chosen === "nb" || chosen === "en") return chosen;
  const asked = (context.req.header("accept-language") ?? "").toLowerCase().split(",")[0] ?? "";
  return /^en\b/u.test(asked) ? "en" : "nb";
}
