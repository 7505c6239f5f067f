import { LANGUAGE_NAMES, type ExampleKind, type Language, type Names } from "@sluse/core";
import type { LetterShown, SuperuserReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factLines } from "../../parts/facts.ts";
import { icons } from "../../parts/icons.ts";
import { notice } from "../../parts/notices.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { shortDigest } from "../confirm/version.ts";
import { languagesOf, shownAt } from "../mail-out/unseen.ts";
import { letterPages } from "./letter-pictures.ts";
import { letterWords } from "./letter-words.ts";
import { hasProof, proofForm } from "./proof-file.ts";
import { showButton } from "./show-button.ts";
import type { ShownLetter } from "./shown-letter.ts";
import { nameIn } from "../../words/page-language.ts";

/** The letter as the person gets it, one language at a time: first the line in the inbox, then the letter. */
export function letterBlock(
  visit: Visit,
  report: SuperuserReport,
  {
    language,
    shown,
    pages,
    approves,
    proves,
    keepsWords,
  }: {
    readonly language: Language;
    readonly shown: ShownLetter;
    readonly pages: number;
    readonly approves: boolean;
    /** Whether whoever looks may make a proof; the gate refuses others. */
    readonly proves: boolean;
    /** Whether something may stand filled in on the page, which looking at another language must not lose. */
    readonly keepsWords: boolean;
  },
): Html {
  const { say } = visit;
  const { notice: inbox } = report.manifest;
  return block({
    id: "brevet",
    title: say("Brevet slik mottakeren ser det", "The letter as the recipient sees it"),
    body: html`<div class="letter-tabs">
        ${languageTabs(visit, report, { current: language, approves, keepsWords })}
        <div class="paper">
          <div
            class="inbox"
            role="group"
            aria-label="${say("Slik står det i innboksen", "As it stands in the inbox")}"
          >
            <p class="inbox-sender">${inbox.sender}</p>
            <p class="inbox-title" lang="${language}">${inbox.title}</p>
            ${inbox.text !== "" && html`<p class="inbox-text" lang="${language}">${inbox.text}</p>`}
          </div>
          ${shown.kind === "letter" ? letterView(visit, shown.letter, pages) : unshowable(visit, shown.code)}
          ${documentFacts(visit, report, language)}
          ${proves && hasProof(report) && proofForm(visit, report, language)}
        </div>
      </div>
      ${shown.kind === "letter" && legend(visit, shown.letter)}
      ${shown.kind === "letter" && exampleList(visit, shown.letter)}`,
  });
}

/** A PDF is read with the eyes, page by page; HTML in a frame in which nothing runs. */
function letterView(visit: Visit, letter: LetterShown, pages: number): Html {
  const { say } = visit;
  const address = `/utsendinger/${letter.mailOut}/brev/${letter.language}`;
  const file = html`<p class="letter-file">
    <a class="ds-link" href="${address}"
      >${say(`Åpne filen slik den sendes (${letter.format.toUpperCase()})`, `Open the file as it is sent (${letter.format.toUpperCase()})`)}</a
    >
  </p>`;
  if (letter.format === "html")
    return html`<iframe
        class="letter-frame"
        sandbox
        src="${address}"
        title="${say("Brevet", "The letter")}"
      ></iframe>
      ${file}`;
  if (pages > 0)
    return html`${letterPages(visit, letter.digest, pages)}
    ${
      letter.words !== undefined &&
      html`<details class="letter-as-words">
        <summary>${say("Les brevet som ren tekst", "Read the letter as plain text")}</summary>
        ${letterWords(visit, letter, letter.ownSlots)}
      </details>`
    }
    ${file}`;
  if (letter.words === undefined) return file;
  return html`${letterWords(visit, letter, letter.ownSlots)} ${letter.format !== "text" && file}`;
}

const unshowable = ({ say }: Visit, code: string): Html =>
  notice({
    color: "danger",
    title: say("Brevet kan ikke vises", "The letter cannot be shown"),
    text: html`<p>
      ${say(
        "Det er ikke lenger slik det ble lagret. Utsendingen kan ikke godkjennes; be bestilleren sende inn på nytt.",
        "It is no longer as it was stored. The mail-out cannot be approved; have it submitted anew.",
      )}
      <span class="quiet">${code}</span>
    </p>`,
  });

function legend({ say }: Visit, { ownSlots }: LetterShown): Html | false {
  return (
    ownSlots.length > 0 &&
    html`<p class="legend">
      <span>
        <mark class="value" data-kind="personal">${ownSlots[0] ?? ""}</mark>
        ${say("er ulikt for hver mottaker. Alt annet er likt for alle.", "differs for each recipient. All else is the same for everybody.")}
      </span>
    </p>`
  );
}

const EXAMPLE_NAMES: Names<ExampleKind> = {
  shortest: { nb: "det korteste", en: "the shortest" },
  longest: { nb: "det lengste", en: "the longest" },
  "most-characters": { nb: "det med flest ulike tegn", en: "the one with the most different characters" },
};

/** How recipients' own values come out, each as the file it would be. */
function exampleList(
  { say, language: spoken }: Visit,
  { mailOut, language, examples }: LetterShown,
): Html | false {
  return (
    examples.length > 0 &&
    html`<p class="quiet">
      ${say("Slik blir brevene når verdiene er satt inn (maskert):", "How letters come out with values put in (masked):")}
      ${examples.map(
        (kind, at) =>
          html`${at > 0 && ", "}<a
              class="ds-link"
              href="/utsendinger/${mailOut}/brev/${language}?eksempel=${kind}"
              >${nameIn(EXAMPLE_NAMES[kind], spoken)}</a
            >`,
      )}
    </p>`
  );
}

/** Only of those who may approve is it kept what they were shown. */
function languageTabs(
  visit: Visit,
  report: SuperuserReport,
  {
    current,
    approves,
    keepsWords,
  }: { readonly current: Language; readonly approves: boolean; readonly keepsWords: boolean },
): Html {
  const { say, language, times } = visit;
  return html`<nav class="tabs" aria-label="${say("Språk i brevet", "Languages of the letter")}">
    <ul>
      ${languagesOf(report).map((each) => {
        const at = shownAt(visit, report, each);
        const name = html`<span class="tab-name">${capital(nameIn(LANGUAGE_NAMES[each], language))}</span> ${
            approves &&
            html`<span class="tab-seen" data-seen="${at === undefined ? "no" : "yes"}">
              ${at === undefined ? say("Ikke vist for deg ennå", "Not shown to you yet") : html`${icons.check}${say("Vist for deg", "Shown to you")} ${times.moment(at)}`}
            </span>`
          }`;
        return html`<li>
          ${
            keepsWords && each !== current
              ? showButton(report.mailOut, each, { className: "tab", words: name })
              : html`<a
                  class="tab"
                  href="?sprak=${each}#brevet"
                  ${each === current && html`aria-current="page"`}
                  >${name}</a
                >`
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}

function documentFacts({ say }: Visit, { manifest }: SuperuserReport, language: Language): Html {
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
      manifest.form !== null &&
      manifest.form.taskText !== null &&
      html`<p class="quiet">${say("Skjemainformasjon", "Task text")}</p>
        <p class="task-text">${manifest.form.taskText}</p>`
    }
  </div>`;
}
