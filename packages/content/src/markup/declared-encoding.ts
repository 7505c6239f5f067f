import { shown } from "../text/internal/find-matches.ts";
import type { MarkupElement } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";

export const markupEncoding: MarkupRule<"text/markup-encoding"> = {
  id: "text/markup-encoding",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet oppgir feil tegnkoding",
      what: "Filen er UTF-8, men oppgir at den er {encoding}.",
      why: "En nettleser som tror på det, viser «Ã¥» for «å», også for samiske bokstaver.",
      mend: 'Skriv <meta charset="utf-8">, eller ta opplysningen bort.',
    },
    en: {
      title: "The letter states the wrong encoding",
      what: "The file is UTF-8, but says that it is {encoding}.",
      why: "A browser that believes it shows “Ã¥” for “å”, and so for Sámi letters.",
      mend: 'Write <meta charset="utf-8">, or remove the statement.',
    },
  },
  example: {
    fails: '<meta charset="iso-8859-1"><p>Hei på deg</p>',
    passes: '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><p>Hei på deg</p>',
  },
  *find({ elements }) {
    for (const element of elements) {
      const encoding = declaredBy(element);
      if (encoding === undefined || /^utf-?8$/iu.test(encoding)) continue;
      yield { at: element.at, length: element.length, facts: { encoding: shown(encoding) } };
    }
  },
};

function declaredBy({ name, attributes }: MarkupElement): string | undefined {
  if (name !== "meta") return undefined;
  if (attributes["charset"] !== undefined) return attributes["charset"].trim();
  return /charset\s{0,9}=\s{0,9}["']?(?<encoding>[^\s"';]{1,60})/iu.exec(attributes["content"] ?? "")
    ?.groups?.["encoding"];
}
