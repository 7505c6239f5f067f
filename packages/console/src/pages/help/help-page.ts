import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";

/** The pages in short, for whoever is here for the first time. */
export function helpPage(visit: Visit): Answer {
  const { say } = visit;
  const title = say("Slik bruker du sidene", "How to use these pages");
  return page({
    title,
    place: "none",
    body: html`${head(visit, {
        title,
        lead: say(
          "Sluse står mellom dem som bestiller utsendinger, og dem som får brev. Ingenting sendes uten at en superbruker har godkjent det.",
          "Sluse stands between those who order mail-outs and those who get letters. Nothing is sent that no superuser has approved.",
        ),
      })}
      <p>
        <a class="ds-link" href="/ovelser"
          >${say("Prøv deg på tolv oppdiktede utsendinger", "Try yourself on twelve made-up mail-outs")}</a
        >
      </p>
      ${visit.tryLetter && html`<p><a class="ds-link" href="/prov-et-brev">${say("Prøv et brev", "Try a letter")}</a></p>`}
      <div class="stack">
        ${part("godkjenne", say("Godkjenne", "Approve"), [
          say("Åpne utsendingen fra «Venter på meg».", "Open the mail-out from “Waiting for me”."),
          say(
            "Les brevet på hvert språk, og prøv lenken på telefonen.",
            "Read the letter in every language, and try the link on your telephone.",
          ),
          say(
            "Ta stilling til det som er markert, og skriv hvorfor.",
            "Decide about what is marked, and write why.",
          ),
          say(
            "Er noe uklart, spør bestilleren på utsendingens side. Svaret blir stående der.",
            "If something is unclear, ask whoever ordered on the mail-out's page. The answer stays there.",
          ),
          say("Velg «Godkjenn», se over, og bekreft.", "Choose “Approve”, look it over, and confirm."),
        ])}
        ${part("proevebolge", say("Etter prøvebølgen", "After the first wave"), [
          say(
            "De første får brevet før alle andre. Se hvordan det gikk med dem.",
            "A few get the letter before everybody else. See what became of it.",
          ),
          say(
            "Er noe galt, stopp. Er alt i orden, la utsendingen gå videre.",
            "If something is wrong, stop. If all is well, let the mail-out go on.",
          ),
        ])}
        ${part("maler", say("Maler", "Templates"), [
          say(
            "Under «Maler» leser du det som er likt i alle brev, og godkjenner det for bestillersystemet ditt.",
            "Under “Templates” you read what is the same in all letters, and approve it for your ordering system.",
          ),
          say(
            "Endres en mal, må den leses og godkjennes på nytt.",
            "Should a template change, it must be read and approved anew.",
          ),
        ])}
        ${part("stoppe", say("Stoppe", "Stop"), [
          say(
            "Den røde knappen står øverst på hver side. Alle kan stoppe, og stoppen gjelder med en gang.",
            "The red button is at the top of every page. Anybody may stop, and it holds at once.",
          ),
          say(
            "Det som ikke er begynt på, tas tilbake. Det som er sendt, kan ikke hentes tilbake.",
            "What was not begun is taken back. What was sent cannot be called back.",
          ),
          say(
            "En stopp oppheves av prosjektets superbrukere eller av sentral funksjon.",
            "A stop is lifted by the project's superusers or the central function.",
          ),
        ])}
        ${part("noen-ringer", say("Når noen ringer", "When someone calls"), [
          say(
            "Servicedesken slår opp hvem som har skrevet, og leser svaret høyt.",
            "The service desk looks up who has written, and reads the answer aloud.",
          ),
          say(
            "Vil personen ikke ha flere brev, stoppes de med én knapp.",
            "If the person wants no more letters, one button stops them.",
          ),
        ])}
      </div>`,
  });
}

const part = (id: string, title: string, steps: readonly string[]): Html =>
  block({
    id,
    title,
    body: html`<ol class="ds-list">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>`,
  });
