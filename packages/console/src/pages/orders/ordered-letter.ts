import { LANGUAGE_NAMES } from "@sluse/core";
import type { OrdererReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import type { Visit } from "../../visit/visit.ts";
import { nameIn } from "../../words/page-language.ts";
import { hasProof, proofForm } from "../letter/proof-file.ts";
import { languagesOf } from "../mail-out/unseen.ts";

/** The letter to whoever ordered it: as it is stored, in each language, and as a proof to show to somebody. */
export function orderedLetter(visit: Visit, report: OrdererReport): Html | false {
  const { say, language } = visit;
  const languages = languagesOf(report);
  if (languages.length === 0) return false;
  const { notice } = report.manifest;
  return block({
    id: "brevet",
    title: say("Brevet slik det er lagret", "The letter as it is stored"),
    body: html`<p>${notice.sender}: <q>${notice.title}</q></p>
      ${languages.map(
        (each) =>
          html`<div class="ordered-letter">
            <a class="ds-link" href="/utsendinger/${report.mailOut}/brev/${each}"
              >${say("Åpne brevet på", "Open the letter in")} ${nameIn(LANGUAGE_NAMES[each], language)}</a
            >
            ${hasProof(report) && proofForm(visit, report, each)}
          </div>`,
      )}`,
  });
}
