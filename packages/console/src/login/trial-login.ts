import type { ConsoleUser, Login } from "../login.ts";

/**
 * Logs in by choosing a person from a list. For trying the console on made-up people, and never for real ones.
 * @example `createTrialLogin([{ id: "siri.superuser", name: "Siri Superbruker" }])`
 */
export function createTrialLogin(people: readonly ConsoleUser[]): Login {
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    begin: async () => ({ kind: "choose", people }),
    async finish({ parameters }) {
      const user = byId.get(parameters.get("person") ?? "");
      return user ? { kind: "logged-in", user } : { kind: "refused", because: "nobody" };
    },
    nameOf: (id) => byId.get(id)?.name,
  };
}
