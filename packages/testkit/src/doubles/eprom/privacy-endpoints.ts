import type { Reply, Routes, DoubleRequest } from "../loopback-server.ts";
import type { PrivacyDefinition } from "../privacy-settings.ts";
import { badRequest, field, hasApiKey, nationalIdFault, parseBody } from "./order-input.ts";

const TYPE_NUMBERS = { reservation: 0, consent: 1, "access-restriction": 2 } as const;

/** PVK as ePROM passes it on: one person's setting, and everyone with an active one, in pages. */
export function privacyRoutes(definitions: readonly PrivacyDefinition[], apiKey: string): Routes {
  const byId = (id: unknown): PrivacyDefinition | undefined => definitions.find((each) => each.id === id);
  return {
    "POST /api/v2/getpersonverninnstilling": (request) => {
      if (!hasApiKey(request, apiKey)) return unauthorized;
      const body = parseBody(request);
      const nationalId = field(body, "nationalId");
      const fault = nationalIdFault(nationalId);
      if (fault !== undefined || typeof nationalId !== "string") return badRequest(fault ?? "");
      if (typeof field(body, "type") !== "number") return badRequest("Type is missing.");
      const definition = byId(field(body, "pvkId"));
      if (definition === undefined) return unknownDefinition;
      return { status: 200, body: settingBody(definition, nationalId) };
    },
    "POST /api/v2/get-residents-active-pi-for-definition": (request) => page(request, byId, apiKey),
  };
}

function page(
  request: DoubleRequest,
  byId: (id: unknown) => PrivacyDefinition | undefined,
  apiKey: string,
): Reply {
  if (!hasApiKey(request, apiKey)) return unauthorized;
  const body = parseBody(request);
  const reference = field(body, "pagingReference");
  if (typeof reference !== "number") return badRequest("PagingReference is missing.");
  const definition = byId(field(body, "pvkId"));
  if (definition === undefined) return unknownDefinition;
  const { settings, next } = definition.page(reference, request.listFault);
  return {
    status: 200,
    body: {
      pagingReference: next,
      id: definition.id,
      name: definition.name,
      partKode: definition.partKode,
      type: TYPE_NUMBERS[definition.type],
      personvernInnstillinger: settings.map(({ nationalId, sequenceNumber, created, changed }) => ({
        // As the list is documented; single answers begin with small letters throughout.
        NationalId: nationalId,
        SequenceNumber: sequenceNumber,
        createdDateTimeOffset: created,
        lastChangedDateTimeOffset: changed,
      })),
    },
  };
}

function settingBody(definition: PrivacyDefinition, nationalId: string): object {
  const setting = definition.of(nationalId);
  return {
    nationalId,
    type: TYPE_NUMBERS[definition.type],
    id: definition.id,
    name: definition.name,
    status: setting?.active === true ? 1 : 0,
    sequenceNumber: setting?.sequenceNumber ?? 0,
    createdDateTimeOffset: setting?.created ?? null,
    lastChangedDateTimeOffset: setting?.changed ?? null,
  };
}

const unauthorized: Reply = { status: 401, body: { message: "Unknown apiKey." } };
const unknownDefinition: Reply = {
  status: 502,
  body: { statusCode: 400, status: "EPVK-101500", message: "Sjekk guid og partKode." },
};
