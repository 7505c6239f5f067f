import { matchesOf } from "./matches-of.ts";

/** A web or e-mail address in running text. */
export interface AddressSpan {
  readonly kind: "web" | "e-mail";
  readonly text: string;
  readonly at: number;
  /** The offset after its last character. */
  readonly end: number;
}

const WEB = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"«»]+/giu;
const E_MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;
const TRAILING = /[.,;:!?)\]}'’”-]$/u;

/** Finds addresses; punctuation that ends the sentence is not part of them. */
export function findAddresses(text: string): AddressSpan[] {
  const spans = [
    ...Array.from(matchesOf(text, WEB), (match) => spanOf("web", match)),
    ...Array.from(matchesOf(text, E_MAIL), (match) => spanOf("e-mail", match)),
  ].toSorted((a, b) => a.at - b.at);
  // An e-mail address inside a web address is part of it.
  let end = 0;
  return spans.filter((span) => {
    if (span.at < end) return false;
    end = span.end;
    return true;
  });
}

function spanOf(kind: AddressSpan["kind"], match: RegExpExecArray): AddressSpan {
  let text = match[0];
  while (TRAILING.test(text)) text = text.slice(0, -1);
  return { kind, text, at: match.index, end: match.index + text.length };
}
