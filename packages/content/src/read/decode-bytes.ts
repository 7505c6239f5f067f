import { createFinding, type Finding } from "@sluse/core";

import { readRules } from "./read-rules.ts";
import type { DocumentName } from "../internal/source.ts";

/** The text of a document in UTF-8; a byte order mark is taken for what it is. */
export function decodeBytes(
  bytes: Uint8Array,
  { document, language }: DocumentName,
): { readonly text: string | undefined; readonly findings: readonly Finding[] } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.replaceAll("\r\n", "\n"), findings: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const at = firstInvalid(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, at));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const [nb, en] = suspect(bytes);
  const place = {
    kind: "text",
    document,
    ...(language === undefined ? {} : { language }),
    line,
    column,
  } as const;
  const facts = { byte: at + 1, koding: nb, encoding: en };
  return {
    text: undefined,
    findings: [createFinding(readRules["text/encoding"], { place, facts, same: document })],
  };
}

/** Offset of the first byte that is not part of well-formed UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Unicode Standard, table 3-7: the bytes that may follow each other. Zero when they are none of them. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const follows = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const least = first === 0xe0 ? 0xa0 : 0x80;
    const most = first === 0xed ? 0x9f : 0xbf;
    return second >= least && second <= most && follows(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const least = first === 0xf0 ? 0x90 : 0x80;
    const most = first === 0xf4 ? 0x8f : 0xbf;
    return second >= least && second <= most && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

const NORDIC = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5, 0xe9, 0xe1]);

/** What the bytes look like instead. */
function suspect(bytes: Uint8Array): readonly [nb: string, en: string] {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return ["UTF-16", "UTF-16"];
  if (bytes.subarray(0, 200).filter((byte) => byte === 0).length > 10) return ["UTF-16", "UTF-16"];
  const high = bytes.filter((byte) => byte >= 0x80);
  const nordic = high.filter((byte) => NORDIC.has(byte));
  if (nordic.length * 2 >= high.length) return ["Windows-1252", "Windows-1252"];
  return ["noe ukjent", "something unknown"];
}
