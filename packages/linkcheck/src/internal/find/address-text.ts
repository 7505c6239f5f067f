import type { Finding, FoundLink } from "@sluse/core";

import type { TemplateSlots } from "../../template-slots.ts";
import { readAddress, type LinkAddress } from "../address/read-address.ts";
import { linksInText } from "./links-in-text.ts";
import { withStandIns } from "./stand-ins.ts";
import { trap } from "./trap.ts";

/** Soft hyphen, zero-width and direction characters, and blanks that do not break: seen by machines only. */
const INVISIBLE =
  /[\u00A0\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202F\u2060-\u206F\u3164\uFEFF\uFFA0]|\u034F|\u17B4|\u17B5/u;
const FIELD_LEFT =
  /\{\{|\}\}|%7[Bb]%7[Bb]|%7[Dd]%7[Dd]|\$\{|#\{|<%|%>|%%?[A-Za-z][\w.]*%%?(?![0-9A-Fa-f])|\[\[|\]\]|\(\(|\)\)|«|»|MERGEFIELD|\[object |[=/](?:undefined|null|NaN|TODO|XXX+)(?=$|[&/#?])/u;

/** Whether characters stand in an address that nobody sees. */
export const hasInvisible = (address: string): boolean => INVISIBLE.test(address);

/** Whether a merge field stands unfilled in an address. */
export const hasFieldLeft = (address: string): boolean => FIELD_LEFT.test(address);

/** Traps in an address and in the text on it, whatever the letter's format. */
export function checkAddressText(
  link: FoundLink,
  { stage, slots }: { readonly stage?: "letter" | "template"; readonly slots?: TemplateSlots },
): Finding[] {
  const findings: Finding[] = [];
  const { address, place } = link;
  if (hasInvisible(address)) findings.push(trap("link/invisible-characters", address, place));
  const settled = stage === "template" ? withStandIns(address, slots).text : address;
  if (hasFieldLeft(settled)) findings.push(trap("link/field-left", address, place));
  const read = readAddress(settled);
  if (read.kind === "malformed") findings.push(trap("link/malformed", address, place));
  if (read.kind === "relative") findings.push(trap("link/relative", address, place));
  if (link.text !== undefined) {
    const other = otherPlaceShown(link.text, read);
    if (other !== undefined) findings.push(trap("link/other-host-shown", address, place, { shown: other }));
  }
  return findings;
}

/** A host or a mail address that the text on a link shows, when the link does not lead there. */
function otherPlaceShown(text: string, target: LinkAddress): string | undefined {
  for (const { address } of linksInText(text)) {
    const shown = readAddress(address);
    if (shown.kind === "web") {
      const isSame = target.kind === "web" && bare(shown.url.hostname) === bare(target.url.hostname);
      if (!isSame) return shown.url.hostname;
    }
    if (shown.kind === "mail") {
      const led = target.kind === "mail" ? target.recipients.map((recipient) => recipient.toLowerCase()) : [];
      const other = shown.recipients.find((recipient) => !led.includes(recipient.toLowerCase()));
      if (other !== undefined) return other;
    }
  }
  return undefined;
}

const bare = (host: string): string => host.replace(/^www\./u, "");
