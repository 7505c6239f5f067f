/** The token of a request, as it was sent. */
export interface Bearer {
  readonly scheme: "Bearer" | "DPoP";
  readonly token: string;
}

/** The scheme in any case (RFC 9110, section 11.1): libraries write `bearer` too. */
const AUTHORIZATION = /^(Bearer|DPoP) ([\w.~+/-]+=*)$/iu;

/** Undefined when there is none, or another than one of each. */
export function bearerOf(headers: Headers): Bearer | undefined {
  const [, scheme, token] = AUTHORIZATION.exec(headers.get("authorization") ?? "") ?? [];
  if (token === undefined) return undefined;
  return { scheme: scheme?.toLowerCase() === "dpop" ? "DPoP" : "Bearer", token };
}
