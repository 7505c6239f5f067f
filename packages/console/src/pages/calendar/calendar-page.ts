import { DAY, osloMoment, osloTime, type Instant } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { countIn, lettersIn } from "../../words/counts.ts";
import { mailOutName, stateTag } from "../../words/mail-out-words.ts";
import { clearedOf, expectedOf } from "../mail-out/happening.ts";
import { openMailOutsOf, type MailOutOf } from "../mail-out/mail-outs-of.ts";

const WEEKS = 12;

/** A mail-out that may still send something, and when. */
interface Planned extends MailOutOf {
  readonly from: Instant;
  readonly until: Instant;
  readonly left: number;
}

/** What may go out in the weeks to come, so that the same people are not met by two studies at once. */
export async function calendarPage(visit: Visit): Promise<Answer> {
  const { say, now } = visit;
  const { full } = await openMailOutsOf(visit);
  const planned = full
    .map((each) => plannedOf(each))
    .filter(({ until }) => until > now)
    .toSorted((a, b) => a.from - b.from);
  const title = say("Kalender", "Calendar");
  return page({
    title,
    place: "calendar",
    body: html`${head(visit, {
        title,
        lead: say(
          "Hva som kan sendes de neste tolv ukene, av det du ser. En utsending kan sendes når som helst i vinduet sitt, når den er godkjent.",
          "What may be sent in the next twelve weeks, of what you see. A mail-out may leave at any time of its window, once it is approved.",
        ),
      })}
      <div class="stack">
        ${planned.length === 0 ? html`<p>${say("Ingenting er planlagt.", "Nothing is planned.")}</p>` : html`${timeline(visit, planned)} ${weeks(visit, planned)}`}
      </div>`,
  });
}

const plannedOf = (each: MailOutOf): Planned => ({
  ...each,
  from: Date.parse(each.report.manifest.window.from) as Instant,
  until: Date.parse(each.report.manifest.window.until) as Instant,
  left: Math.max(0, expectedOf(each.report) - clearedOf(each.report)),
});

/** The Monday before a moment, at midnight in Norway. */
const monday = (at: Instant): Instant => osloMoment(at, -((osloTime(at).weekday + 6) % 7), 0);

/** Each window as a stretch of the weeks to come: the dates stand beside it. */
function timeline(visit: Visit, planned: readonly Planned[]): Html {
  const { say, language, times, now } = visit;
  const start = monday(now);
  const length = WEEKS * 7 * DAY;
  const share = (at: Instant): number => Math.min(100, Math.max(0, ((at - start) / length) * 100));
  return block({
    id: "vinduer",
    title: say("Utsendinger", "Mail-outs"),
    count: planned.length,
    body: html`<table class="ds-table list calendar">
      <thead>
        <tr>
          <th scope="col">${say("Utsending", "Mail-out")}</th>
          <th scope="col">${say("Fra", "From")}</th>
          <th scope="col">${say("Til", "Until")}</th>
          <th scope="col" class="number">${say("Igjen", "Left")}</th>
          <th scope="col">${say("De neste tolv ukene", "The next twelve weeks")}</th>
        </tr>
      </thead>
      <tbody>
        ${planned.map(({ report, project, from, until, left }) => {
          const tag = stateTag(report.state, visit);
          const x = share(from);
          return html`<tr>
            <th scope="row">
              <a class="ds-link" href="/utsendinger/${report.mailOut}"
                >${mailOutName(report, project.title, visit)}</a
              >
              <span class="ds-tag" data-color="${tag.color}">${tag.name}</span>
            </th>
            <td data-label="${say("Fra", "From")}">${times.date(from)}</td>
            <td data-label="${say("Til", "Until")}">${times.date(until)}</td>
            <td class="number" data-label="${say("Igjen", "Left")}">${countIn(left, language)}</td>
            <td class="waterfall-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="track" x="0" y="0" width="100" height="10" />
                <rect
                  x="${x.toFixed(2)}"
                  y="0"
                  width="${Math.max(1, share(until) - x).toFixed(2)}"
                  height="10"
                />
              </svg>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`,
  });
}

/** Week by week: how many mail-outs may send, and how many letters they have left between them. */
function weeks(visit: Visit, planned: readonly Planned[]): Html {
  const { say, language, times, now } = visit;
  const first = monday(now);
  const rows = Array.from({ length: WEEKS }, (_, index) => {
    const from = osloMoment(first, index * 7, 0);
    const until = osloMoment(first, (index + 1) * 7, 0);
    const open = planned.filter((each) => each.from < until && each.until > from);
    return { from, open, left: open.reduce((sum, each) => sum + each.left, 0) };
  });
  return block({
    id: "uker",
    title: say("Uke for uke", "Week by week"),
    body: html`<table class="ds-table list">
      <thead>
        <tr>
          <th scope="col">${say("Uken fra", "The week of")}</th>
          <th scope="col" class="number">${say("Utsendinger", "Mail-outs")}</th>
          <th scope="col" class="number">${say("Kan sende til sammen", "May send between them")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ from, open, left }) =>
            html`<tr>
              <th scope="row">${times.date(from)}</th>
              <td class="number" data-label="${say("Utsendinger", "Mail-outs")}">${open.length}</td>
              <td class="number" data-label="${say("Kan sende til sammen", "May send between them")}">
                ${lettersIn(left, language)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  });
}
