/** The token of a request, as it was sent. */
export interface Bearer {
  readonly scheme: "Bearer" | "DPoP";
  readonly token: string;
}

const AUTHORIZATION = /^(Bearer|DPoP) ([\w.~+/-]+=*)$/u;

/** Undefined when there is none, or another than one of each. */
export function bearerOf(headers: Headers): Bearer | undefined {
  const [, scheme, token] = AUTHORIZATION.exec(headers.get("authorization") ?? "") ?? [];
  if (token === undefined) return undefined;
  return { scheme: scheme === "DPoP" ? "DPoP" : "Bearer", token };
}
