import type { Language, RuleTable } from "@sluse/core";

import { templateExample } from "./template-example.ts";

export type TemplateVariantRuleId = "text/template-language-missing" | "text/template-versions-differ";

/** What stands in each language's letter of the examples. */
const VOLUNTARY: Readonly<Record<Language, string>> = {
  nb: "Det er frivillig å delta.",
  nn: "Det er frivillig å delta.",
  en: "Taking part is voluntary.",
  se: "Oassálastin lea eaktodáhtolaš.",
};

const variant = (language: Language, version = "1.0.0"): string =>
  templateExample(VOLUNTARY[language])
    .replace("language: nb", `language: ${language}`)
    .replace('version: "1.0.0"', `version: "${version}"`);

/** Rules for the language variants of one template, taken together. Their examples are several files, one after the other. */
export const templateVariantRules: RuleTable<TemplateVariantRuleId> = {
  "text/template-language-missing": {
    id: "text/template-language-missing",
    // Not every study writes in every language; whoever approves the template must know which it lacks.
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen finnes ikke på alle språk",
        what: "Malen «{template}» finnes på {variants}, men ikke på {missing}.",
        why: "Den som har bedt om et språk malen ikke finnes på, får brevet på et annet.",
        mend: "Skriv malen på språkene som mangler, med samme id og versjon, eller godta at den ikke finnes på dem.",
      },
      en: {
        title: "The template is not there in every language",
        what: "The template `{template}` is there in {variants}, but not in {missing}.",
        why: "Whoever asked for a language the template is not in gets the letter in another.",
        mend: "Write the template in the languages it lacks, with the same id and version, or accept that it lacks them.",
      },
    },
    example: {
      fails: [variant("nb"), variant("en")].join("\n"),
      passes: [variant("nb"), variant("nn"), variant("en"), variant("se")].join("\n"),
    },
  },
  "text/template-versions-differ": {
    id: "text/template-versions-differ",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malens språk har ulike versjoner",
        what: "Den nyeste versjonen av malen «{template}» er ikke den samme på alle språk: {variants}.",
        why: "En bestilling uten versjon får den nyeste på hvert språk. Da kan mottakere få brev som ikke sier det samme.",
        mend: "Før endringen inn på hvert språk, og gi alle samme versjon.",
      },
      en: {
        title: "The template's languages have different versions",
        what: "The newest version of the template `{template}` is not the same in every language: {variants}.",
        why: "An order without a version gets the newest in each language; recipients may then get letters that say different things.",
        mend: "Make the change in each language, and give all the same version.",
      },
    },
    example: {
      fails: [variant("nb", "1.1.0"), variant("nn"), variant("en", "1.1.0"), variant("se", "1.1.0")].join(
        "\n",
      ),
      passes: [variant("nb"), variant("nn"), variant("en"), variant("se")].join("\n"),
    },
  },
};
