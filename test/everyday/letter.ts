import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import type { Content, Round } from "@sluse/core";

/** Rounds there is a letter for; corrections have proofs of their own. */
export const ROUNDS_WRITTEN: readonly Round[] = ["invitation", "reminder", "result"];

const OPENINGS: Readonly<Record<string, string>> = {
  invitation: "",
  reminder: "<!-- passage: reminder -->\nVi minner om invitasjonen vi sendte deg for noen uker siden.\n\n",
  result: "<!-- passage: result -->\nNå er studien ferdig, og vi vil gjerne fortelle deg hva vi fant.\n\n",
};

const source = (round: Round): string => `---
id: ${round}
version: "1.0.0"
language: nb
rounds: [${round}]
kind: letter
---
${OPENINGS[round] ?? ""}<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk sover. Målet med studien er å finne ut hvordan søvn henger sammen med arbeid og fritid.

<!-- passage: voluntary -->
Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til sovn@fjordby.no.
`;

export function everydayTemplates(): TemplateLibrary {
  return createTemplateLibrary(
    ROUNDS_WRITTEN.map((round) => {
      const { template } = parseTemplate(source(round), { file: `${round}.md` });
      if (!template) throw new Error(`the template for ${round} does not parse`);
      return template;
    }),
  );
}

export const everydayLetter = (round: Round): Content => ({
  notice: {
    title: "Brev om en studie av søvn",
    sender: { name: "Universitetet i Fjordby", organisationNumber: "971035854" },
  },
  documents: [{ kind: "rendered", name: "brev", language: "nb", template: { id: round }, values: {} }],
});
