import type { ListedOrderInput, OrderedInput, OrderInput } from "@sluse/gate";

import type { MailOutFolder } from "./read-mail-out-folder.ts";

/** The order that a folder asks for: of people who are known, or of people as they come. */
export function orderOf(
  folder: MailOutFolder,
  orderedBy: string,
  recipients: ListedOrderInput["recipients"],
): OrderInput {
  const ordered = orderedOf(folder, orderedBy);
  return folder.standing ? { ...ordered, standing: folder.standing } : { ...ordered, recipients };
}

/** What a folder asks for, beside whom it goes to. */
export function orderedOf(folder: MailOutFolder, orderedBy: string): OrderedInput {
  const { project, kind, round, purposeTag, channels, content, window } = folder;
  const { answerBy, form, corrects, announcement, announcedWith, alsoOrderedBy, reference } = folder;
  return {
    project,
    kind,
    round,
    content,
    window,
    orderedBy,
    ...(purposeTag === undefined ? {} : { purposeTag }),
    ...(channels ? { channels } : {}),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(form ? { form } : {}),
    ...(corrects ? { corrects } : {}),
    ...(announcement ? { announcement } : {}),
    ...(announcedWith === undefined ? {} : { announcedWith }),
    ...(reference === undefined ? {} : { reference }),
    ...(alsoOrderedBy ? { alsoOrderedBy } : {}),
  };
}
