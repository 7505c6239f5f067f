import { isoOf, type Clock, type NationalId, type PersonStatus, type Register } from "@sluse/core";
import { parseInput, registerInput } from "@sluse/core/house";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import { askInBatches, unansweredFor } from "../internal/http/ask-in-batches.ts";
import { JsonService } from "../internal/http/json-service.ts";
import { addressInput, loginInput, serviceShape } from "../internal/option-inputs.ts";
import type { Login } from "../internal/http/login.ts";

/** How is asked who uses Helsenorge. */
export interface HelsenorgeActiveOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  /** Default `https://eksternapi.helsenorge.no`. */
  readonly baseUrl?: string | URL;
  /** HelseID, with the scope of `helsenorgeaktivsjekken`. */
  readonly login: Login;
  readonly connection?: ConnectionOptions;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject({
  ...serviceShape,
  id: registerInput,
  baseUrl: addressInput("baseUrl").default(new URL("https://eksternapi.helsenorge.no")),
  login: loginInput,
} satisfies Readonly<Record<keyof HelsenorgeActiveOptions, unknown>>);

const MOST_AT_ONCE = 1000;
/** Helsehjelp. There is no area for research, so that no opt-out shows here. */
const AREA = 3;
const told = z.boolean();
const person = z.union([
  z.object({ erAktivSelv: told, erAktivViaAndre: told }),
  z.object({ erDigitaltAktivSelv: told, erDigitaltAktivViaAndre: told }).transform((older) => ({
    erAktivSelv: older.erDigitaltAktivSelv,
    erAktivViaAndre: older.erDigitaltAktivViaAndre,
  })),
]);
const answer = z.object({ erAktivListe: z.record(z.string(), z.unknown()) });

/**
 * Whom Helsenorge reaches, as HelsenorgeAktivSjekken tells: a thousand people a call. Whoever is active neither themselves nor
 * through another is hindered, not opted out. Made for giving health care: whether it may be asked for research is for the data
 * controller to know. Tried against a double only.
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 * @example
 * `createHelsenorgeActiveRegister({ id: "helsenorge", login: createHelseIdLogin(helseId) })`
 */
export function createHelsenorgeActiveRegister(options: HelsenorgeActiveOptions): Register {
  const read = parseInput(optionsInput, options, {
    what: "the options of a register of who uses Helsenorge",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { id, clock } = read;
  const service = new JsonService(read);
  const askBatch = async (batch: readonly NationalId[], signal: AbortSignal | undefined) => {
    const { erAktivListe } = await service.ask(
      {
        method: "POST",
        path: "digitaltaktiv/helsenorgeaktivsjekken/v1",
        body: { fnrListe: batch, omraade: AREA },
        answer,
      },
      signal,
    );
    return erAktivListe;
  };
  return {
    id,
    kind: "reachability",
    async lookup(people, { signal } = {}) {
      signal?.throwIfAborted();
      const asOf = clock.now();
      const statuses = new Map<NationalId, PersonStatus>(people.map((each) => [each, "unknown"]));
      const trouble = await askInBatches(people, MOST_AT_ONCE, async (batch) => {
        const active = await askBatch(batch, signal);
        let missing: string | undefined;
        for (const each of batch) {
          const parsed = person.safeParse(active[each]);
          if (parsed.success) statuses.set(each, statusOf(parsed.data));
          else missing = "the service left somebody out, or answered of them in another way than agreed";
        }
        return missing;
      });
      signal?.throwIfAborted();
      const unanswered = [...statuses.values()].filter((status) => status === "unknown").length;
      return {
        asOf,
        statuses,
        version: `asked ${isoOf(asOf)}`,
        ...unansweredFor(unanswered, trouble),
      };
    },
  };
}

const statusOf = ({ erAktivSelv, erAktivViaAndre }: z.infer<typeof person>): PersonStatus =>
  erAktivSelv || erAktivViaAndre ? "clear" : { hindered: "not-reachable" };
