import type { OrderInput } from "@sluse/gate";

import type { MailOutFolder } from "./read-mail-out-folder.ts";

/** The order that a folder asks for. */
export function orderOf(
  folder: MailOutFolder,
  orderedBy: string,
  recipients: OrderInput["recipients"],
): OrderInput {
  const { project, kind, round, purposeTag, channels, content, window } = folder;
  const { answerBy, form, corrects, announcement, announcedWith, alsoOrderedBy } = folder;
  return {
    project,
    kind,
    round,
    content,
    window,
    orderedBy,
    recipients,
    ...(purposeTag === undefined ? {} : { purposeTag }),
    ...(channels ? { channels } : {}),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(form ? { form } : {}),
    ...(corrects ? { corrects } : {}),
    ...(announcement ? { announcement } : {}),
    ...(announcedWith === undefined ? {} : { announcedWith }),
    ...(alsoOrderedBy ? { alsoOrderedBy } : {}),
  };
}
