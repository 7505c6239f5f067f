import type { ClockBook, Instant } from "@sluse/core";

import type { Session } from "./session.ts";

export const clock = (session: Session): ClockBook => ({
  // Not `now()`, which is when the transaction began: it may have waited for others since.
  async readClock() {
    const row = await session.readOne("select (extract(epoch from clock_timestamp()) * 1000)::bigint as at");
    return Number(row!["at"]) as Instant;
  },
});
