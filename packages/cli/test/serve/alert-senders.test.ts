import { expect, test } from "vitest";

import { alertSenders } from "../../src/serve/alert-senders.ts";

const SECRET = "https://prod-1.example.org/workflows/7?sig=hemmelig";
const teams = { alerts: { vakt: { teams: { address: { env: "WORKFLOW" } } } } };

test("whoever is told, is told by the name that the site has given them", async () => {
  const senders = await alertSenders(
    {
      alerts: {
        ...teams.alerts,
        eforsk: { webhook: { address: "https://eforsk.example.org", secret: { env: "KEY" } } },
        post: { mail: { server: { env: "SMTP" }, from: "a@example.org", to: ["b@example.org"] } },
      },
    },
    { WORKFLOW: SECRET, KEY: "07".repeat(32), SMTP: "smtp://127.0.0.1" },
  );
  expect(senders.map(({ name }) => name)).toEqual(["vakt", "eforsk", "post"]);
});

test("a workflow whose address is none is told of, and the secret is not repeated", async () => {
  const error: unknown = await alertSenders(teams, { WORKFLOW: "prod-1.hemmelig" }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "SLUSE_SITE_SECRET_INVALID" });
  expect(String(error)).toContain("service.alerts.vakt");
  expect(JSON.stringify(error) + String(error)).not.toContain("hemmelig");
});
