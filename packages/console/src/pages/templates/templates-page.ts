import { LANGUAGE_NAMES } from "@sluse/core";
import type { TemplateVersion } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { listIn } from "../../words/counts.ts";
import { standingTag } from "./template-versions.ts";
import { nameIn } from "../../words/page-language.ts";

/** What letters are made from: each version, in which languages, and how it stands. */
export async function templatesPage(visit: Visit): Promise<Answer> {
  const { gate, user, say } = visit;
  const versions = await gate.templates.list({ by: user.id });
  const title = say("Maler", "Templates");
  return page({
    title,
    place: "templates",
    body: html`${head(visit, {
        title,
        lead: say(
          "Brev lages av maler. Det som står i malen, er likt i alle brev og leses én gang av noen som svarer for det.",
          "Letters are made from templates. What stands in one is the same in every letter, and is read once by somebody who answers for it.",
        ),
      })}
      <div class="stack">
        ${versions.length === 0 ? html`<p>${say("Det finnes ingen maler.", "There are no templates.")}</p>` : table(visit, versions)}
      </div>`,
  });
}

const table = (visit: Visit, versions: readonly TemplateVersion[]): Html => {
  const { say, language } = visit;
  return html`<table class="ds-table list">
    <thead>
      <tr>
        <th scope="col">${say("Mal", "Template")}</th>
        <th scope="col">${say("Tilstand", "State")}</th>
        <th scope="col">${say("Språk", "Languages")}</th>
      </tr>
    </thead>
    <tbody>
      ${versions.map((version) => {
        const tag = standingTag(visit, version);
        const names = version.letters.map((letter) => nameIn(LANGUAGE_NAMES[letter.language], language));
        return html`<tr>
          <th scope="row">
            <a class="ds-link" href="${addressOf(version)}">${version.template} ${version.version}</a>
          </th>
          <td data-label="${say("Tilstand", "State")}">
            <span class="ds-tag" data-color="${tag.color}">${tag.name}</span>
          </td>
          <td data-label="${say("Språk", "Languages")}">${capital(listIn(names, language))}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
};

export const addressOf = ({ template, version }: Pick<TemplateVersion, "template" | "version">): string =>
  `/maler/${encodeURIComponent(template)}/${encodeURIComponent(version)}`;
