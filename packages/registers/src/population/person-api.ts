import type { Clock, NationalId } from "@sluse/core";
import { parseInput, registerInput } from "@sluse/core/house";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import { JsonService } from "../internal/http/json-service.ts";
import { addressInput, loginInput, serviceShape } from "../internal/option-inputs.ts";
import type { Login } from "../internal/http/login.ts";
import { createPopulationRegister, type PopulationRegister } from "./population-register.ts";
import { matchPeople, toldPerson, type ToldPerson } from "./population-source.ts";
import { readDay, readNumber, type PersonState } from "./registered-person.ts";

/** How NHN's Persontjenesten is reached. */
export interface PersonApiOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  /** Persontjenesten's address, without `/api`. */
  readonly baseUrl: string | URL;
  /** HelseID, with an organisation: the API gives nothing to a token without. */
  readonly login: Login;
  /**
   * What the organisation was given. With `restricted-access` nobody's protection is told, so that everybody is taken to be
   * protected: no paper, and no letters to one about another.
   */
  readonly access: "full-access" | "restricted-access";
  readonly connection?: ConnectionOptions;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject({
  ...serviceShape,
  id: registerInput,
  baseUrl: addressInput("baseUrl"),
  login: loginInput,
  // Another word would take nobody for protected.
  access: z.enum(["full-access", "restricted-access"]),
} satisfies Readonly<Record<keyof PersonApiOptions, unknown>>);

const MOST_AT_ONCE = 100;
const PARTS = [
  "Status",
  "Death",
  "Birth",
  "NorwegianIdentificationNumber",
  "FalseIdentity",
  "AddressProtection",
  "DeprivedLegalAuthority",
] as const;

const STATES: Readonly<Record<string, PersonState>> = {
  Resident: "there",
  NotResident: "there",
  Temporary: "there",
  Inactive: "there",
  Active: "there",
  RegisteredAtBirth: "there",
  Deceased: "dead",
  Emigrated: "emigrated",
  Disappeared: "disappeared",
  Discontinued: "discontinued",
};

const valid = { isValid: z.boolean() };
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.object({ ...valid, ...shape })).nullish();
const numbers = z.object({
  norwegianIdentificationNumber: listOf({
    identificationNumber: z.string(),
    identificationNumberType: z.string(),
    status: z.enum(["InUse", "Discontinued"]),
  }),
});
const person = z.object({
  status: listOf({ status: z.string() }),
  death: z.object(valid).nullish(),
  birth: listOf({ birthDate: z.string().nullish() }),
  falseIdentity: z
    .object({
      ...valid,
      isFalseIdentity: z.boolean().nullish(),
      isCorrectIdentityUnknown: z.boolean().nullish(),
    })
    .nullish(),
  addressProtection: listOf({
    protectionLevel: z.enum(["Unclassified", "ClientAddress", "Confidential", "StrictlyConfidential"]),
  }),
  deprivedLegalAuthority: listOf({}),
});
const answer = z.array(z.record(z.string(), z.unknown()));

/**
 * The population register as Norsk helsenett's Persontjenesten gives it, with the Person API of version 3: a hundred people a
 * call, by numbers old and new. Built from public descriptions and tried against a double only.
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 * @example
 * ```ts
 * const register = createPersonApiRegister({
 *   id: "persontjenesten",
 *   baseUrl: "https://et.persontjenesten.nhn.no",
 *   login: createHelseIdLogin(helseId),
 *   access: "restricted-access",
 * });
 * ```
 */
export function createPersonApiRegister(options: PersonApiOptions): PopulationRegister {
  const read = parseInput(optionsInput, options, {
    what: "the options of a register from Persontjenesten",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { id, clock, access } = read;
  const service = new JsonService({ ...read, headers: { "api-version": "3" } });
  const ask = async (asked: readonly NationalId[], signal: AbortSignal | undefined) => {
    const told = await service.ask(
      {
        method: "POST",
        path: `api/v3/${access}/person/bulk-by-nin`,
        query: { informationParts: PARTS, includeHistory: "true" },
        form: { nins: asked.join(",") },
        answer,
      },
      signal,
    );
    return matchPeople(
      asked,
      told.map((each) => readPerson(each, access)),
    );
  };
  return createPopulationRegister(id, { mostAtOnce: MOST_AT_ONCE, ask }, clock);
}

/** History is asked for, so that earlier numbers come: of everything else only what is valid counts. */
function readPerson(given: unknown, access: PersonApiOptions["access"]): ToldPerson {
  const told = numbers.safeParse(given);
  const all = told.data?.norwegianIdentificationNumber ?? [];
  const known = all.flatMap((each) => {
    const id = readNumber(each.identificationNumber);
    // Other numbers are help numbers, which stand for nobody in particular.
    return id === undefined || each.identificationNumberType === "AlternateIdentificationNumber"
      ? []
      : [{ id, isInUse: each.status === "InUse" && each.isValid }];
  });
  const facts = person.safeParse(given);
  if (!facts.success) return toldPerson(known, undefined);
  const { status, death, falseIdentity, addressProtection, deprivedLegalAuthority, birth } = facts.data;
  const protection = validOf(addressProtection).map(({ protectionLevel }) => protectionLevel);
  return toldPerson(known, {
    states: validOf(status).map((each) => STATES[each.status] ?? "unsure"),
    isReportedDead: death?.isValid === true,
    isInDoubt:
      falseIdentity?.isValid === true &&
      (falseIdentity.isFalseIdentity === true || falseIdentity.isCorrectIdentityUnknown === true),
    protection:
      access === "restricted-access" && !addressProtection
        ? "not-told"
        : protection.some((level) => level.endsWith("Confidential"))
          ? "protected"
          : "none",
    needsGuardian: validOf(deprivedLegalAuthority).length > 0,
    born: validOf(birth).map(({ birthDate }) => readDay(birthDate))[0],
  });
}

const validOf = <Part extends { readonly isValid: boolean }>(
  parts: readonly Part[] | null | undefined,
): Part[] => (parts ?? []).filter(({ isValid }) => isValid);
