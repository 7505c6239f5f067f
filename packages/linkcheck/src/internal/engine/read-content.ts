import type { Readable } from "node:stream";

import type { ProbeLimits } from "../../link-probe-options.ts";
import type { LinkCause } from "../../link-cause.ts";
import { causeOfError } from "../guard/cause-of-error.ts";
import { decodeText } from "../page/decode-text.ts";
import { factsOf } from "../page/page-facts.ts";
import type { PageReading } from "../page/page-reading.ts";
import { readBody } from "../page/read-body.ts";
import { parseRefresh, readPage } from "../page/read-page.ts";
import type { Content } from "./fetch-result.ts";

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
  readonly limits: ProbeLimits;
  readonly signal: AbortSignal;
  /** Words to look for. */
  readonly words: readonly string[];
  /** Whether the page's source may be kept. */
  readonly keepsHtml: (bytes: number) => boolean;
}

/** The bodies of redirects and error pages say nothing more; this many bytes are read to keep the connection. */
const UNREAD_BYTES = 65_536;
const FILES = /^(?:application\/pdf|image\/[\w.+-]+|audio\/[\w.+-]+|video\/[\w.+-]+)$/u;
const TEXTS = /^(?:text\/[\w.+-]+|application\/(?:xhtml\+xml|xml))$/u;
/** What a page in HTML never begins with. */
const NO_PAGE = /^\s*(?:%PDF-|\{\s*"|\[\s*[{"])/u;

/** Reads what an address answered with, inside the limits. */
export async function readContent(response: Response): Promise<Content> {
  const { status, headers, body, limits, signal } = response;
  const encoding = String(headers["content-encoding"] ?? "");
  if (status < 200 || status > 299) {
    await drain(body, signal);
    return { kind: "empty" };
  }
  const contentType = String(headers["content-type"] ?? "text/html");
  const mediaType = (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
  try {
    if (FILES.test(mediaType)) {
      const file = await readBody(body, encoding, { bytes: limits.fileBytes, kept: 8, signal });
      if (file.size === 0) return { kind: "empty" };
      const isFalsePdf =
        mediaType === "application/pdf" && !file.bytes.toString("latin1").startsWith("%PDF-");
      return isFalsePdf ? { kind: "unread", cause: "page-unreadable" } : { kind: "file" };
    }
    if (!TEXTS.test(mediaType) || isSaved(headers["content-disposition"])) {
      body.destroy();
      return { kind: "unread", cause: "page-unreadable" };
    }
    const page = await readBody(body, encoding, { bytes: limits.pageBytes, kept: limits.pageBytes, signal });
    const reading = readingOf(decodeText(page.bytes, contentType), mediaType, headers["refresh"]);
    if (page.size === 0) return { kind: "empty" };
    if (NO_PAGE.test(reading.shown.slice(0, 100))) return { kind: "unread", cause: "page-unreadable" };
    return {
      kind: "page",
      facts: factsOf(reading, response.words),
      html: response.keepsHtml(page.size) ? page.bytes : undefined,
    };
  } catch (error) {
    body.destroy();
    return { kind: "unread", cause: causeOfUnread(causeOfError(error)) };
  }
}

/** The address has answered: what breaks off now is the page. */
const causeOfUnread = (cause: LinkCause): LinkCause =>
  cause === "reset" || cause === "not-http" ? "page-damaged" : cause;

function readingOf(
  text: string,
  mediaType: string,
  refreshHeader: string | string[] | undefined,
): PageReading {
  const refresh = refreshHeader === undefined ? undefined : parseRefresh(String(refreshHeader));
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") {
    const reading = readPage(text);
    return refresh === undefined ? reading : { ...reading, refresh };
  }
  return {
    title: undefined,
    headings: "",
    shown: text,
    told: text,
    hidden: "",
    fragments: new Set(),
    refresh,
    asksForPassword: false,
    // A text by itself is no page that a form was taken from.
    asksForAnswers: true,
    sendsOn: false,
  };
}

/** A page that browsers save in a file, and do not show. */
const isSaved = (disposition: string | string[] | undefined): boolean =>
  /^\s*attachment(?:\s*;|\s*$)/iu.test(String(disposition ?? ""));

async function drain(body: Readable, signal: AbortSignal): Promise<void> {
  try {
    await readBody(body, "", { bytes: UNREAD_BYTES, kept: 0, signal });
  } catch {
    // Too long or too slow to be worth the connection; nothing in it matters.
    body.destroy();
  }
}
