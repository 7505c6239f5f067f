import type { NationalId } from "@sluse/core";
import { z } from "zod";

import type { JsonService } from "../internal/http/json-service.ts";
import { ServiceFailure } from "../internal/http/service-failure.ts";
import type { PopulationChanges } from "./population-source.ts";
import { readNumber } from "./registered-person.ts";

/** Events of one page. */
const PAGE = 1000;
/** Further behind than so many pages it is cheaper to ask anew about everybody. */
const MOST_PAGES = 50;

const sequence = z.union([z.int().nonnegative(), z.string().regex(/^\d+$/u).transform(Number)]);
const page = z.array(
  z.object({ sekvensnummer: sequence, hendelse: z.object({ folkeregisteridentifikator: z.string() }) }),
);
const latest = z.object({ sekvensnummer: sequence });

/**
 * Who changed in Folkeregisteret, by its list of events. Of whatever kind an event is: kinds are added, a death may be annulled,
 * and whoever had any is asked about anew.
 */
export function folkeregisteretChanges(
  service: JsonService,
  { path, keepMinutes }: { readonly path: string; readonly keepMinutes: number },
): PopulationChanges {
  let next: number | undefined;

  const goToLatest = async (signal: AbortSignal | undefined): Promise<void> => {
    const { sekvensnummer } = await service.ask(
      { method: "GET", path: `${path}/hendelser/siste`, answer: latest },
      signal,
    );
    next = sekvensnummer + 1;
  };

  return {
    keepMinutes,
    async since(signal) {
      if (next === undefined) {
        await goToLatest(signal);
        return "everybody";
      }
      const changed: NationalId[] = [];
      try {
        for (let read = 0; read < MOST_PAGES; read += 1) {
          const events = await service.ask(
            { method: "GET", path: `${path}/hendelser/feed`, query: { seq: String(next) }, answer: page },
            signal,
          );
          for (const { sekvensnummer, hendelse } of events) {
            const id = readNumber(hendelse.folkeregisteridentifikator);
            if (id !== undefined) changed.push(id);
            next = Math.max(next, sekvensnummer + 1);
          }
          if (events.length < PAGE) return changed;
        }
      } catch (error) {
        const tooOld = error instanceof ServiceFailure && error.status === 406;
        next = undefined;
        if (!tooOld) throw error;
      }
      await goToLatest(signal);
      return "everybody";
    },
  };
}
