import { holdsNationalId as mayHoldNationalId } from "@sluse/core";

import { holdsNationalId } from "./national-id-in.ts";
import { isTokenLike } from "./looks-personal.ts";

const ELEVEN_DIGITS = /\d{6}(?:%20|[\s+.-])?\d{5}/gu;

/**
 * An address as it may stand in a finding: query values, tokens in the path and anything like a national id are left
 * out, and so is what follows `#` when it is no plain word.
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return shownText(address);
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return shownText(address.split("?", 1)[0] ?? "");
  if (holdsNationalId(address)) return `${mask(url.origin)}/…`;
  const path = url.pathname.split("/").map((part) => (isTokenLike(part) ? "…" : part));
  const query = [...url.searchParams.keys()].map((name) => `${encodeURIComponent(name)}=…`).join("&");
  const fragment =
    /^#[\p{L}\p{N}_-]{1,60}$/u.test(url.hash) && !isTokenLike(url.hash.slice(1)) ? url.hash : "";
  return mask(
    `${url.protocol}//${url.host}${path.join("/")}${query === "" ? "" : `?${query}`}${
      fragment === "" && url.hash !== "" ? "#…" : fragment
    }`,
  ).slice(0, 300);
}

/** What is no address of the web may be any text, and a number in it be written as people write it: digit by digit, say. */
function shownText(text: string): string {
  const shown = mask(text).slice(0, 200);
  return mayHoldNationalId(shown) ? "…" : shown;
}

/** Slots stay to be read as such. */
const mask = (text: string): string =>
  text.replaceAll(ELEVEN_DIGITS, "…").replaceAll(/%7B(\w{1,60})%7D/gu, "{$1}");
