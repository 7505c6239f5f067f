import { createMailSender, createTeamsSender, createWebhook, type AlertSender } from "@sluse/service";
import { SluseError } from "@sluse/core";
import type { AlertSettings, ServiceSettings } from "@sluse/site";
import { readKey, readSecret } from "@sluse/site/house";

/**
 * Whoever is told of what happens, as `sluse.yaml` says.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_SITE_SECRET_INVALID`, `SLUSE_SERVICE_WEBHOOK_SECRET`
 */
export const alertSenders = (
  { alerts = {} }: Pick<ServiceSettings, "alerts">,
  environment: NodeJS.ProcessEnv,
): Promise<AlertSender[]> =>
  Promise.all(Object.entries(alerts).map(([name, settings]) => senderOf(name, settings, environment)));

/** The address is not repeated: whoever knows it may write in the channel. */
function addressOf(secret: string, name: string): URL {
  const address = URL.parse(secret);
  if (address) return address;
  throw new SluseError("SLUSE_SITE_SECRET_INVALID", `the address of \`service.alerts.${name}\` is none`, {
    mend: "copy the workflow's address as Teams gives it, with https:// before it",
  });
}

async function senderOf(
  name: string,
  settings: AlertSettings,
  environment: NodeJS.ProcessEnv,
): Promise<AlertSender> {
  if ("webhook" in settings) {
    const { address, secret } = settings.webhook;
    return createWebhook({ name, address: new URL(address), secret: await readKey(secret, environment) });
  }
  if ("teams" in settings) {
    const { address, pages } = settings.teams;
    return createTeamsSender({
      name,
      address: addressOf(await readSecret(address, environment), name),
      ...(pages === undefined ? {} : { pages: new URL(pages) }),
    });
  }
  const { server, from, to, pages } = settings.mail;
  return createMailSender({
    name,
    server: await readSecret(server, environment),
    from,
    to,
    ...(pages === undefined ? {} : { pages: new URL(pages) }),
  });
}
