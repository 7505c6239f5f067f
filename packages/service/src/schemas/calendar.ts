import { CHANNELS, MAIL_OUT_KINDS, ROUNDS } from "@sluse/core";
import type { Calendar } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { state, suppressed } from "./report.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

const channels = z.partialRecord(z.enum(CHANNELS), count);

export const calendar: z.ZodType<Wire<Calendar>> = named(
  "Calendar",
  z.object({
    from: text,
    until: text,
    mailOuts: z.array(
      z.object({
        mailOut: text,
        project: text,
        kind: z.enum(MAIL_OUT_KINDS),
        round: z.enum(ROUNDS),
        state,
        window: z.object({ from: text, until: text }),
        channels: z.array(z.enum(CHANNELS)),
        left: count,
        perDay: count.exactOptional(),
      }),
    ),
    days: z.array(
      z.object({
        date: text,
        letters: count,
        ceiling: count,
        channels,
        hours: z.array(z.object({ from: text, letters: count, ceiling: count, channels })),
      }),
    ),
    meetings: z.array(z.object({ mailOuts: z.tuple([text, text]), people: suppressed })),
    notCompared: count,
  }),
  "`days` count the letters of every project, as they leave when all that may does; `meetings` how many people stand in two lists, when five or more do, and never who. `notCompared` counts pairs of lists: of too many, of lists of fewer than 20 people, or of names under two keys.",
);
