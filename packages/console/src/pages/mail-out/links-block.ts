import type { LinkSeen } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { isLinkable } from "../../markup/is-linkable.ts";
import { block } from "../../parts/block.ts";
import { breakable } from "../../parts/breakable.ts";
import { factLines } from "../../parts/facts.ts";
import { icons } from "../../parts/icons.ts";
import { qrCode } from "../../parts/qr-code.ts";
import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { toldIn } from "../../words/page-language.ts";

/** What was seen behind a link: where it leads, what the page is called, how it answered, when, and from where. */
function seenLines({ say, times }: Visit, seen: LinkSeen | undefined): Html | false {
  if (!seen) return false;
  const { finalAddress, title, status, checkedAt, vantagePoint } = seen;
  return factLines([
    finalAddress !== undefined && { name: say("Fører til", "Leads to"), value: breakable(finalAddress) },
    title !== undefined && { name: say("Siden heter", "The page is called"), value: html`<q>${title}</q>` },
    status !== undefined && { name: say("Svarte", "Answered"), value: statusWords(say, status) },
    {
      name: say("Prøvd", "Tried"),
      value: times.moment(checkedAt),
      more: `${say("Fra:", "From:")} ${vantagePoint}`,
    },
  ]);
}

/** As those who never saw a status number understand it; the number is for whom they call. */
function statusWords(say: Visit["say"], status: number): string {
  if (status >= 200 && status < 300) return say(`Siden åpnet seg (${status})`, `The page opened (${status})`);
  if (status === 404 || status === 410)
    return say(`Siden finnes ikke (${status})`, `There is no such page (${status})`);
  if (status === 401 || status === 403)
    return say(`Siden krever innlogging (${status})`, `The page asks for a login (${status})`);
  return say(`Siden åpnet seg ikke (${status})`, `The page did not open (${status})`);
}

/** The links that recipients are given, to be tried: here, and on one's own telephone. */
export function linksBlock(visit: Visit, { report }: MailOutOf): Html {
  const { say } = visit;
  const { links } = report.manifest;
  const seen = new Map(report.linksSeen.map((each) => [each.address, each]));
  const faulty = new Map(
    report.findings.flatMap(({ places, message }) =>
      places.flatMap((place) => (place.kind === "link" ? [[place.address, message] as const] : [])),
    ),
  );
  return block({
    id: "lenker",
    title: say("Lenker i brevet", "Links in the letter"),
    count: links.length,
    body:
      links.length === 0
        ? html`<p>${say("Brevet har ingen lenker.", "The letter has no links.")}</p>`
        : html`<ul class="link-cards">
            ${links.map((address) => {
              const fault = faulty.get(address)?.[toldIn(visit.language)];
              return html`<li class="link-card">
                <div>
                  <p class="address">${breakable(address)}</p>
                  <p class="verdict" data-kind="${fault ? "warning" : "ok"}">
                    ${fault ? icons.warning : icons.check}<span
                      >${fault ? `${fault.title}. ${fault.what}` : say("Svarte som den skulle ved kontrollen", "Answered as it should when checked")}</span
                    >
                  </p>
                  ${seenLines(visit, seen.get(address))}
                  ${isLinkable(address) && html`<p><a class="ds-link" href="${address}" rel="noopener noreferrer external" target="_blank">${say("Åpne lenken i en ny fane", "Open the link in a new tab")}</a></p>`}
                </div>
                <figure>
                  ${qrCode(address, say(`QR-kode for ${address}`, `QR code of ${address}`))}
                  <figcaption class="quiet">
                    ${say("Prøv på telefonen din", "Try on your telephone")}
                  </figcaption>
                </figure>
              </li>`;
            })}
          </ul>`,
  });
}
