import { LANGUAGE_NAMES, parseUserId, type Instant, type Language } from "@sluse/core";
import { isSameUser } from "@sluse/core/house";
import type { Report, SuperuserReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { icons } from "../../parts/icons.ts";
import { notice } from "../../parts/notices.ts";
import { showButton } from "../letter/show-button.ts";
import type { Visit } from "../../visit/visit.ts";
import { listIn } from "../../words/counts.ts";
import { nameIn } from "../../words/page-language.ts";

/** The languages a mail-out's letter is written in, in the order of its documents. */
export const languagesOf = ({ manifest }: Report): readonly Language[] => [
  ...new Set(manifest.documents.map(({ language }) => language)),
];

/** When this person was last shown the letter in a language, of exactly this digest, by the gate's own books. */
export const shownAt = (
  { user }: Visit,
  { shown, digest }: SuperuserReport,
  language: Language,
): Instant | undefined =>
  shown.find(
    (each) =>
      each.language === language && each.digest === digest && isSameUser(each.by, parseUserId(user.id)),
  )?.at;

export const unseenOf = (visit: Visit, report: SuperuserReport): readonly Language[] =>
  languagesOf(report).filter((language) => shownAt(visit, report, language) === undefined);

/** What is left to read before one approves, or that all of it was shown. */
export function unseenNotice(visit: Visit, report: SuperuserReport): Html {
  const { say, language } = visit;
  const nameOf = (each: Language): string => nameIn(LANGUAGE_NAMES[each], language);
  const unseen = unseenOf(visit, report);
  const [first] = unseen;
  if (first === undefined) {
    const seen = listIn(languagesOf(report).map(nameOf), language);
    return html`<p class="verdict" data-kind="ok">
      ${icons.check}<span
        >${say(`Du har sett brevet på ${seen}.`, `You have seen the letter in ${seen}.`)}</span
      >
    </p>`;
  }
  const names = listIn(unseen.map(nameOf), language);
  return notice({
    color: "warning",
    title: say(`Se brevet på ${names} først`, `See the letter in ${names} first`),
    text: html`<p>
      ${say("Du kan godkjenne når du har sett brevet på alle språkene.", "You can approve when you have seen the letter in every language.")}
      ${showButton(report.mailOut, first, {
        className: "link-button",
        words: say(`Vis brevet på ${nameOf(first)}`, `Show the letter in ${nameOf(first)}`),
      })}
    </p>`,
  });
}
