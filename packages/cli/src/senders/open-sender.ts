import { SluseError } from "@sluse/core";
import type { SiteFile, Via } from "@sluse/site";
import { readKey } from "@sluse/site/house";

import type { ApprovedMailOut } from "../outbox/wave-file.ts";
import { createEpromWaveSender } from "./eprom-wave-sender.ts";
import { createFolderSender } from "./folder-sender.ts";
import type { Sender } from "./sender.ts";

/**
 * The sender asked for, or the one the configuration names. There is none that is used unasked.
 * @throws SluseError `SLUSE_CLI_SENDER_MISSING`, and those of the sender
 */
export async function openSender(
  site: SiteFile,
  asked: Via | undefined,
  approved: ApprovedMailOut,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Sender> {
  const via = asked ?? site.sender;
  const { folder, eprom } = site.senders;
  switch (via) {
    case undefined:
      throw new SluseError("SLUSE_CLI_SENDER_MISSING", "no sender is named", {
        nb: "ingen avsender er nevnt",
      });
    case "folder":
      return createFolderSender((folder ?? notSet(site, via)).outbox, approved, {
        secret: await readKey(site.pseudonymKey.secret, environment),
      });
    case "eprom":
      return createEpromWaveSender(eprom ?? notSet(site, via), approved.manifest, environment);
    default:
      return via satisfies never;
  }
}

function notSet(site: SiteFile, via: Via): never {
  throw new SluseError("SLUSE_CLI_SENDER_MISSING", `\`senders.${via}\` is not set`, {
    nb: `\`senders.${via}\` er ikke satt`,
    place: { file: site.path, path: `senders.${via}` },
  });
}
