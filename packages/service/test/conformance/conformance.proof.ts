import { describeGate } from "@sluse/testkit/gate";
import { describe, test } from "vitest";

import { openInProcess } from "./in-process.ts";
import { openOverHttp } from "./over-http.ts";
import { STORES } from "./stores.ts";

for (const [name, make] of Object.entries(STORES)) {
  describeGate(`in process on ${name}`, async () => openInProcess(await make()), { describe, test });
  describeGate(`over HTTP on ${name}`, async () => openOverHttp(await make()), { describe, test });
}
