import type { Migration } from "./migration.ts";

/** Each wave asks how many were claimed in the last hour: the index answers by itself, however many waves that were. */
export const wavesByClaim: Migration = {
  number: 3,
  name: "waves by claim",
  sql: `
drop index wave_claimed_at;
create index wave_claimed_at on wave (claimed_at, mail_out, claimed);
`,
};
