import { createTemplateLibrary, parseTemplate, type Template, type TemplateLibrary } from "@sluse/content";
import type { Language } from "@sluse/core";

import type { OrderInput } from "../../src/index.ts";

const PASSAGES = ["sender", "purpose", "voluntary", "withdraw", "contact"];
/** The letters there are, the first for whoever has no language; there is none in Northern Sámi. */
const LETTERS = {
  nb: [
    "Dette brevet kommer fra Universitetet i Oslo, som er ansvarlig for studien.",
    "Vi skriver til deg fordi vi vil undersøke hvordan folk sover.",
    "Det er frivillig å delta. Du trenger ikke å svare på dette brevet.",
    "Du kan når som helst trekke deg uten å oppgi noen grunn.",
    "Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50.",
  ],
  nn: [
    "Dette brevet kjem frå Universitetet i Oslo, som er ansvarleg for studien.",
    "Vi skriv til deg fordi vi vil undersøkje korleis folk søv.",
    "Det er frivillig å vere med. Du treng ikkje å svare på dette brevet.",
    "Du kan når som helst trekkje deg utan å seie kvifor.",
    "Har du spørsmål, kan du ringje prosjektleiar Åse Østby på telefon 22 85 50 50.",
  ],
  en: [
    "This letter comes from the University of Oslo, which is responsible for the study.",
    "We are writing to you because we want to find out how people sleep.",
    "Taking part is voluntary. You do not need to answer this letter.",
    "You can withdraw at any time without saying why.",
    "If you have questions, you can write to the project manager Åse Østby at sovn@uio.no.",
  ],
} satisfies Partial<Record<Language, readonly string[]>>;
export const WRITTEN: readonly Language[] = ["nb", "nn", "en"];

function templateOf(id: string, language: Language, texts: readonly string[], slots = ""): Template {
  const head = `---\nid: ${id}\nversion: "1.0.0"\nlanguage: ${language}\nrounds: [invitation]\nkind: letter\n${slots}---\n`;
  const passages = texts.map((text, at) => `<!-- passage: ${PASSAGES[at]} -->\n${text}\n`);
  const { template } = parseTemplate(`${head}${passages.join("\n")}`, { file: `${id}-${language}.md` });
  if (!template) throw new Error("the test's template does not parse");
  return template;
}

/** Templates of an invitation in those languages, and of one with a name in it. */
export const templates: TemplateLibrary = createTemplateLibrary([
  ...WRITTEN.map((language) => templateOf("invitation", language, LETTERS[language as keyof typeof LETTERS])),
  templateOf(
    "named",
    "nn",
    [...LETTERS.nn.slice(0, 4), `Hei, {{fornamn}}. ${LETTERS.nn[4]}`],
    "slots:\n  fornamn: { type: name }\n",
  ),
]);

/** The invitation, in all of them. */
export const content: OrderInput["content"] = {
  notice: {
    title: "Invitasjon til studie om søvn",
    sender: { name: "Universitetet i Oslo", organisationNumber: "971035854" },
  },
  documents: WRITTEN.map((language) => ({
    kind: "rendered",
    name: `brev-${language}`,
    language,
    template: { id: "invitation" },
    values: {},
  })),
};
