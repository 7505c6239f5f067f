import { parseOrderingSystemId, userOfSystem } from "@sluse/core";
import { ClosingStack } from "@sluse/core/house";
import { createEpromFront } from "@sluse/eprom";
import { openSqliteMessageIndex } from "@sluse/eprom/sqlite";
import type { Mount } from "@sluse/service";
import type { EpromFrontSettings, Site } from "@sluse/site";
import { readSecret } from "@sluse/site/house";

/**
 * ePROM's own endpoints, below `/eprom/<ordering system>/`, for each system that `sluse.yaml` names.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_EPROM_INDEX_UNREADABLE`, `SLUSE_EPROM_OPTION`, `SLUSE_ID_INVALID`
 */
export async function openEpromFronts(
  { gate }: Site,
  fronts: Readonly<Record<string, EpromFrontSettings>>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<AsyncDisposable & { readonly mounts: readonly Mount[] }> {
  await using opened = new ClosingStack();
  const mounts: Mount[] = [];
  for (const [name, settings] of Object.entries(fronts)) {
    const system = parseOrderingSystemId(name);
    const index = opened.use(openSqliteMessageIndex(settings.sent));
    const { callbacks, as = userOfSystem(system) } = settings;
    const path = `/eprom/${system}`;
    const fetch = createEpromFront({
      gate,
      by: as,
      systemKey: await readSecret(settings.key, environment),
      eprom: {
        baseUrl: settings.baseUrl,
        apiKey: await readSecret(settings.apiKey, environment),
        testMode: settings.test,
        index,
      },
      ...(callbacks === undefined ? {} : { callbacks }),
      path,
    });
    mounts.push({ path: `${path}/`, fetch });
  }
  const kept = opened.move();
  return { mounts, [Symbol.asyncDispose]: () => kept[Symbol.asyncDispose]() };
}
