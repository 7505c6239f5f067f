import type { LogVerdict } from "@sluse/gate";

import type { News } from "../../sessions/session.ts";
import { page, see, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { mayRead } from "./log-page.ts";

/** Follows the whole chain, and says where it breaks. */
export async function verifyLog(visit: Visit, back: "/drift" | "/logg"): Promise<Answer> {
  const { gate, user, session } = visit;
  if (!mayRead(visit) && !visit.isOperations) return page(unknownPage(visit));
  session.news = verdictNews(visit, await gate.audit.verify({ by: user.id }));
  return see(back);
}

function verdictNews({ say }: Visit, verdict: LogVerdict): News {
  if (verdict.kind === "intact")
    return {
      color: "success",
      title: say(`Loggen er hel: ${verdict.events} hendelser`, `The log is whole: ${verdict.events} events`),
      text: say(
        `Ta vare på sluttmerket utenfor Sluse, så kan ingen kutte slutten av loggen uten at det synes: ${verdict.head.hash}`,
        `Write its end down, so that nobody cuts it unseen: ${verdict.head.hash}`,
      ),
    };
  if (verdict.kind === "contacts-changed")
    return {
      color: "warning",
      title:
        verdict.mailOut === null
          ? say(
              "Protokollen har henvendelser som loggen ikke kjenner til",
              "The ledger has contacts that the log knows nothing of",
            )
          : say(
              `Henvendelsene i bølge ${verdict.wave} av ${verdict.mailOut} er ikke de som loggen sier`,
              `The contacts of wave ${verdict.wave} of ${verdict.mailOut} are not those that the log says`,
            ),
      text: say(
        "Noen har flyttet, endret, lagt til eller slettet henvendelser utenom Sluse. Ring dem som drifter Sluse, og stopp utsendingene så lenge.",
        "Somebody moved, changed, added or deleted contacts by another way than Sluse's. Call those who run Sluse, and stop mail-outs meanwhile.",
      ),
    };
  return {
    color: "warning",
    title: say(
      `Loggen er brutt ved hendelse ${verdict.sequence}`,
      `The log is broken at event ${verdict.sequence}`,
    ),
    text: say(
      "Noe er endret, fjernet eller flyttet. Ring dem som drifter Sluse, og stopp utsendingene så lenge.",
      "Something was changed, removed or moved. Call those who run Sluse, and stop mail-outs meanwhile.",
    ),
  };
}

/** Every event, a line of JSON each, as it was chained. */
export function downloadLog(visit: Visit): Answer {
  if (!mayRead(visit)) return page(unknownPage(visit));
  return { kind: "file", name: "sluse-logg.ndjson", lines: lines(visit) };
}

async function* lines({ gate, user }: Visit): AsyncGenerator<string> {
  for await (const event of gate.audit.export({ by: user.id })) yield `${JSON.stringify(event)}\n`;
}
