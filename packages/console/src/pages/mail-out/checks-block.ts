import { html, type Html, type Part } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { placeNames } from "./place-names.ts";
import { toldIn, toldLang } from "../../words/page-language.ts";

/** What the gate looked at: what it would say without holding anything, what could not be looked at, and the rest in order. */
export function checksBlock(visit: Visit, { report }: MailOutOf): Html {
  const { say, language } = visit;
  const remarks = report.findings.filter(({ severity }) => severity === "warn" || severity === "note");
  // The same is said once, of however many letters and texts.
  const unrun = [...new Map(report.unrun.map((rule) => [rule.because[toldIn(language)], rule])).values()];
  const line = (kind: "ok" | "warning" | "none", label: string, text: Part): Html =>
    html`<li class="verdict" data-kind="${kind}">
      ${kind === "ok" ? icons.check : icons.warning}<span><strong>${label}</strong> ${text}</span>
    </li>`;
  const told = (text: string): Html => html`<span ${toldLang(language)}>${text}</span>`;
  return block({
    id: "kontroller",
    title: say("Det Sluse har kontrollert", "What Sluse has checked"),
    body: html`<ul class="checks">
      ${remarks.map((finding) => {
        const { title, what } = finding.message[toldIn(language)];
        const places = placeNames(visit, finding);
        return line(
          "warning",
          say("Verdt å vite:", "Worth knowing:"),
          html`<span ${toldLang(language)}>${title}. ${what}</span
            >${places.length > 0 && ` (${places.join("; ")})`}`,
        );
      })}
      ${unrun.map(({ kind, because }) =>
        kind === "could-not-run"
          ? line(
              "warning",
              say("Kunne ikke kontrolleres:", "Could not be checked:"),
              told(because[toldIn(language)]),
            )
          : line("none", say("Ikke kontrollert:", "Not checked:"), told(because[toldIn(language)])),
      )}
      ${line(
        "ok",
        say("I orden:", "In order:"),
        say(
          "Alt annet. Brevet er holdt opp mot den godkjente malen, hver lenke er åpnet, og hver mottaker er spurt om i registrene.",
          "Everything else. The letter was held against its approved template, each link was opened, and the registers were asked about each recipient.",
        ),
      )}
    </ul>`,
  });
}
