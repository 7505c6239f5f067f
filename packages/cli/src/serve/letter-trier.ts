import type { TryLetter } from "@sluse/console";
import { systemClock, type Policy } from "@sluse/core";
import type { GateOptions } from "@sluse/gate";
import { createPdfReader } from "@sluse/pdf";

import { checkLetters } from "../checks/check-letters.ts";

/** Reads letters that are pasted into a page, as `sluse check` reads those that lie in a file. */
export const letterTrier =
  (
    { templates, linkProbe, pdf = createPdfReader() }: Pick<GateOptions, "linkProbe" | "pdf" | "templates">,
    policy: Policy,
  ): TryLetter =>
  async ({ template: id, version, language, text }) => {
    const now = systemClock.now();
    const round = templates.find({ id, version }, language)?.rounds[0] ?? "invitation";
    const { decision, findings } = await checkLetters(
      {
        documents: [
          {
            kind: "finished",
            name: "brev",
            language,
            format: "text",
            bytes: new TextEncoder().encode(text),
            template: { id, version },
          },
        ],
      },
      [],
      {
        policy,
        templates,
        linkProbe,
        pdf,
        paperPossible: false,
        purpose: "research",
        round,
        window: { from: now, until: now },
        now,
      },
    );
    return { decision, findings };
  };
