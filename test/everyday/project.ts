import type { Gate } from "@sluse/gate";

import { CENTRAL, SUPERUSER } from "./users.ts";

/** Registers a project and switches it on, with room for as many people as anybody tries with. */
export async function openProject(gate: Gate, id: string): Promise<void> {
  await gate.projects.register({
    id,
    orderingSystem: "eforsk",
    title: "Søvn og arbeid",
    controller: "Universitetet i Fjordby",
    contact: { name: "Åse Østby", email: "sovn@fjordby.no", phone: "73123456" },
    superusers: [SUPERUSER],
    by: CENTRAL,
  });
  await gate.projects.activate(id, {
    by: SUPERUSER,
    until: "2090-01-01T00:00:00Z",
    maxRecipients: 10_000_000,
    comment: "Kvalitetskontrollert.",
  });
}
