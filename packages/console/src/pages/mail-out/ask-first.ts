import { html, type Html } from "../../markup/html.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import { unbroken } from "../../words/phone.ts";
import type { MailOutOf } from "./mail-outs-of.ts";

/** An address that letters can be sent to, and nothing else is hidden in. */
const ADDRESS = /^[\p{L}\p{N}._+-]+@[\p{L}\p{N}.-]+$/u;

/**
 * Whom to ask before one decides: whoever ordered it, by mail where they are called by their address, and those who answer for the
 * project. Nothing is decided by asking, and what is asked stays between those two.
 */
export function askFirst(visit: Visit, { report, project }: MailOutOf): Html {
  const { say, nameOf } = visit;
  const { orderedBy } = report;
  const { name, email, phone } = project.contact;
  const subject = `${say("Spørsmål om", "A question about")} ${mailOutName(report, project.title, visit)} (${report.mailOut})`;
  const mail = (address: string, words: string): Html =>
    ADDRESS.test(address)
      ? html`<a
          class="ds-link"
          href="mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}"
          >${words}</a
        >`
      : html`${words}`;
  return html`<p class="help">
    ${say("Er noe uklart?", "Is something unclear?")}
    <a class="ds-link" href="#sporsmal"
      >${say("Spør bestilleren her på siden", "Ask whoever ordered on this page")}</a
    >, ${say("eller ta kontakt med", "or get in touch with")} ${mail(orderedBy, nameOf(orderedBy))}
    ${say("som har bestilt, eller", "who ordered it, or")} ${mail(email, name)},
    ${say("telefon", "telephone")} ${unbroken(phone)}.
    ${say("Utsendingen venter så lenge. Skriv ikke hvor mange som er reservert.", "The mail-out waits meanwhile. Do not write how many have opted out.")}
  </p>`;
}
