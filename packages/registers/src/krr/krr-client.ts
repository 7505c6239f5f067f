import type { Clock, Instant, Language, NationalId } from "@sluse/core";
import { parseInput } from "@sluse/core/house";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import { askInBatches, unansweredFor } from "../internal/http/ask-in-batches.ts";
import { JsonService, type JsonServiceOptions } from "../internal/http/json-service.ts";
import { krrShape } from "../internal/option-inputs.ts";
import { Trouble } from "../internal/trouble.ts";
import type { Login } from "../internal/http/login.ts";

/** How KRR is reached. */
export interface KrrOptions {
  /** Default `https://kontaktregisteret.no`. */
  readonly baseUrl?: string | URL;
  readonly login: Login;
  readonly connection?: ConnectionOptions;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject(krrShape satisfies Readonly<Record<keyof KrrOptions, unknown>>);

/** What KRR knows of a person. */
export interface KrrPerson {
  /** Against letters from the public administration in a digital mailbox: nothing about research. */
  readonly reserved: boolean;
  readonly status: "active" | "deleted" | "not-registered";
  /** `false` lumps together expired, reserved, deleted and unregistered; `undefined` when KRR did not say. */
  readonly notifiable: boolean | undefined;
  readonly language: Language | undefined;
}

/** KRR's answer. People who are missing from it were not answered for, and `trouble` says why. */
export interface KrrAnswer {
  readonly asOf: Instant;
  readonly people: ReadonlyMap<NationalId, KrrPerson>;
  readonly trouble?: string;
}

/** Asks Kontakt- og reservasjonsregisteret. */
export interface KrrClient {
  ask(people: readonly NationalId[], options?: { readonly signal?: AbortSignal }): Promise<KrrAnswer>;
}

const MOST_AT_ONCE = 1000;
const STATUS = { AKTIV: "active", SLETTET: "deleted", IKKE_REGISTRERT: "not-registered" } as const;

const krrAnswer = z.object({ personer: z.array(z.object({ personidentifikator: z.string() }).loose()) });
const krrPerson = z.object({
  reservasjon: z.enum(["JA", "NEI"]),
  status: z.enum(["AKTIV", "SLETTET", "IKKE_REGISTRERT"]),
  // What nobody needs makes nobody unknown: a word for notices that is new, a language the gate has no letters in.
  varslingsstatus: z.enum(["KAN_VARSLES", "KAN_IKKE_VARSLES"]).optional().catch(undefined),
  spraak: z.enum(["nb", "nn", "en", "se"]).optional().catch(undefined),
});

/**
 * Makes a client of KRR, a thousand people a call. A call that fails leaves its own people unanswered for, and nobody
 * else; an answer about one person that is not as agreed leaves that one. Tried against a double only.
 *
 * @throws SluseError `SLUSE_REGISTER_OPTION`
 * @example
 * `createKrrClient({ login: createMaskinportenLogin(maskinporten) })`
 */
export function createKrrClient(options: KrrOptions): KrrClient {
  const read = parseInput(optionsInput, options, {
    what: "the options of a client of KRR",
    code: "SLUSE_REGISTER_OPTION",
  });
  return askingKrr(read);
}

/** A client, of options that were read. */
export function askingKrr(options: JsonServiceOptions): KrrClient {
  const { clock } = options;
  const service = new JsonService(options);
  return {
    async ask(people, { signal } = {}) {
      const asOf = clock.now();
      const answered = new Map<NationalId, KrrPerson>();
      const trouble = await askInBatches(people, MOST_AT_ONCE, async (batch) => {
        const answer = await askBatch(service, batch, signal);
        for (const [id, person] of answer.people) answered.set(id, person);
        return answer.trouble;
      });
      const unanswered = new Set(people).size - answered.size;
      return { asOf, people: answered, ...unansweredFor(unanswered, trouble) };
    },
  };
}

interface BatchAnswer {
  readonly people: ReadonlyMap<NationalId, KrrPerson>;
  /** Why people are missing from it. */
  readonly trouble: string | undefined;
}

/**
 * The answer about each of the people asked for, and about nobody else; a part of an answer is no answer. Somebody about
 * whom it says what was not agreed is left out.
 */
async function askBatch(
  service: JsonService,
  batch: readonly NationalId[],
  signal?: AbortSignal,
): Promise<BatchAnswer> {
  const body = { personidentifikatorer: batch };
  const { personer } = await service.ask(
    { method: "POST", path: "rest/v2/personer", body, answer: krrAnswer },
    signal,
  );
  const answers = new Map(personer.map((person) => [person.personidentifikator, person]));
  if (answers.size !== personer.length) throw new Trouble("the service answered twice about somebody");
  const people = new Map<NationalId, KrrPerson>();
  let trouble: string | undefined;
  for (const id of batch) {
    const answer = answers.get(id);
    if (answer === undefined) throw new Trouble("the service left out somebody it was asked about");
    const person = krrPerson.safeParse(answer);
    if (person.success) people.set(id, toKrrPerson(person.data));
    else
      trouble ??= `the service answered in another shape than agreed, first at \`${fieldOf(person.error)}\``;
  }
  if (answers.size !== batch.length)
    throw new Trouble("the service answered about somebody it was not asked about");
  return { people, trouble };
}

const toKrrPerson = ({
  reservasjon,
  status,
  varslingsstatus,
  spraak,
}: z.infer<typeof krrPerson>): KrrPerson => ({
  reserved: reservasjon === "JA",
  status: STATUS[status],
  notifiable: varslingsstatus === undefined ? undefined : varslingsstatus === "KAN_VARSLES",
  language: spraak,
});

const fieldOf = (error: z.ZodError): string => `personer.${error.issues[0]?.path.join(".") ?? ""}`;
