import { z } from "zod";

import type { Problem } from "../problems/problem.ts";
import { named } from "./components.ts";
import { decision, finding } from "./finding.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

export const problem: z.ZodType<Wire<Problem>> = named(
  "Problem",
  z.object({
    type: text,
    title: text,
    status: count,
    detail: text,
    code: text,
    requestId: text,
    mend: text.exactOptional(),
    place: z
      .object({
        file: text.exactOptional(),
        line: count.exactOptional(),
        column: count.exactOptional(),
        path: text.exactOptional(),
      })
      .exactOptional(),
    faults: z.array(z.object({ path: text, what: text })).exactOptional(),
    decision: decision.exactOptional(),
    findings: z.array(finding).exactOptional(),
  }),
  "Why a request was not done (RFC 9457). `code` is stable, and explained at `type`.",
);
