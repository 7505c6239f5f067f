import type { Context } from "hono";

import { readCookie } from "../sessions/cookies.ts";
import { isPageLanguage, type PageLanguage } from "../words/page-language.ts";

/** The language a person chose, else what their browser asks for, else bokmål. */
export function languageOf(context: Context): PageLanguage {
  const chosen = readCookie(context, "sluse-language");
  if (isPageLanguage(chosen)) return chosen;
  const asked = (context.req.header("accept-language") ?? "").toLowerCase().split(",")[0] ?? "";
  if (/^en\b/u.test(asked)) return "en";
  return /^nn\b/u.test(asked) ? "nn" : "nb";
}
