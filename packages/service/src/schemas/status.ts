import type { GateStatus } from "@sluse/gate";
import { REGISTER_KINDS } from "@sluse/core";
import { z } from "zod";

import { named } from "./components.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

export const gateStatus: z.ZodType<Wire<GateStatus>> = named(
  "GateStatus",
  z.object({
    at: text,
    keys: z.array(
      z.object({
        id: text,
        state: z.enum(["present", "retired"]),
        since: text,
        peopleLeft: count.exactOptional(),
      }),
    ),
    registers: z.array(
      z.object({
        register: text,
        kind: z.enum(REGISTER_KINDS),
        lastAskedAt: text.exactOptional(),
        optedOutShare: z.number().exactOptional(),
      }),
    ),
    runsOn: z.object({ node: text }),
  }),
  "`peopleLeft`: of a retired key, those known by it alone. `optedOutShare` is not told of few people.",
);
