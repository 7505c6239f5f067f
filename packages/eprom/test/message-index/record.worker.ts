import { workerData } from "node:worker_threads";

import type { ClearanceId } from "@sluse/core";
import { openSqliteMessageIndex } from "@sluse/eprom/sqlite";

const { file, name, count } = workerData as {
  readonly file: string;
  readonly name: string;
  readonly count: number;
};

using index = openSqliteMessageIndex(file);
for (let number = 1; number <= count; number += 1) {
  const clearance = `${name}/${number}` as ClearanceId;
  await index.record({
    kind: "letter",
    id: `${name}-${number}`,
    clearance,
    mandate: { kind: "helsenorge-only" },
  });
}
