/** How strong a login must be, and where its strength stands. */
export interface LoginLevels {
  /** The claim that tells. */
  readonly claim: string;
  /** Those that will do. Of others nobody is let in. */
  readonly accept: readonly string[];
  /** What is asked for (`acr_values`). Of a provider that says which it knows, only those are. */
  readonly ask: readonly string[];
}

/** How a provider of logins differs from others. */
export interface LoginProfile {
  /** Never one that gives a national id. */
  readonly scope: string;
  /** `dpop`: the answer is bound to a key that this process alone has (RFC 9449). */
  readonly binding: "dpop" | "none";
  readonly levels?: LoginLevels;
}

/** Providers whose ways are known from their documentation. */
export type LoginProfileName = "helseid" | "entra" | "ansattporten" | "openid";

/** What each provider asks for, as its documentation has it. None of them has been called from here. */
export const LOGIN_PROFILES: Readonly<Record<LoginProfileName, LoginProfile>> = {
  helseid: {
    scope: "openid profile helseid://scopes/identity/security_level",
    binding: "dpop",
    levels: { claim: "helseid://claims/identity/security_level", accept: ["4"], ask: ["Level4"] },
  },
  // How strong a login is, its own rules for conditional access decide.
  entra: { scope: "openid profile", binding: "none" },
  ansattporten: {
    scope: "openid profile",
    binding: "none",
    levels: {
      claim: "acr",
      accept: ["high", "idporten-loa-high"],
      ask: ["high", "idporten-loa-high"],
    },
  },
  openid: { scope: "openid profile", binding: "none" },
};
