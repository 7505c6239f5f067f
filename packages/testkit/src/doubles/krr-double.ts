import type { Language } from "@sluse/core";

import { field, parseBody } from "./eprom/order-input.ts";
import type { MaskinportenDouble } from "./login/maskinporten-double.ts";
import { startDouble, type DoubleRequest, type LoopbackDouble, type Reply } from "./loopback-server.ts";

/** What KRR knows of a person. */
export interface KrrPerson {
  readonly reserved: boolean;
  readonly status: "AKTIV" | "SLETTET" | "IKKE_REGISTRERT";
  readonly notifiable: boolean;
  readonly language?: Language;
  /** Fields of the answer about this person, besides or instead of those above; `undefined` leaves one out. */
  readonly odd?: Readonly<Record<string, unknown>>;
}

/** Who is in the double of KRR. */
export interface KrrDoubleOptions {
  readonly login: MaskinportenDouble;
  /** People who are something else than active, notifiable and not reserved. */
  readonly people?: ReadonlyMap<string, Partial<KrrPerson>>;
}

const ORDINARY: KrrPerson = { reserved: false, status: "AKTIV", notifiable: true };
const MOST_AT_ONCE = 1000;
const SCOPE = "krr:global/kontaktinformasjon.read";

/**
 * Starts a double of Kontakt- og reservasjonsregisteret: up to a thousand people a call.
 * @example `await using krr = await startKrrDouble({ login: maskinporten });`
 */
export async function startKrrDouble({
  login,
  people = new Map(),
}: KrrDoubleOptions): Promise<LoopbackDouble> {
  return await startDouble({
    "POST /rest/v2/personer": (request) => {
      const fault = login.checkAccess(request, SCOPE);
      return fault === undefined ? answer(request, people) : { status: 401, body: { feilmelding: fault } };
    },
  });
}

function answer(request: DoubleRequest, people: ReadonlyMap<string, Partial<KrrPerson>>): Reply {
  const ids = field(parseBody(request), "personidentifikatorer");
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_AT_ONCE) {
    return { status: 400, body: { feilmelding: "1–1000 personidentifikatorer" } };
  }
  const asked = request.listFault === undefined ? ids : ids.slice(0, Math.floor(ids.length / 2));
  return {
    status: 200,
    body: { personer: asked.map((id) => personBody(String(id), people.get(String(id)))) },
  };
}

function personBody(personidentifikator: string, known: Partial<KrrPerson> = {}): object {
  const person = { ...ORDINARY, ...known };
  return {
    personidentifikator,
    reservasjon: person.reserved ? "JA" : "NEI",
    status: person.status,
    varslingsstatus: person.notifiable ? "KAN_VARSLES" : "KAN_IKKE_VARSLES",
    ...(person.language === undefined ? {} : { spraak: person.language }),
    ...person.odd,
  };
}
