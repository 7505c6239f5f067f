import type { Finding, FoundLink, LinkTrap } from "@sluse/core";

import { readAddress, type LinkAddress } from "./read-address.ts";
import { trap } from "./trap.ts";

/** Soft hyphen, zero-width and direction characters, and blanks that do not break: seen by machines only. */
const INVISIBLE =
  /[\u00A0\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202F\u2060-\u206F\u3164\uFEFF\uFFA0]|\u034F|\u17B4|\u17B5/u;
const FIELD_LEFT =
  /\{\{|\}\}|\{[A-Za-z_][\w.]*\}|%7[Bb][A-Za-z_][\w.]*%7[Dd]|=X{3,}(?=$|[&#])|%7[Bb]%7[Bb]|%7[Dd]%7[Dd]|\$\{|#\{|<%|%>|%%?[A-Za-z][\w.]*%%?(?![0-9A-Fa-f])|\[\[|\]\]|\(\(|\)\)|«|»|MERGEFIELD|\[object |[=/](?:undefined|null|NaN|TODO|XXX+)(?=$|[&/#?])|\/(?:0{4,}|x{3,}|X{3,})(?=$|[/#?])|[?&](?:token|kode|code|key|id|sid|rid|pid|hash|respondent|survey|skjema)=(?=$|[&#])/u;

/** Whether characters stand in an address that nobody sees. */
export const hasInvisible = (address: string): boolean => INVISIBLE.test(address);

/** Whether a merge field stands unfilled in an address. */
export const hasFieldLeft = (address: string): boolean => FIELD_LEFT.test(address);

/** Traps in a link: what only its source tells, what stands in its address, and what it shows instead. */
export function checkTraps(link: FoundLink): Finding[] {
  const { address, place, traps = [], sample = address } = link;
  const findings = traps.map((each) => trapOf(each, link));
  if (isNone(link)) return findings;
  if (hasInvisible(address)) findings.push(trap("link/invisible-characters", address, place));
  if (hasFieldLeft(sample)) findings.push(trap("link/field-left", address, place));
  const read = readAddress(sample);
  if (read.kind === "malformed") findings.push(trap("link/malformed", address, place));
  if (read.kind === "relative") findings.push(trap("link/relative", address, place));
  const other = otherPlaceShown(link, read);
  if (other !== undefined) findings.push(trap("link/other-host-shown", address, place, { shown: other }));
  return findings;
}

/** Whether it is no link, but was meant to be one. */
export const isNone = ({ traps = [] }: FoundLink): boolean =>
  traps.some(({ kind }) => kind === "misspelt" || kind === "mark-left-open");

function trapOf(met: LinkTrap, { address, place }: FoundLink): Finding {
  switch (met.kind) {
    case "conditional-comment":
      return trap("link/conditional-comment", address, place);
    case "two-targets":
      return trap("link/two-targets", address, place);
    case "broken-over-lines":
      return trap("link/broken-over-lines", address, place);
    case "misspelt":
      return trap("link/malformed", address, place);
    case "mark-left-open":
      return trap("link/markup-left-open", address, place);
    case "swallowed-parameter":
      return trap("link/swallowed-parameter", met.meant, place);
  }
}

/** A host or a mail address that can be read on a link, when the link does not lead there. */
function otherPlaceShown({ shows = [] }: FoundLink, target: LinkAddress): string | undefined {
  for (const address of shows) {
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
