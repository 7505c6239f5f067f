/** What a token may be used for, whoever holds it. What its holder may do is the gate's to say. */
export type Scope = "read" | "order" | "release" | "approve" | "projects" | "people" | "audit";
export const SCOPES: readonly Scope[] = [
  "read",
  "order",
  "release",
  "approve",
  "projects",
  "people",
  "audit",
];
