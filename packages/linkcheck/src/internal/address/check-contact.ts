import type { Finding, FoundLink } from "@sluse/core";

import { parsePhoneNumberFromString } from "../../bundled/phone-numbers.ts";
import { trap } from "./trap.ts";

/** One address: nothing quoted, no display name, a domain with a dot. Stricter than RFC 5322, as mail programs are. */
const MAIL =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const MAIL_FIELDS = new Set(["subject", "body"]);

/** A mail link: every recipient an address, and nothing but subject and body preset. */
export function checkMail(link: FoundLink, recipients: readonly string[], query: string): Finding[] {
  const isWellFormed =
    recipients.every((recipient) => recipient.length <= 254 && MAIL.test(recipient)) &&
    [...new URLSearchParams(query).keys()].every((field) => MAIL_FIELDS.has(field.toLowerCase()));
  return isWellFormed ? [] : [trap("link/mail-malformed", link.address, link.place)];
}

/** A telephone link: a number that can exist, Norwegian when it names no country. Short numbers have five digits. */
export function checkPhone(link: FoundLink, number: string): Finding[] {
  const digits = number.replaceAll(/[\s().-]/gu, "").replace(/^00/u, "+");
  if (/^(?:\+47)?0\d{4}$/u.test(digits) || /^11[0236]\d?\d?\d?$/u.test(digits)) return [];
  const parsed = /^\+?\d+$/u.test(digits) ? parsePhoneNumberFromString(digits, "NO") : undefined;
  return parsed?.isValid() === true ? [] : [trap("link/phone-malformed", link.address, link.place)];
}
