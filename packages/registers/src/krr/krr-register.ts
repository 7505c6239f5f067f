import { isoOf, type Language, type NationalId, type Register } from "@sluse/core";
import { parseInput, registerInput } from "@sluse/core/house";
import { z } from "zod";

import { nobodyKnown, statusesOf } from "../internal/answers.ts";
import { krrShape } from "../internal/option-inputs.ts";
import { troubleOf } from "../internal/trouble.ts";
import { askingKrr, type KrrClient, type KrrOptions } from "./krr-client.ts";

/** Which of KRR's answers are asked for. */
export interface KrrRegisterOptions extends KrrOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
}

const optionsInput = z.strictObject({ ...krrShape, id: registerInput } satisfies Readonly<
  Record<keyof KrrRegisterOptions, unknown>
>);

/**
 * KRR as a register of its own kind, `digital-post`: whoever is reserved against digital post is opted out of that,
 * and of nothing else. It also tells which language a person has chosen.
 *
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 * @example
 * `createKrrRegister({ id: "krr", login: createMaskinportenLogin(maskinporten) })`
 */
export function createKrrRegister(options: KrrRegisterOptions): Register {
  const { id, ...forClient } = parseInput(optionsInput, options, {
    what: "the options of a register from KRR",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { clock } = forClient;
  const client: KrrClient = askingKrr(forClient);
  return {
    id,
    kind: "digital-post",
    async lookup(people, lookupOptions = {}) {
      const { signal } = lookupOptions;
      signal?.throwIfAborted();
      try {
        const { asOf, people: known, trouble } = await client.ask(people, lookupOptions);
        const languages = new Map<NationalId, Language>();
        for (const [person, { language }] of known)
          if (language !== undefined) languages.set(person, language);
        const statuses = statusesOf(people, (person) => {
          const found = known.get(person);
          if (found === undefined) return "unknown";
          if (found.reserved) return "optedOut";
          // Deleted is no word of a death, but whoever was is written to through no channel that KRR stands behind.
          return found.status === "deleted" ? { hindered: "not-reachable" } : "clear";
        });
        return {
          asOf,
          statuses,
          languages,
          version: `asked ${isoOf(asOf)}`,
          ...(trouble === undefined ? {} : { trouble }),
        };
      } catch (error) {
        signal?.throwIfAborted();
        return nobodyKnown(people, clock.now(), troubleOf(error));
      }
    },
  };
}
