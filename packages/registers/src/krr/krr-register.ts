import {
  isoOf,
  parseRegisterId,
  systemClock,
  type Language,
  type NationalId,
  type Register,
} from "@sluse/core";

import { nobodyKnown, statusesOf } from "../internal/answers.ts";
import { troubleOf } from "../internal/trouble.ts";
import { createKrrClient, type KrrClient, type KrrOptions } from "./krr-client.ts";

export interface KrrRegisterOptions extends KrrOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
}

/**
 * KRR as a register of its own kind, `digital-post`: whoever is reserved against digital post is opted out of that,
 * and of nothing else. It also tells which language a person has chosen.
 *
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 */
export function createKrrRegister(options: KrrRegisterOptions): Register {
  const id = parseRegisterId(options.id);
  const client: KrrClient = createKrrClient(options);
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
          return found.reserved ? "optedOut" : "clear";
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
        return nobodyKnown(people, (options.clock ?? systemClock).now(), troubleOf(error));
      }
    },
  };
}
