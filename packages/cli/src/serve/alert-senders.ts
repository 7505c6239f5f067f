import { createMailSender, createWebhook, type AlertSender } from "@sluse/service";
import type { AlertSettings, ServiceSettings } from "@sluse/site";
import { readKey, readSecret } from "@sluse/site/house";

/**
 * Whoever is told of what happens, as `sluse.yaml` says.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_SITE_SECRET_INVALID`, `SLUSE_SERVICE_WEBHOOK_SECRET`
 */
export const alertSenders = ({ alerts = {} }: ServiceSettings): Promise<AlertSender[]> =>
  Promise.all(Object.entries(alerts).map(([name, settings]) => senderOf(name, settings)));

async function senderOf(name: string, settings: AlertSettings): Promise<AlertSender> {
  const { env } = process;
  if ("webhook" in settings) {
    const { address, secret } = settings.webhook;
    return createWebhook({ name, address: new URL(address), secret: await readKey(secret, env) });
  }
  const { server, from, to, pages } = settings.mail;
  return createMailSender({
    name,
    server: await readSecret(server, env),
    from,
    to,
    ...(pages === undefined ? {} : { pages: new URL(pages) }),
  });
}
