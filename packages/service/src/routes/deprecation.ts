import type { Deprecation } from "./route.ts";

/** Where it is read what takes a route's place. */
const DOCUMENT = "/api/v1/openapi.json";
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** What every answer of a route that is on its way out says (RFC 9745, RFC 8594); nothing of any other. */
export const deprecationHeaders = (deprecated: Deprecation | undefined): Readonly<Record<string, string>> =>
  deprecated === undefined
    ? {}
    : {
        deprecation: `@${midnight(deprecated.since).getTime() / 1000}`,
        sunset: midnight(deprecated.until).toUTCString(),
        link: `<${DOCUMENT}>; rel="deprecation"; type="application/json"`,
      };

/** The same for whoever reads the document. */
export const deprecationWords = ({ since, until, instead }: Deprecation): string =>
  `Deprecated since ${since}: use \`${instead}\`. May be gone from ${until} on.`;
