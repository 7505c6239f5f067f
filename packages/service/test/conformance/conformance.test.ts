import { describeGate } from "@sluse/testkit/gate";
import { describe, test } from "vitest";

import { openOverHttp } from "./over-http.ts";
import { STORES } from "./stores.ts";

// The longest way to a ledger; in process and on PostgreSQL beside this, in the proof.
describeGate("over HTTP on SQLite", async () => openOverHttp(await STORES.SQLite()), { describe, test });
