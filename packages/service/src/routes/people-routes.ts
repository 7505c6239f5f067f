import { held, lookUp, personExport } from "../schemas/person.ts";
import { route, value, type Route } from "./route.ts";

/** What is held on one person, for whoever answers when they ask. */
export const peopleRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/people/look-up",
    operation: "lookUpPerson",
    summary: "Who wrote to this person, and when. The number stands in the body, never in an address.",
    door: "contactsOf",
    scope: "people",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: lookUp },
    answer: { status: 200, what: "What the service desk sees of the person.", schema: held },
    run: async ({ gate, body: { nationalId, ...why }, by }) =>
      value(await gate.contactsOf(nationalId, { ...why, by })),
  }),
  route({
    method: "post",
    path: "/people/export",
    operation: "exportPerson",
    summary: "Everything held on this person, for the person to see (GDPR art. 15).",
    door: "exportPerson",
    scope: "people",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: lookUp },
    answer: { status: 200, what: "Everything held on the person.", schema: personExport },
    run: async ({ gate, body: { nationalId, ...why }, by }) =>
      value(await gate.exportPerson(nationalId, { ...why, by })),
  }),
];
