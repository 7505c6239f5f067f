/** What an address in a letter turns out to be. */
export type LinkAddress =
  /** `withoutScheme`: written `www.skjema.no`, which a reader opens all the same. */
  | { readonly kind: "web"; readonly url: URL; readonly withoutScheme: boolean }
  | { readonly kind: "mail"; readonly recipients: readonly string[]; readonly query: string }
  | { readonly kind: "phone"; readonly number: string }
  /** To a place in the letter itself. */
  | { readonly kind: "inside" }
  | { readonly kind: "relative" }
  | { readonly kind: "scheme"; readonly scheme: string }
  | { readonly kind: "malformed" };

/** Longer than any that programs agree to open. */
const LONGEST = 2_048;
const SCHEME = /^([a-z][a-z\d+.-]*):/iu;
/** A name with a dot, perhaps with a port and a path, and nothing that makes it a sentence. */
const BARE_HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;

/** Reads an address as written, entities decoded. Knows nothing of what is allowed. */
export function readAddress(written: string): LinkAddress {
  const address = written.trim();
  if (address === "" || address.length > LONGEST) return { kind: "malformed" };
  if (address.startsWith("#")) return { kind: "inside" };
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  switch (scheme) {
    case "https":
    case "http": {
      return readWeb(address, false);
    }
    case "mailto": {
      return readMail(address.slice("mailto:".length));
    }
    case "tel": {
      return { kind: "phone", number: address.slice("tel:".length) };
    }
    case undefined: {
      if (address.startsWith("//")) return { kind: "relative" };
      return BARE_HOST.test(address) ? readWeb(`https://${address}`, true) : { kind: "relative" };
    }
    default: {
      // `skjema.no:8443/x` has no scheme, though it looks like one.
      return BARE_HOST.test(address) ? readWeb(`https://${address}`, true) : { kind: "scheme", scheme };
    }
  }
}

/** Browsers mend `https:/x`, `https:\\x` and inner blanks, each in its way; a letter must not need it. */
function readWeb(address: string, withoutScheme: boolean): LinkAddress {
  if (!/^https?:\/\/[^\s/\\][^\s\\]*$/iu.test(address) || !URL.canParse(address))
    return { kind: "malformed" };
  return { kind: "web", url: new URL(address), withoutScheme };
}

function readMail(rest: string): LinkAddress {
  const [to = "", query = ""] = rest.split("?", 2);
  const recipients = to.split(",").map((recipient) => decode(recipient.trim()));
  return { kind: "mail", recipients, query };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: kept, so that the address is found wanting.
    return text;
  }
}
