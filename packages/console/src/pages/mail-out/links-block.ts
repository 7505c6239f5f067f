import { html, type Html } from "../../markup/html.ts";
import { isLinkable } from "../../markup/is-linkable.ts";
import { block } from "../../parts/block.ts";
import { breakable } from "../../parts/breakable.ts";
import { icons } from "../../parts/icons.ts";
import { qrCode } from "../../parts/qr-code.ts";
import type { Visit } from "../../web/visit.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { toldIn } from "../../words/page-language.ts";

/** The links that recipients are given, to be tried: here, and on one's own telephone. */
export function linksBlock(visit: Visit, { report }: MailOutOf): Html {
  const { say } = visit;
  const { links } = report.manifest;
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
