import type { Finding, FoundLink, Policy } from "@sluse/core";

import { matchesHost } from "../../host-pattern.ts";
import { describeCause, type LinkCause } from "../../link-cause.ts";
import { lookedAlike } from "./look-alike.ts";
import { trap } from "./trap.ts";
import { inspectAddress } from "../guard/inspect-address.ts";
import { holdsNationalId } from "./national-id-in.ts";

const PERSONAL_NAMES =
  /^(?:f(?:ø|o|oe)dselsnummer|f(?:ø|o|oe)dselsdato|fnr|pnr|dnr|personnummer|personnr|nationalid|national_id|ssn|navn|name|fornavn|firstname|first_name|etternavn|lastname|last_name|epost|e-post|email|mail|telefon|tlf|mobil|phone|mobile|adresse|address|birthdate|dob|diagnose|diagnosis)$/iu;

interface WebAddress {
  readonly url: URL;
  readonly withoutScheme: boolean;
}

/** Content rules on one web address. */
export function checkWebAddress(
  link: FoundLink,
  { url, withoutScheme }: WebAddress,
  policy: Policy["links"],
): Finding[] {
  const findings: Finding[] = [];
  const host = url.hostname;
  const add = (rule: Parameters<typeof trap>[0], facts?: Record<string, string | number>): void => {
    findings.push(trap(rule, url.href, link.place, facts));
  };

  if (withoutScheme) add("link/without-scheme");
  if (url.protocol !== "https:") add("link/not-https");
  if (url.username !== "" || url.password !== "") add("link/credentials");
  const oddity = oddityOf(url);
  if (oddity)
    add("link/unusual-host", { sett: describeCause(oddity, "nb"), seen: describeCause(oddity, "en") });
  else if (!matchesHost(policy.allowedHosts, url.host)) add("link/host-not-allowed", { host: url.host });
  const site = lookedAlike(host);
  if (site !== undefined) add("link/look-alike", { host, site });
  if (policy.shorteners.some((shortener) => host === shortener || host.endsWith(`.${shortener}`))) {
    add("link/shortener", { host });
  }
  for (const each of [host, ...hostsInside(url)]) {
    const part =
      policy.testHosts.find((test) => hasPart(each, test)) ??
      (each !== host && PRIVATE.test(each) ? each : undefined);
    if (part !== undefined) add("link/test-environment", { host: each, part });
  }
  if (policy.notPublicHosts.some((each) => isUnder(url, each))) add("link/not-public", { host });
  const preview = [...stepsOf(url), ...url.searchParams.keys(), ...environmentsOf(url)].find((each) =>
    policy.previewWords.includes(each.toLowerCase()),
  );
  if (preview !== undefined) add("link/preview", { part: preview });
  const names = [...new Set(url.searchParams.keys())];
  const inPath = [...url.pathname.matchAll(/;(?<name>[a-z]{1,20})=/giu)].map(
    ({ groups }) => groups?.["name"] ?? "",
  );
  const tracking = [...names, ...inPath].find((name) =>
    policy.trackingParameters.includes(name.toLowerCase()),
  );
  if (tracking !== undefined) add("link/tracking", { parameter: tracking });
  if (holdsNationalId(url.href)) add("link/national-id");
  const personal = names.find((name) => PERSONAL_NAMES.test(name) && url.searchParams.get(name) !== "");
  if (personal !== undefined) add("link/personal-data", { parameter: personal });
  return findings;
}

/** What is odd with the host, whoever it is; the scheme and user names are rules of their own. */
function oddityOf(url: URL): LinkCause | undefined {
  const plain = new URL(url);
  plain.protocol = "https:";
  plain.username = "";
  plain.password = "";
  return inspectAddress(plain.href, ["*", plain.host]);
}

/** `docs.google.com/document`: a part of the host, and the beginning of the path. */
function isUnder({ hostname, pathname }: URL, place: string): boolean {
  const slash = place.indexOf("/");
  if (slash === -1) return hasPart(hostname, place);
  return hasPart(hostname, place.slice(0, slash)) && pathname.toLowerCase().startsWith(place.slice(slash));
}

/** The steps of a path, those of a route that a script reads among them: `#/preview`. */
function stepsOf({ pathname, hash }: URL): string[] {
  const path = /^#!?\//u.test(hash) ? `${pathname}/${hash.replace(/^#!?\//u, "")}` : pathname;
  try {
    return decodeURIComponent(path).split("/").map(withoutEnding);
  } catch {
    return path.split("/").map(withoutEnding);
  }
}

/** `preview.html` is `preview`. */
const withoutEnding = (step: string): string => step.replace(/\.[a-z]{1,5}$/iu, "");

/** What a parameter says of where the page runs: `?env=test`. */
const environmentsOf = ({ searchParams }: URL): string[] =>
  [...searchParams].flatMap(([name, value]) =>
    /^(?:env|environment|mode|stage|milj(?:o|ø|oe))$/iu.test(name) ? [value] : [],
  );

/** Nobody outside comes there. A link's own host has a rule for it. */
const PRIVATE = /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.[\d.]{1,11}$|^\[/u;

/** Hosts of addresses that stand in parameters: where the reader is to go next. */
const hostsInside = ({ searchParams }: URL): string[] =>
  [...searchParams.values()].flatMap((value) =>
    /^https?:\/\//iu.test(value) && URL.canParse(value) ? [new URL(value).hostname] : [],
  );

/**
 * A part with a dot is whole words of the name, `test.` and `.test.` anywhere (`skjema-test2.no` too), `.example` at the
 * end; a part without is any part of it.
 */
function hasPart(host: string, part: string): boolean {
  if (!part.includes(".")) return host.includes(part);
  // A hyphen ends a word of a name as a full stop does.
  const wanted = part.replaceAll("-", ".");
  const words = `.${host.replaceAll("-", ".").replaceAll(/(?<!\d)\d+(?![^.])/gu, "")}.`;
  if (wanted.startsWith(".") && !wanted.endsWith(".")) return words.endsWith(`${wanted}.`);
  return words.includes(wanted.startsWith(".") ? wanted : `.${wanted}`);
}
