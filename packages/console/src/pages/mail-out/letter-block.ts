import { LANGUAGE_NAMES, type Language } from "@sluse/core";
import type { Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factLines } from "../../parts/facts.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../web/visit.ts";
import { capital } from "../../words/capital.ts";
import { shortDigest } from "../../acts/version.ts";
import { languagesOf, shownAt } from "./unseen.ts";

/** The letter as the person gets it, one language at a time: first the line in the inbox, then the letter. */
export function letterBlock(visit: Visit, report: Report, language: Language): Html {
  const { say } = visit;
  const { notice } = report.manifest;
  return block({
    id: "brevet",
    title: say("Brevet slik mottakeren ser det", "The letter as the recipient sees it"),
    body: html`<div class="letter-tabs">
      ${languageTabs(visit, report, language)}
      <div class="paper">
        <div
          class="inbox"
          role="group"
          aria-label="${say("Slik står det i innboksen", "As it stands in the inbox")}"
        >
          <p class="inbox-sender">${notice.sender}</p>
          <p class="inbox-title" lang="${language}">${notice.title}</p>
          ${notice.text !== "" && html`<p class="inbox-text" lang="${language}">${notice.text}</p>`}
        </div>
        ${documentFacts(visit, report, language)}
      </div>
    </div>`,
  });
}

function languageTabs(visit: Visit, report: Report, current: Language): Html {
  const { say, language, times } = visit;
  return html`<nav class="tabs" aria-label="${say("Språk i brevet", "Languages of the letter")}">
    <ul>
      ${languagesOf(report).map((each) => {
        const shown = shownAt(visit, report, each);
        return html`<li>
          <a class="tab" href="?sprak=${each}#brevet" ${each === current && html`aria-current="page"`}>
            <span class="tab-name">${capital(LANGUAGE_NAMES[each][language])}</span>
            <span class="tab-seen" data-seen="${shown === undefined ? "no" : "yes"}"
              >${shown === undefined ? say("Ikke vist for deg ennå", "Not shown to you yet") : html`${icons.check}${say("Vist for deg", "Shown to you")} ${times.clock(shown)}`}</span
            >
          </a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

function documentFacts({ say }: Visit, { manifest }: Report, language: Language): Html {
  const documents = manifest.documents.filter((document) => document.language === language);
  return html`<div class="letter-facts">
    ${documents.map(({ name, template, digest }) =>
      factLines([
        { name: say("Dokument", "Document"), value: name },
        { name: say("Godkjent mal", "Approved template"), value: `${template.id} ${template.version}` },
        { name: say("Kontrollsum", "Digest"), value: shortDigest(digest) },
      ]),
    )}
    ${
      manifest.form?.taskText !== null &&
      manifest.form !== null &&
      html`<p class="quiet">${say("Skjemainformasjon", "Task text")}</p>
        <p class="task-text">${manifest.form.taskText}</p>`
    }
  </div>`;
}
