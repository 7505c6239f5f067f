import type { MailOut, Project } from "@sluse/core";

/** JSON drops keys that are undefined; the record has them. */
export const readProject = (record: unknown): Project => ({
  activation: undefined,
  ceilingAgreed: undefined,
  ...(JSON.parse(String(record)) as Omit<Project, "activation" | "ceilingAgreed">),
});

export const readMailOut = (record: unknown): MailOut => ({
  pause: undefined,
  ...(JSON.parse(String(record)) as Omit<MailOut, "pause">),
});
