import { LANGUAGE_NAMES, LANGUAGES, ROUND_NAMES, type Digest } from "@sluse/core";
import type { TemplateLetter, TemplateVersion } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { difference } from "../../parts/difference.ts";
import { factBox } from "../../parts/facts.ts";
import { NO_FAULTS } from "../../parts/field.ts";
import { head } from "../../parts/head.ts";
import { icons } from "../../parts/icons.ts";
import { faultList } from "../../parts/notices.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { listIn } from "../../words/counts.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import { letterWords } from "../letter/letter-words.ts";
import { paragraphChanges } from "../letter/paragraph-changes.ts";
import type { Answers } from "../mail-out/decision-block.ts";
import { mailOutsOf } from "../mail-out/mail-outs-of.ts";
import { templateForms } from "./template-forms.ts";
import { approvalsOf, standingTag, versionBefore } from "./template-versions.ts";
import { addressOf } from "./templates-page.ts";
import { nameIn } from "../../words/page-language.ts";

const NO_ANSWERS: Answers = { fields: new Map(), faults: NO_FAULTS };

/** One version of a template: its words in each language, what changed, where it is used, and who has approved it. */
export async function templatePage(visit: Visit, answers: Answers = NO_ANSWERS): Promise<Answer> {
  const { gate, user, say, session } = visit;
  const versions = await gate.templates.list({ by: user.id });
  const found = versions.find(
    ({ template, version }) => template === visit.part("template") && version === visit.part("version"),
  );
  const letter = found && chosen(visit, found);
  if (!found || !letter) return page(unknownPage(visit));
  session.templatesRead.add(letter.digest);
  const title = `${found.template} ${found.version}`;
  return page({
    title: `${answers.faults.size > 0 ? `${say("Feil:", "Fault:")} ` : ""}${say("Malen", "The template")} ${title}`,
    place: "templates",
    ...(answers.faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        crumbs: [{ name: say("Maler", "Templates"), address: "/maler" }],
        tags: [standingTag(visit, found)],
        news: faultList(visit, answers.faults),
        facts: facts(visit, found),
      })}
      <div class="stack">
        ${words(visit, found, letter)} ${changes(visit, versions, found, letter)} ${await uses(visit, found)}
        ${await templateForms(visit, found, answers)}
      </div>`,
  });
}

function chosen({ parameter }: Visit, { letters }: TemplateVersion): TemplateLetter | undefined {
  const asked = LANGUAGES.find((each) => each === parameter("sprak"));
  return letters.find(({ language }) => language === asked) ?? letters[0];
}

function facts(visit: Visit, version: TemplateVersion): Html {
  const { say, language, times, nameOf } = visit;
  const { rounds, letters, approvals } = version;
  return factBox([
    {
      name: say("Brukes til", "Used for"),
      value: capital(
        listIn(
          rounds.map((round) => nameIn(ROUND_NAMES[round], language)),
          language,
        ),
      ),
    },
    {
      name: say("Språk", "Languages"),
      value: capital(
        listIn(
          letters.map((letter) => nameIn(LANGUAGE_NAMES[letter.language], language)),
          language,
        ),
      ),
    },
    ...approvals.map(({ by, at, until, system, comment, digests }) => ({
      name: say("Godkjent", "Approved"),
      value: say(
        `${nameOf(by)}, ${times.date(at)}, til ${times.date(until)}`,
        `${nameOf(by)}, ${times.date(at)}, until ${times.date(until)}`,
      ),
      more: `${capital(
        listIn(
          LANGUAGES.filter((each) => digests[each] !== undefined).map((each) =>
            nameIn(LANGUAGE_NAMES[each], language),
          ),
          language,
        ),
      )}. ${system === null ? say("For alle bestillersystemer", "For every ordering system") : say(`For ${system}`, `For ${system}`)}. «${comment}»`,
    })),
  ]);
}

const words = (visit: Visit, version: TemplateVersion, letter: TemplateLetter): Html =>
  block({
    id: "brevet",
    title: visit.say("Det som står i malen", "What the template says"),
    body: html`<div class="letter-tabs">
        ${tabs(visit, version, letter)}
        <div class="paper">${letterWords(visit, letter, slotsOf(letter))}</div>
      </div>
      <p class="legend">
        <span>
          <mark class="value" data-kind="personal">${visit.say("felt", "slot")}</mark>
          ${visit.say("fylles ut i hver utsending.", "is filled in for each mail-out.")}
        </span>
      </p>`,
  });

/** Every slot of the words: here none has a value yet. */
const slotsOf = ({ words: text }: TemplateLetter): readonly string[] => [
  ...new Set([...text.matchAll(/\[([\w-]+)\]/gu)].map(([, name = ""]) => name)),
];

const tabs = (visit: Visit, version: TemplateVersion, current: TemplateLetter): Html => {
  const { say, language, session } = visit;
  const seen = (digest: Digest): boolean => session.templatesRead.has(digest);
  return html`<nav class="tabs" aria-label="${say("Språk i malen", "Languages of the template")}">
    <ul>
      ${version.letters.map(
        (each) =>
          html`<li>
            <a
              class="tab"
              href="?sprak=${each.language}#brevet"
              ${each === current && html`aria-current="page"`}
            >
              <span class="tab-name">${capital(nameIn(LANGUAGE_NAMES[each.language], language))}</span>
              <span class="tab-seen" data-seen="${seen(each.digest) ? "yes" : "no"}"
                >${seen(each.digest) ? html`${icons.check}${say("Lest nå", "Read now")}` : approvalsOf(version, each, visit.now).length > 0 ? say("Godkjent", "Approved") : say("Ikke lest ennå", "Not read yet")}</span
              >
            </a>
          </li>`,
      )}
    </ul>
  </nav>`;
};

function changes(
  visit: Visit,
  versions: readonly TemplateVersion[],
  version: TemplateVersion,
  letter: TemplateLetter,
): Html {
  const { say } = visit;
  const earlier = versionBefore(versions, version);
  const before = earlier?.letters.find(({ language }) => language === letter.language);
  const list = before ? paragraphChanges(before.words, letter.words) : [];
  return block({
    id: "endret",
    title: say("Endret siden forrige versjon", "Changed since the version before"),
    body:
      earlier && before
        ? html`<p class="lead">
              ${say("Sammenliknet med", "Compared with")}
              <a class="ds-link" href="${addressOf(earlier)}">${earlier.template} ${earlier.version}</a>.
              ${list.every(({ kind }) => kind === "same") && say("Ingenting er endret.", "Nothing has changed.")}
            </p>
            ${difference(visit, list)}`
        : html`<p>
            ${say("Det finnes ingen tidligere versjon på dette språket.", "There is no earlier version in this language.")}
          </p>`,
  });
}

const MOST_USES = 10;

/** Where it is used, among what the one who asks sees. */
async function uses(visit: Visit, version: TemplateVersion): Promise<Html> {
  const { say, times } = visit;
  const { full } = await mailOutsOf(visit);
  const using = full.filter(({ report }) =>
    report.manifest.documents.some(
      ({ template }) => template.id === version.template && template.version === version.version,
    ),
  );
  return block({
    id: "brukt",
    title: say("Hvor den er brukt", "Where it is used"),
    count: using.length,
    body:
      using.length === 0
        ? html`<p>${say("Ingen utsending du ser, bruker den.", "No mail-out that you see uses it.")}</p>`
        : html`<ul class="ds-list">
            ${using
              .slice(0, MOST_USES)
              .map(
                ({ report, project }) =>
                  html`<li>
                    <a class="ds-link" href="/utsendinger/${report.mailOut}"
                      >${mailOutName(report, project.title, visit)}</a
                    >, ${times.date(report.submittedAt)}
                  </li>`,
              )}
          </ul>`,
  });
}
