import { createFinding, type CheckResult, type Finding, type FoundLink, type Policy } from "@sluse/core";
import { groupFindings, parseInput, policyInputs } from "@sluse/core/house";
import { z } from "zod";

import { readLinks } from "./internal/found-links-input.ts";
import { checkMail, checkPhone } from "./internal/address/check-contact.ts";
import { checkWebAddress } from "./internal/address/check-web-address.ts";
import { checkTraps, isNone } from "./internal/address/check-traps.ts";
import { holdsNationalId } from "./internal/address/national-id-in.ts";
import { readAddress } from "./internal/address/read-address.ts";
import { trap } from "./internal/address/trap.ts";
import { linkRules } from "./rules/link-rules.ts";

/** What addresses are judged by. */
export interface AddressCheckOptions {
  readonly policy: Policy["links"];
}

const optionsInput = z.strictObject({ policy: policyInputs.links });

/**
 * Checks the links of letters, asking nothing on the network: the traps they stand in, encryption, hosts, shorteners,
 * test environments, tracking, mail addresses, telephone numbers, personal data. Of a link that each recipient has of
 * their own only the traps are looked at; the rest is for `createLinkShapes`.
 * @throws SluseError `SLUSE_LINKCHECK_OPTIONS`
 */
export function checkLinkAddresses(found: readonly FoundLink[], given: AddressCheckOptions): CheckResult {
  const options = parseInput(optionsInput, given, {
    what: "the options of a check of addresses",
    code: "SLUSE_LINKCHECK_OPTIONS",
  });
  const links = readLinks(found);
  const findings: Finding[] = [];
  const hosts = new Set<string>();
  for (const link of links) {
    findings.push(...checkTraps(link));
    if (isNone(link) || link.sample !== undefined) continue;
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
  return { findings: groupFindings(findings), unrun: [] };
}
