import type { Clock, NationalId } from "@sluse/core";
import { parseInput, registerInput } from "@sluse/core/house";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import { JsonService } from "../internal/http/json-service.ts";
import { addressInput, loginInput, serviceShape } from "../internal/option-inputs.ts";
import type { Login } from "../internal/http/login.ts";
import { folkeregisteretChanges } from "./folkeregisteret-events.ts";
import { createPopulationRegister, type PopulationRegister } from "./population-register.ts";
import { matchPeople, toldPerson, type ToldPerson } from "./population-source.ts";
import { readDay, readNumber, type PersonState } from "./registered-person.ts";

/** How the population register is reached. */
export interface FolkeregisteretOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  /** Default `https://folkeregisteret.api.skatteetaten.no`. */
  readonly baseUrl?: string | URL;
  /** Maskinporten, with the scope `folkeregister:deling/offentligmedhjemmel`. */
  readonly login: Login;
  /** For how long answers are kept, with the list of events telling who changed. Default 0: everybody is asked about each time. */
  readonly keepMinutes?: number;
  readonly connection?: ConnectionOptions;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject({
  ...serviceShape,
  id: registerInput,
  baseUrl: addressInput("baseUrl").default(new URL("https://folkeregisteret.api.skatteetaten.no")),
  login: loginInput,
  keepMinutes: z.number().min(0).default(0),
} satisfies Readonly<Record<keyof FolkeregisteretOptions, unknown>>);

const MOST_AT_ONCE = 1000;
const PATH = "folkeregisteret/offentlig-med-hjemmel/api/v1";
const PARTS = ["person-basis", "falsk-identitet", "rettslig-handleevne"] as const;

const STATES: Readonly<Record<string, PersonState>> = {
  bosatt: "there",
  ikkeBosatt: "there",
  midlertidig: "there",
  // Five years after a D-number was given out: the number is still in use, and so is the person.
  inaktiv: "there",
  aktiv: "there",
  foedselsregistrert: "there",
  doed: "dead",
  utflyttet: "emigrated",
  forsvunnet: "disappeared",
  opphoert: "discontinued",
};

const valid = { erGjeldende: z.boolean() };
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.object({ ...valid, ...shape })).nullish();
const numbers = z.object({
  identifikasjonsnummer: listOf({ foedselsEllerDNummer: z.string(), status: z.enum(["iBruk", "opphoert"]) }),
});
const person = z.object({
  status: listOf({ status: z.string() }),
  doedsfall: listOf({}),
  foedsel: listOf({ foedselsdato: z.string().nullish() }),
  falskIdentitet: listOf({ erFalsk: z.boolean().nullish() }),
  adressebeskyttelse: listOf({
    graderingsnivaa: z.enum(["ugradert", "klientadresse", "fortrolig", "strengtFortrolig"]),
  }),
  rettsligHandleevne: listOf({ rettsligHandleevneBegrenset: z.string().nullish() }),
});
const answer = z.object({
  oppslag: z.array(z.object({ folkeregisterperson: z.unknown() }).loose()),
});

/**
 * Folkeregisteret itself, as public bodies with a legal basis reach it: a thousand people a call, and its list of events. Built
 * from public descriptions and tried against a double only.
 * @throws SluseError `SLUSE_ID_INVALID`, `SLUSE_REGISTER_OPTION`
 * @example
 * `createFolkeregisteretRegister({ id: "folkeregisteret", login: createMaskinportenLogin(maskinporten) })`
 */
export function createFolkeregisteretRegister(options: FolkeregisteretOptions): PopulationRegister {
  const read = parseInput(optionsInput, options, {
    what: "the options of a register from Folkeregisteret",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { id, clock, keepMinutes } = read;
  const service = new JsonService({ ...read, retryAfterIn: "milliseconds" });
  const ask = async (asked: readonly NationalId[], signal: AbortSignal | undefined) => {
    const { oppslag } = await service.ask(
      {
        method: "POST",
        path: `${PATH}/personer/bulkoppslag`,
        query: { part: PARTS },
        body: { foedselsEllerDNummer: asked },
        answer,
      },
      signal,
    );
    return matchPeople(
      asked,
      oppslag.map((each) => readPerson(each.folkeregisterperson)),
    );
  };
  const changes =
    keepMinutes > 0 ? { changes: folkeregisteretChanges(service, { path: PATH, keepMinutes }) } : {};
  return createPopulationRegister(id, { mostAtOnce: MOST_AT_ONCE, ask, ...changes }, clock);
}

function readPerson(given: unknown): ToldPerson {
  const all = numbers.safeParse(given).data?.identifikasjonsnummer ?? [];
  const known = all.flatMap((each) => {
    const id = readNumber(each.foedselsEllerDNummer);
    return id === undefined ? [] : [{ id, isInUse: each.status === "iBruk" && each.erGjeldende }];
  });
  const facts = person.safeParse(given);
  if (!facts.success) return toldPerson(known, undefined);
  const { status, doedsfall, falskIdentitet, adressebeskyttelse, rettsligHandleevne, foedsel } = facts.data;
  return toldPerson(known, {
    states: validOf(status).map((each) => STATES[each.status] ?? "unsure"),
    isReportedDead: validOf(doedsfall).length > 0,
    isInDoubt: validOf(falskIdentitet).some(({ erFalsk }) => erFalsk !== false),
    protection: validOf(adressebeskyttelse).some(({ graderingsnivaa }) =>
      /fortrolig$/iu.test(graderingsnivaa),
    )
      ? "protected"
      : "none",
    needsGuardian: validOf(rettsligHandleevne).length > 0,
    born: validOf(foedsel).map(({ foedselsdato }) => readDay(foedselsdato))[0],
  });
}

const validOf = <Part extends { readonly erGjeldende: boolean }>(
  parts: readonly Part[] | null | undefined,
): Part[] => (parts ?? []).filter(({ erGjeldende }) => erGjeldende);
