import type { Clock, Register } from "@sluse/core";
import { parseInput } from "@sluse/core/house";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import { apiKeyLogin } from "../internal/http/api-key-login.ts";
import { JsonService } from "../internal/http/json-service.ts";
import {
  addressInput,
  filledText,
  privacyShape,
  serviceShape,
  settingInput,
} from "../internal/option-inputs.ts";
import { createPrivacyRegister } from "../internal/privacy/privacy-register.ts";
import {
  saidIn,
  saidShape,
  type PrivacySettingType,
  type PrivacySource,
} from "../internal/privacy/privacy-source.ts";
import { Trouble } from "../internal/trouble.ts";
import { inEitherCase } from "./in-either-case.ts";
import { createPushHandler } from "./push-handler.ts";

/** Which of ePROM's opt-outs are asked for, and how it is reached. */
export interface EpromPvkOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  /** ePROM's address, e.g. `https://pasientrapportering.qa.nhn.no/webapi`. */
  readonly baseUrl: string | URL;
  /** The ordering system's key. */
  readonly apiKey: string;
  readonly definition: {
    /** The definition's GUID. */
    readonly id: string;
    /** `reservation`: whoever has an active setting is opted out. `consent`: whoever has none is. */
    readonly setting: "reservation" | "consent";
  };
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
  // With an empty key anybody could push changes.
  apiKey: filledText,
  definition: z.strictObject({ id: filledText, setting: settingInput }),
} satisfies Readonly<Record<keyof EpromPvkOptions, unknown>>);

/** The register, and the handler for changes that ePROM pushes between two readings of its list. */
export interface EpromPvkRegister extends Register {
  /** Takes `PUT {ApiBaseUrl}/api/PersonvernInnstilling`. */
  readonly handlePush: (request: Request) => Promise<Response>;
}

const TYPES: readonly PrivacySettingType[] = ["reservation", "consent", "access-restriction"];
const NAMES: Readonly<Record<string, number>> = { reservasjon: 0, samtykke: 1, tilgangsbegrensning: 2 };

/** ePROM writes enumerations as numbers or names. */
const typeField = z.union([z.int(), z.string().transform((name) => NAMES[name.toLowerCase()] ?? -1)]);
const statusField = z.union([z.literal(0), z.literal(1), z.literal("IkkeAktiv"), z.literal("Aktiv")]);

const listed = inEitherCase(z.object({ nationalId: z.string(), sequenceNumber: z.int() }));
const listAnswer = inEitherCase(
  z.object({
    id: z.string(),
    type: typeField,
    pagingReference: z.int().nonnegative(),
    personvernInnstillinger: z.array(listed),
    ...saidShape,
  }),
);
const checkAnswer = inEitherCase(
  z.object({ nationalId: z.string(), id: z.string(), type: typeField, status: statusField }),
);

/**
 * A register in Helsenorge's Personvernkomponent, asked through ePROM: the list of everyone with an active setting,
 * read whole and held as keyed hashes for `keepMinutes`, and changed by what ePROM pushes meanwhile. Tried against a
 * double only.
 *
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 * @example
 * ```ts
 * const register = createEpromPvkRegister({
 *   id: "pvk-research",
 *   baseUrl: "https://pasientrapportering.nhn.no/webapi",
 *   apiKey,
 *   definition: { id: "1f0c…", setting: "reservation" },
 * });
 * ```
 */
export function createEpromPvkRegister(options: EpromPvkOptions): EpromPvkRegister {
  const read = parseInput(optionsInput, options, {
    what: "the options of a register from PVK through ePROM",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { definition, apiKey } = read;
  const source = epromSource(new JsonService({ ...read, login: apiKeyLogin(apiKey) }), definition);
  const register = createPrivacyRegister({ ...read, source, setting: definition.setting });
  const handlePush = createPushHandler({
    apiKey,
    definition: definition.id,
    setting: definition.setting,
    register,
  });
  return { ...register, handlePush };
}

const epromSource = (service: JsonService, definition: EpromPvkOptions["definition"]): PrivacySource => ({
  async page(pagingReference, signal) {
    const answer = await service.ask(
      {
        method: "POST",
        path: "api/v2/get-residents-active-pi-for-definition",
        body: { pvkId: definition.id, pagingReference },
        answer: listAnswer,
      },
      signal,
    );
    if (answer.id.toLowerCase() !== definition.id.toLowerCase()) throw anotherDefinition();
    const type = TYPES[answer.type];
    if (type === undefined) throw new Trouble("the definition is of a kind that is not known");
    return {
      type,
      people: answer.personvernInnstillinger,
      next: answer.pagingReference,
      said: saidIn(answer),
    };
  },
  async isActive(person, signal) {
    const answer = await service.ask(
      {
        method: "POST",
        path: "api/v2/getpersonverninnstilling",
        body: { nationalId: person, type: TYPES.indexOf(definition.setting), pvkId: definition.id },
        answer: checkAnswer,
      },
      signal,
    );
    const isMine = answer.id.toLowerCase() === definition.id.toLowerCase();
    if (!isMine || TYPES[answer.type] !== definition.setting) throw anotherDefinition();
    if (answer.nationalId !== person) throw new Trouble("the service answered for another person");
    return answer.status === 1 || answer.status === "Aktiv";
  },
});

const anotherDefinition = (): Trouble => new Trouble("the service answered for another definition");
