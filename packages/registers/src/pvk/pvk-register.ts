import { MINUTE, type Clock, type Register } from "@sluse/core";
import { parseInput } from "@sluse/core/house";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import { JsonService } from "../internal/http/json-service.ts";
import {
  addressInput,
  filledText,
  loginInput,
  privacyShape,
  serviceShape,
  settingInput,
} from "../internal/option-inputs.ts";
import { createPrivacyRegister } from "../internal/privacy/privacy-register.ts";
import { assertKind } from "../internal/privacy/read-privacy-list.ts";
import {
  saidIn,
  saidShape,
  type PrivacyPage,
  type PrivacySettingType,
  type PrivacySource,
} from "../internal/privacy/privacy-source.ts";
import { SnapshotCache } from "../internal/snapshot-cache.ts";
import { Trouble } from "../internal/trouble.ts";
import type { Login } from "../internal/http/login.ts";
import type { PrivacyDefinitionReference } from "./definition.ts";

/** Which of PVK's definitions are asked for, and how it is reached. */
export interface PvkOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  /** Helsenorge's address for external parties, without `/personvern`. */
  readonly baseUrl: string | URL;
  readonly login: Login;
  readonly definition: PrivacyDefinitionReference;
  /** How long the list is held in memory, and so how old an answer can be. Default 60. */
  readonly keepMinutes?: number;
  /** Up to so many people are asked about one by one, fresh to the second. Default 0: always the list. */
  readonly oneByOneUpTo?: number;
  /** The list has failed when it holds fewer people than this. Default 0. */
  readonly atLeast?: number;
  /** Somebody has confirmed that nobody may be on the list. Default: an empty list is a list that failed. */
  readonly mayBeEmpty?: boolean;
  /** Pages but the last may differ in length. Default false: a shorter page has lost somebody. */
  readonly unevenPages?: boolean;
  readonly connection?: ConnectionOptions;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject({
  ...privacyShape,
  ...serviceShape,
  baseUrl: addressInput("baseUrl"),
  login: loginInput,
  definition: z.strictObject({
    id: filledText,
    name: filledText,
    partKode: filledText,
    setting: settingInput,
  }),
} satisfies Readonly<Record<keyof PvkOptions, unknown>>);

const BASE = "personvern/Personverninnstillinger";
const TYPES: Readonly<Record<string, PrivacySettingType>> = {
  reservasjon: "reservation",
  samtykke: "consent",
  tilgangsbegrensning: "access-restriction",
};

const listAnswer = z.object({
  definisjonGuid: z.string(),
  partKode: z.string(),
  typePi: z.string().toLowerCase(),
  pagingReference: z.int().nonnegative(),
  personvernInnstillinger: z.array(z.object({ innbyggerFnr: z.string(), sekvensnummer: z.int() })),
  ...saidShape,
});
const checkAnswer = z.object({ aktiv: z.boolean() });

/**
 * A register asked of Helsenorge's Personvernkomponent (PVK), version 2: the list of everyone with an active setting,
 * read whole and held as keyed hashes for `keepMinutes`. Built from public descriptions and tried against a double
 * only; the size of PVK's pages and its rate limits are not public.
 *
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 * @example
 * ```ts
 * const register = createPvkRegister({
 *   id: "pvk-research",
 *   baseUrl: "https://eksternapi.helsenorge.no",
 *   login: createHelseIdLogin(helseId),
 *   definition: { id: "1f0c…", name: "Forskning", partKode: "FJORD", setting: "reservation" },
 * });
 * ```
 */
export function createPvkRegister(options: PvkOptions): Register {
  const read = parseInput(optionsInput, options, {
    what: "the options of a register from PVK",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { clock, definition, keepMinutes } = read;
  const kind = new SnapshotCache<PrivacySettingType>(keepMinutes * MINUTE, clock);
  const source = pvkSource(new JsonService(read), definition, kind);
  return createPrivacyRegister({ ...read, source, setting: definition.setting });
}

/** @param kind what the definition is, as the list tells it */
function pvkSource(
  service: JsonService,
  definition: PrivacyDefinitionReference,
  kind: SnapshotCache<PrivacySettingType>,
): PrivacySource {
  const page = async (reference: number, signal: AbortSignal): Promise<PrivacyPage> => {
    const answer = await service.ask(
      {
        method: "GET",
        path: `${BASE}/HentInnbyggereAktivePiForDefinisjon/v2`,
        query: {
          definisjonGuid: definition.id,
          partKode: definition.partKode,
          pagingReference: String(reference),
        },
        answer: listAnswer,
      },
      signal,
    );
    if (!isSame(answer.definisjonGuid, definition.id) || answer.partKode !== definition.partKode) {
      throw new Trouble("the service answered for another definition");
    }
    const type = TYPES[answer.typePi];
    if (type === undefined) throw new Trouble("the definition is of a kind that is not known");
    return {
      type,
      people: answer.personvernInnstillinger.map(({ innbyggerFnr, sekvensnummer }) => ({
        nationalId: innbyggerFnr,
        sequenceNumber: sekvensnummer,
      })),
      next: answer.pagingReference,
      said: saidIn(answer),
    };
  };
  return {
    page,
    async isActive(person, signal) {
      // A single answer does not tell: of a consent taken for a reservation it would clear whoever has not given it.
      assertKind(
        await kind.get("kind", async (loading) => (await page(0, loading)).type, signal),
        definition.setting,
      );
      const body = {
        innbyggerFnr: person,
        definisjonGuid: definition.id,
        definisjonNavn: definition.name,
        partKode: definition.partKode,
      };
      const path = `${BASE}/SjekkInnbyggersPiStatus/v2`;
      const { aktiv } = await service.ask({ method: "POST", path, body, answer: checkAnswer }, signal);
      return aktiv;
    },
  };
}

const isSame = (guid: string, other: string): boolean => guid.toLowerCase() === other.toLowerCase();
