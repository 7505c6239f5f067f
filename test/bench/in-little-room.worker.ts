import { benchMillion } from "./gate-on-sqlite.ts";
import type { LittleRoomBench } from "./in-little-room.ts";
import { benchLong } from "./postgres.ts";

const benches = { million: benchMillion, everyone: benchLong } satisfies Record<LittleRoomBench, unknown>;

process.send?.(await benches[process.argv[2] as LittleRoomBench]());
