import type { Stop } from "@sluse/core";

import { html, type Html, type Part } from "../markup/html.ts";
import { maySee } from "../visit/may-see.ts";
import type { Page, Place } from "../markup/answer.ts";
import type { Visit } from "../visit/visit.ts";
import { stopReason } from "../words/stop-reason.ts";
import { PAGE_LANGUAGES } from "../words/page-language.ts";
import { icons } from "./icons.ts";
import { notice } from "./notices.ts";

/** Where the files of a page are. */
export interface Files {
  readonly styleSheet: string;
  readonly icon: string;
  readonly live: string;
}

/**
 * A page with everything around it: who is logged in, the menu, and the way to stop, which is on every page.
 * @param stopped a stop over everything
 */
export function layout(shown: Page, files: Files, visit: Visit, stopped: Stop | undefined): Html {
  const { say, language } = visit;
  return frame({
    title: shown.title,
    language,
    files,
    isLive: shown.isLive === true,
    body: html`<a class="ds-skip-link" href="#innhold">${say("Hopp til innholdet", "Skip to the content")}</a>
      <header class="top">
        <div class="top-row">
          ${brand(visit.siteName)}
          <p class="who">
            <span class="who-name">${visit.user.name}</span>
            <span class="who-role">${siteRole(visit)}</span>
          </p>
          <button class="ds-button menu-button" type="button" data-variant="tertiary" popovertarget="meny">
            ${icons.menu}${say("Meny", "Menu")}
          </button>
          <a class="ds-button stop-button" data-color="danger" href="${stopAddress(shown)}">
            ${icons.stop}${say("Stopp", "Stop")}
          </a>
        </div>
        ${menu(shown.place, visit)}
      </header>
      <main id="innhold" tabindex="-1">
        ${stopped && shown.place !== "stop" && allStopped(visit, stopped)} ${newsOf(visit)} ${shown.body}
      </main>
      <footer class="foot">
        <p class="who-below">
          ${say("Logget inn som", "Logged in as")} ${visit.user.name}, ${siteRole(visit)}
        </p>
        <p>${say("Alle klokkeslett er norsk tid.", "All times are by the clock in Norway.")}</p>
        <a class="ds-link" href="/innlogginger">${say("Innloggingene dine", "Your logins")}</a>
        <a class="ds-link" href="/hjelp">${say("Slik bruker du sidene", "How to use these pages")}</a>
        ${otherLanguages(visit)}
        <form method="post" action="/logg-ut">
          ${hidden("token", visit.session.formToken)}
          <button class="link-button" type="submit">${say("Logg ut", "Log out")}</button>
        </form>
      </footer>`,
  });
}

/** Nobody should look for what is wrong with a mail-out while nothing goes out at all. */
const allStopped = ({ say, times, nameOf }: Visit, { at, by, reason }: Stop): Html =>
  html`<div class="news">
    <section class="ds-alert" data-color="danger" aria-labelledby="alt-stoppet">
      <h2 class="ds-heading" data-size="2xs" id="alt-stoppet">
        ${say(`Alt er stoppet siden ${times.moment(at)}`, `Everything has been stopped since ${times.moment(at)}`)}
      </h2>
      <div class="notice-text">
        ${nameOf(by)}: ${stopReason(say, reason)}.
        ${say("Oppheves av sentral funksjon.", "Lifted by the central function.")}
        <a class="ds-link" href="/stopp">${say("Se stoppene", "See the stops")}</a>
      </div>
    </section>
  </div>`;

/** Said once: whoever has read it is not told again. */
function newsOf({ session }: Visit): Html | false {
  const { news } = session;
  session.news = undefined;
  return news !== undefined && html`<div class="news">${notice(news)}</div>`;
}

interface Frame {
  readonly title: string;
  readonly language: string;
  readonly files: Files;
  /** Its counts change while one looks. */
  readonly isLive?: boolean;
  readonly body: Part;
}

/** What every page stands in, logged in or not. */
export const frame = ({ title, language, files, isLive = false, body }: Frame): Html =>
  html`<html lang="${language}" data-color-scheme="auto" data-color="accent" data-size="sm">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} – Sluse</title>
      <link rel="stylesheet" href="${files.styleSheet}" />
      <link rel="icon" href="${files.icon}" type="image/svg+xml" />
      ${isLive && html`<script src="${files.live}" defer></script>`}
    </head>
    <body>
      ${body}
    </body>
  </html>`;

export const brand = (siteName: string): Html =>
  html`<a class="brand" href="/">
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M2 6h6v20H2zm22 0h6v20h-6z" />
      <path class="brand-gates" d="m9.5 6 5.5 5v10l-5.5 5zm13 0-5.5 5v10l5.5 5z" />
    </svg>
    <span class="brand-name">Sluse</span>
    <span class="brand-site">${siteName}</span>
  </a>`;

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** A stop begins with the mail-out that one was looking at, and nothing else is asked about. */
const stopAddress = ({ place, mailOut }: Page): string => {
  if (place === "stop") return "#ny-stopp";
  return mailOut === undefined ? "/stopp" : `/stopp?fra=${encodeURIComponent(mailOut)}`;
};

function siteRole({ say, isCentral, isServiceDesk, isAuditor, isOperations, user }: Visit): string {
  if (isCentral) return say("Sentral funksjon", "Central function");
  if (isServiceDesk) return say("Servicedesk", "Service desk");
  if (isAuditor) return say("Revisor", "Auditor");
  if (isOperations) return say("Drift", "Operations");
  return user.id;
}

function menu(place: Place, visit: Visit): Html {
  const { say, session } = visit;
  const entry = (to: Place, address: string, name: Part): Html =>
    html`<li><a href="${address}" ${place === to && html`aria-current="page"`}>${name}</a></li>`;
  const waiting =
    session.waiting > 0 &&
    html`<span class="count"
      >${session.waiting}<span class="ds-sr-only"> ${say("ting", "things")}</span></span
    >`;
  return html`<nav class="menu" id="meny" popover aria-label="${say("Hovedmeny", "Main menu")}">
    <ul>
      ${entry("waiting", "/", html`${say("Venter på meg", "Waiting for me")} ${waiting}`)}
      ${entry("mail-outs", "/utsendinger", say("Utsendinger", "Mail-outs"))}
      ${entry("orders", "/bestillinger", say("Mine bestillinger", "My orders"))}
      ${entry("projects", "/prosjekter", say("Prosjekter", "Projects"))}
      ${entry("templates", "/maler", say("Maler", "Templates"))}
      ${entry("calendar", "/kalender", say("Kalender", "Calendar"))}
      ${entry("policy", "/krav", say("Krav", "Requirements"))}
      ${(visit.isServiceDesk || visit.isCentral) && entry("person", "/noen-ringer", say("Noen ringer", "Someone calls"))}
      ${(visit.isAuditor || visit.isCentral) && entry("log", "/logg", say("Logg", "Log"))}
      ${maySee(visit) && entry("operations", "/drift", say("Drift", "Operations"))}
    </ul>
  </nav>`;
}

/** The pages in another language, each named as its readers name it. */
const otherLanguages = ({ language, path }: Visit): Part =>
  PAGE_LANGUAGES.filter(([other]) => other !== language).map(
    ([other, name]) =>
      html`<a
        class="ds-link"
        href="/sprak?til=${other}&amp;fra=${encodeURIComponent(path)}"
        lang="${other}"
        hreflang="${other}"
        >${name}</a
      > `,
  );
