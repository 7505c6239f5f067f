import type { Finding, FoundLink } from "@sluse/core";

/** What one reader of a letter came upon. */
export interface Found {
  readonly links: FoundLink[];
  readonly findings: Finding[];
}
