import type { Examined } from "../../house.ts";
import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { breakable } from "../../parts/breakable.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../visit/visit.ts";
import { toldIn, toldLang } from "../../words/page-language.ts";

const SEVERITY: Readonly<Record<Examined["found"], number>> = { broken: 0, look: 1, well: 2 };

/** What was found, what is broken first. */
export function examinedBlock({ say, language }: Visit, examined: readonly Examined[]): Html {
  const told = toldIn(language);
  const names: Readonly<Record<Examined["found"], string>> = {
    broken: say("Feil:", "Broken:"),
    look: say("Se på:", "Look at:"),
    well: say("I orden:", "In order:"),
  };
  const wrong = examined.filter(({ found }) => found !== "well").length;
  return block({
    id: "undersokt",
    title: say("Undersøkt nå", "Examined now"),
    ...(wrong > 0 ? { count: wrong, countKind: "warning" } : {}),
    body: html`<p class="lead">
        ${
          wrong === 0
            ? say("Alt er i orden.", "Everything is in order.")
            : say("Det som bør ses på, står først.", "What should be looked at comes first.")
        }
      </p>
      <ul class="checks">
        ${examined
          .toSorted((a, b) => SEVERITY[a.found] - SEVERITY[b.found])
          .map(
            ({ looked, of, found, said, mend }) =>
              html`<li class="verdict" data-kind="${found === "well" ? "ok" : "warning"}">
                ${found === "well" ? icons.check : icons.warning}<span
                  ><strong>${names[found]}</strong>
                  <span ${toldLang(language)}
                    >${looked[told]}${of !== undefined && html` (${breakable(of)})`}:
                    ${said[told]}.${mend !== undefined && ` ${mend[told]}.`}</span
                  ></span
                >
              </li>`,
          )}
      </ul>`,
  });
}
