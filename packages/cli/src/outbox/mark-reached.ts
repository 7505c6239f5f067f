import type { WaveInTheAir } from "@sluse/gate";
import type { Site } from "@sluse/site";

import type { Session } from "../session.ts";
import { markStopped, type StoppedInFolder } from "./mark-stopped.ts";

/** Marks what lies in the site's outbox of waves that a stop or a withdrawal reached; nothing where there is no outbox. */
export const markReached = async (
  { file }: Site,
  waves: readonly WaveInTheAir[],
  { texts }: Session,
): Promise<StoppedInFolder[]> =>
  file.senders.folder ? markStopped(file.senders.folder.outbox, waves, `${texts.done.stoppedHere}\n`) : [];
