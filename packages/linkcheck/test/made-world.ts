import { gzipSync, brotliCompressSync } from "node:zlib";

import { DAY, instant, type LinkToProbe } from "@sluse/core";
import { page, type Behaviours } from "@sluse/testkit/link-world";
import * as fc from "fast-check";

/** One way for an address to behave; `next` is where it sends the reader on. */
export interface Made {
  readonly status: number;
  readonly contentType: string;
  readonly encoding: "" | "gzip" | "br" | "gzip, br" | "x-own";
  readonly ending: "whole" | "cut" | "empty";
  readonly says: "welcome" | "closed-in-title" | "closed" | "closed-hidden" | "nothing";
  readonly isLong: boolean;
  readonly isTooLong: boolean;
  readonly hasId: boolean;
  readonly asks: boolean;
  readonly refresh: boolean;
  readonly isBotWall: boolean;
  readonly next: {
    readonly to: "here" | "www" | "other" | "private" | "http" | "port" | "ip";
    readonly made: Made;
  } | null;
}

/** Bodies larger than this are not read, in these tests. */
export const PAGE_BYTES = 30_000;

const usual = <Value>(often: Value, ...seldom: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(often) },
    ...seldom.map((value) => ({ weight: 1, arbitrary: fc.constant(value) })),
  );

const leaf = {
  status: usual(200, 201, 203, 204, 206, 300, 304, 401, 404, 410, 500, 999),
  contentType: usual(
    "text/html; charset=utf-8",
    "text/plain; charset=utf-8",
    "application/pdf",
    "application/zip",
    "image/png",
  ),
  encoding: usual<Made["encoding"]>("", "gzip", "br", "gzip, br", "x-own"),
  ending: usual<Made["ending"]>("whole", "cut", "empty"),
  says: usual<Made["says"]>("welcome", "closed-in-title", "closed", "closed-hidden", "nothing"),
  isLong: fc.boolean(),
  isTooLong: usual(false, true),
  hasId: fc.constantFrom(true, true, true, false),
  asks: usual(true, false),
  refresh: usual(false, true),
  isBotWall: usual(false, true),
};

/** Any behaviour, most of it as it should be, so that `ok` is met as well. */
export const made: fc.Arbitrary<Made> = fc.letrec<{ made: Made }>((tie) => ({
  made: fc.record({
    ...leaf,
    next: fc.option(
      fc.record({
        to: fc.constantFrom("here", "here", "www", "www", "other", "other", "private", "http", "port", "ip"),
        made: tie("made"),
      }),
      { nil: null, freq: 3, depthIdentifier: "hops", maxDepth: 4 },
    ),
  }),
})).made;

/** What a letter may ask of the page. */
export const wanted: fc.Arbitrary<Omit<LinkToProbe, "address"> & { readonly fragment: string }> = fc.record({
  fragment: fc.constantFrom("", "samtykke"),
  mustContain: fc.constantFrom([], ["velkommen til undersøkelsen"]),
  mustNotContain: fc.constant(["skjemaet er lukket"]),
  allowedHosts: fc.constantFrom(
    ["*"],
    ["*"],
    ["www.skjema.example"],
    ["annet.example", "www.skjema.example"],
  ),
  validUntil: fc.constantFrom(instant(Date.now() + 100 * DAY), instant(Date.now() + 500 * DAY)),
});

const HOSTS = {
  here: "https://skjema.example",
  www: "https://www.skjema.example",
  other: "https://annet.example",
  private: "https://privat.example",
  http: "http://skjema.example",
  port: "https://skjema.example:8443",
  ip: "https://127.0.0.2",
} as const;

export const addressOf = (one: Made, to: keyof typeof HOSTS = "here"): string =>
  `${HOSTS[to]}/made?as=${Buffer.from(JSON.stringify(one)).toString("base64url")}`;

/** Serves what an address says it is. */
export const madeBehaviours: Behaviours = {
  "/made": ({ url, reply }) => {
    const one: Made = JSON.parse(Buffer.from(url.searchParams.get("as") ?? "", "base64url").toString());
    const headers = {
      "content-type": one.contentType,
      ...(one.encoding !== "" && { "content-encoding": one.encoding }),
      ...(one.isBotWall && { "cf-mitigated": "challenge" }),
      ...(one.next && { location: addressOf(one.next.made, one.next.to) }),
    };
    if (one.next) {
      reply.send(302, headers);
      return;
    }
    const body = encode(bodyOf(one), one.encoding);
    if (one.status === 204 || one.status === 304) reply.send(one.status, headers);
    else if (one.ending === "empty") reply.send(one.status, headers);
    else if (one.ending === "whole") reply.send(one.status, headers, body);
    else {
      reply.begin(one.status, { ...headers, "content-length": String(body.length + 100) });
      void reply.write(body).then(() => reply.cutOff());
    }
  },
};

const ANSWER = '<form method="post"><input type="radio" name="svar"></form>';

function bodyOf(one: Made): Buffer {
  if (one.contentType === "application/pdf")
    return Buffer.from(`%PDF-1.7\n${"x".repeat(one.isTooLong ? PAGE_BYTES : 0)}`);
  const filling = one.isTooLong ? "helse ".repeat(PAGE_BYTES) : one.isLong ? "helse ".repeat(1000) : "";
  const parts = {
    welcome: ["HUNT", "<p>Velkommen til undersøkelsen</p>"],
    "closed-in-title": ["Skjemaet er lukket", "<p>Velkommen til undersøkelsen</p>"],
    closed: ["HUNT", "<p>Velkommen til undersøkelsen. Skjemaet er lukket.</p>"],
    "closed-hidden": ["HUNT", "<p>Velkommen til undersøkelsen</p><p hidden>Skjemaet er lukket</p>"],
    nothing: ["HUNT", "<p>Hei</p>"],
  } as const;
  const [title, text] = parts[one.says];
  const refresh = one.refresh ? '<meta http-equiv="refresh" content="0; url=/ok">' : "";
  return Buffer.from(
    page(
      title,
      `${refresh}<p ${one.hasId ? "id=samtykke" : ""}>${filling}</p>${text}${one.asks ? ANSWER : ""}`,
    ),
  );
}

function encode(body: Buffer, encoding: Made["encoding"]): Buffer {
  switch (encoding) {
    case "gzip": {
      return gzipSync(body);
    }
    case "br": {
      return brotliCompressSync(body);
    }
    case "gzip, br": {
      return brotliCompressSync(gzipSync(body));
    }
    case "":
    case "x-own": {
      return body;
    }
  }
}

/**
 * The conditions under which a link may be `ok`, as the issue of this package words them: complete 2xx on an allowed
 * final host, over https all the way, fragment seen, wanted words seen and forbidden ones not, words shown at all,
 * certificate valid past the end. Written from what is served, knowing nothing of how it is checked.
 */
export function mayBeOk(
  one: Made,
  link: Omit<LinkToProbe, "address"> & { readonly fragment: string },
): boolean {
  let at = one;
  let host: keyof typeof HOSTS = "here";
  for (let hops = 0; at.next; hops += 1) {
    host = at.next.to;
    if (host === "http" || host === "private" || host === "port" || host === "ip" || hops >= 10) return false;
    const listed = link.allowedHosts ?? [];
    const isListed = listed.includes("*") || listed.includes(new URL(HOSTS[host]).host);
    if (host !== "here" && !isListed) return false;
    at = at.next.made;
  }
  if (host === "other" && !(link.allowedHosts ?? []).includes("annet.example")) return false;
  if ((link.validUntil ?? 0) > Date.now() + 390 * DAY) return false;
  return isPage(at) && holdsWhatIsWanted(at, link);
}

const isPage = (one: Made): boolean =>
  [200, 201, 203].includes(one.status) &&
  one.ending === "whole" &&
  !one.isBotWall &&
  ["", "gzip", "br"].includes(one.encoding) &&
  /^text\/|pdf$|png$/u.test(one.contentType.split(";", 1)[0] ?? "");

function holdsWhatIsWanted(
  one: Made,
  link: Omit<LinkToProbe, "address"> & { readonly fragment: string },
): boolean {
  const isHtml = one.contentType.startsWith("text/html");
  const isText = isHtml || one.contentType.startsWith("text/plain");
  if (!isText) return link.fragment === "" && (link.mustContain ?? []).length === 0;
  if (one.isTooLong || one.says.startsWith("closed")) return false;
  if (one.says === "nothing" && (link.mustContain ?? []).length > 0) return false;
  if (isHtml && one.says === "nothing" && !one.isLong) return false;
  if (isHtml && one.refresh) return false;
  // A page that says little and asks nothing may be any; the words that are wanted tell.
  if (isHtml && !one.asks && !one.isLong && (link.mustContain ?? []).length === 0) return false;
  return link.fragment === "" || (isHtml && one.hasId);
}
