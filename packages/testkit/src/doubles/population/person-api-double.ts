import type { HelseIdDouble } from "../login/helse-id-double.ts";
import { startDouble, type DoubleRequest, type LoopbackDouble, type Reply } from "../loopback-server.ts";
import { isDNumber, type PersonInRegister, type PersonWorld } from "./person-world.ts";

/** Who is in the double of Persontjenesten. */
export interface PersonApiDoubleOptions {
  readonly login: HelseIdDouble;
  readonly world: PersonWorld;
}

const MOST_AT_ONCE = 100;

/**
 * Starts a double of Persontjenesten's Person API, version 3: `bulk-by-nin` in full and in restricted access.
 * @example `await using double = await startPersonApiDouble({ login: helseId, world });`
 */
export async function startPersonApiDouble({
  login,
  world,
}: PersonApiDoubleOptions): Promise<LoopbackDouble> {
  const bulk =
    (access: "full-access" | "restricted-access") =>
    async (request: DoubleRequest): Promise<Reply> => {
      const fault = await login.checkAccess(request, `${double.baseUrl}${request.url.pathname}`);
      if (fault !== undefined) return { status: 401, body: { title: fault } };
      // A token without an organisation gives nothing.
      if (login.organisationOf(request) === undefined)
        return { status: 403, body: { title: "no parent organisation" } };
      if (request.headers["api-version"] !== "3") return { status: 400, body: { title: "no version" } };
      if (request.url.searchParams.getAll("informationParts").length === 0)
        return { status: 400, body: { title: "no information parts" } };
      const nins = (new URLSearchParams(request.body).get("nins") ?? "")
        .split(",")
        .filter((nin) => nin !== "");
      if (nins.length === 0 || nins.length > MOST_AT_ONCE)
        return { status: 400, body: { title: "1–100 numbers" } };
      const people = world.find(nins).map((person) => personBody(person, access));
      return {
        status: 200,
        body: request.listFault === undefined ? people : people.slice(0, people.length / 2),
      };
    };
  const double = await startDouble({
    "POST /api/v3/full-access/person/bulk-by-nin": bulk("full-access"),
    "POST /api/v3/restricted-access/person/bulk-by-nin": bulk("restricted-access"),
  });
  return double;
}

const VALID = { isValid: true, registeredAt: "2020-01-01T00:00:00+01:00" };

function personBody(person: PersonInRegister, access: "full-access" | "restricted-access"): object {
  const { numbers, status = "Resident", death, protection, born } = person;
  return {
    id: `person-${numbers.length}`,
    sequenceNumber: 1,
    status: [{ ...VALID, status }],
    death:
      death === undefined
        ? null
        : { ...VALID, isValid: death === "valid", deceasedDate: "2026-05-04T22:00:00Z" },
    birth: born === undefined ? [] : [birthOf(born)],
    norwegianIdentificationNumber: numbers.map((identificationNumber, at) => ({
      isValid: at === 0,
      identificationNumber,
      status: at === 0 ? "InUse" : "Discontinued",
      identificationNumberType: isDNumber(identificationNumber) ? "DNumber" : "NationalIdentityNumber",
    })),
    falseIdentity: person.isFalseIdentity === true ? { ...VALID, isFalseIdentity: true } : null,
    ...(access === "full-access"
      ? { addressProtection: [{ ...VALID, protectionLevel: protection ?? "Unclassified" }] }
      : {}),
    deprivedLegalAuthority: person.isDeprivedOfAuthority === true ? [VALID] : [],
    ...person.odd,
  };
}

const birthOf = (born: string): object =>
  born.length === 4 ? { ...VALID, birthYear: Number(born) } : { ...VALID, birthDate: `${born}T23:30:00Z` };
