import {
  createFinding,
  groupFindings,
  type CheckResult,
  type Finding,
  type FoundLink,
  type Notice,
  type Policy,
} from "@sluse/core";

import { checkMail, checkPhone } from "./internal/address/check-contact.ts";
import { checkWebAddress } from "./internal/address/check-web-address.ts";
import { holdsNationalId } from "./internal/address/national-id-in.ts";
import { readAddress } from "./internal/address/read-address.ts";
import { linksInText } from "./internal/find/links-in-text.ts";
import { trap } from "./internal/find/trap.ts";
import { linkRules } from "./rules/link-rules.ts";

export interface AddressCheckOptions {
  readonly policy: Policy["links"];
  /** What a recipient sees before opening: no link may stand there. */
  readonly notice?: Pick<Notice, "title" | "text">;
}

/**
 * Checks what stands in a letter's links, asking nothing on the network: encryption, hosts, shorteners, test
 * environments, tracking, mail addresses, telephone numbers, personal data; and that title and notification have none.
 */
export function checkLinkAddresses(links: readonly FoundLink[], options: AddressCheckOptions): CheckResult {
  const findings: Finding[] = [];
  const hosts = new Set<string>();
  for (const link of links) {
    const read = readAddress(link.address);
    if (read.kind !== "web" && holdsNationalId(link.address))
      findings.push(trap("link/national-id", link.address, link.place));
    switch (read.kind) {
      case "web": {
        hosts.add(read.url.hostname.replace(/^www\./u, ""));
        findings.push(...checkWebAddress(link, read, options.policy));
        break;
      }
      case "mail": {
        findings.push(...checkMail(link, read.recipients, read.query));
        break;
      }
      case "phone": {
        findings.push(...checkPhone(link, read.number));
        break;
      }
      case "scheme": {
        findings.push(trap("link/scheme", `${read.scheme}:…`, link.place, { scheme: read.scheme }));
        break;
      }
      // Found by `findLinks`, where the letter's own markup tells more.
      case "inside":
      case "relative":
      case "malformed": {
        break;
      }
    }
  }
  const { maxHosts } = options.policy;
  if (hosts.size > maxHosts) {
    findings.push(
      createFinding(linkRules["link/too-many-hosts"], { facts: { count: hosts.size, most: maxHosts } }),
    );
  }
  findings.push(...checkNotice(options.notice));
  return { findings: groupFindings(findings), unrun: [] };
}

function checkNotice(notice: AddressCheckOptions["notice"]): Finding[] {
  if (!notice) return [];
  const texts = [
    { path: "notice.title", text: notice.title, where: "Tittelen", whereEnglish: "The title" },
    { path: "notice.text", text: notice.text ?? "", where: "Varselet", whereEnglish: "The notification" },
  ];
  return texts.flatMap(({ path, text, where, whereEnglish }) =>
    linksInText(text).map(({ address }) =>
      createFinding(linkRules["link/in-notice"], {
        place: { kind: "field", path },
        facts: { address: address.slice(0, 100), where, whereEnglish },
      }),
    ),
  );
}
