/** Long enough for eleven digits in Base64, and no longer than anybody's address. Figures become capitals, whatever else does. */
const TOKEN = /(?<![\w+-])[\w+-]{15,400}(?![\w+-])/gu;

/**
 * What stands in a text as Base64 (of addresses too, `-` and `_` for `+` and `/`) and is plain characters when it is read:
 * survey tools and web forms put identifiers in addresses so, and whoever sees it reads it as easily.
 */
export function inBase64(text: string): string[] {
  return Array.from(text.matchAll(TOKEN), ([token]) => token)
    .filter((token) => /[A-Z]/u.test(token))
    .map((token) => Buffer.from(token, "base64").toString("latin1"))
    .filter((plain) => /^[\t\n\r -~]+$/u.test(plain));
}
