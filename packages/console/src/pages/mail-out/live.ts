import { fullReport } from "@sluse/gate";

import { mailOutVersion } from "../confirm/version.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { isOver } from "./happening.ts";
import { sentView } from "./sent-block.ts";

/** As often as the counts are looked at. */
const EVERY = 3000;
/** Pages that one person has open at once, more or less. */
const MOST_OPEN = 6;

/** How a mail-out goes, told anew whenever it has changed, for as long as it goes and the one who looks is logged in. */
export async function liveCounts(visit: Visit): Promise<Answer> {
  const { gate, user, session } = visit;
  const first = fullReport(await gate.report(visit.part("id"), { by: user.id }));
  if (session.streams >= MOST_OPEN) return page({ ...unknownPage(visit), status: 429 });
  const project = await gate.projects.get(first.project);
  return {
    kind: "events",
    async *events(signal) {
      session.streams += 1;
      try {
        let told = "";
        for (;;) {
          const report = fullReport(await gate.report(first.mailOut, { by: user.id }));
          const version = `${mailOutVersion(report)} ${report.waves.length}`;
          if (version !== told) yield { name: "now", data: String(sentView(visit, { report, project })) };
          told = version;
          if (isOver(report) || !(await visit.isLoggedIn()) || !(await visit.wait(EVERY, signal))) break;
        }
        yield { name: "over", data: "" };
      } finally {
        session.streams -= 1;
      }
    },
  };
}
