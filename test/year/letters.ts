import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import type { Announcement, Content, Round } from "@sluse/core";

const OPENINGS: Readonly<Record<string, string>> = {
  invitation: "",
  reminder: "<!-- passage: reminder -->\nVi minner om invitasjonen vi sendte deg for noen uker siden.\n\n",
  "follow-up": "<!-- passage: body -->\nDu har svart oss før, og nå spør vi deg igjen.\n\n",
};

const source = (round: string): string => `---
id: ${round}
version: "1.0.0"
language: nb
rounds: [${round === "with-link" ? "invitation" : round}]
kind: letter
slots:
  studie: { type: text, max: 80, shared: true }${round === "with-link" ? "\n  lenke: { type: url, shared: true }" : ""}
---
${OPENINGS[round] ?? ""}<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for {{studie}}.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil vite hvordan det går med folk etter behandlingen. Målet er at andre skal få det bedre.

<!-- passage: voluntary -->
Det er frivillig å delta. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: contact -->
${round === "with-link" ? "Skjemaet ligger på {{lenke}}. " : ""}Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til post@fjordby.no.
`;

export function lettersOfTheYear(): TemplateLibrary {
  return createTemplateLibrary(
    ["invitation", "with-link", "reminder", "follow-up"].map((round) => {
      const { template, findings } = parseTemplate(source(round), { file: `${round}.md` });
      if (!template) throw new Error(`the template for ${round} does not parse: ${JSON.stringify(findings)}`);
      return template;
    }),
  );
}

/** A project's own letter: it says which study it is of, and may lead to a form elsewhere. */
export const letterOf = (round: Round, study: string, link?: string): Content => ({
  notice: {
    title: `Brev fra ${study}`,
    sender: { name: "Universitetet i Fjordby", organisationNumber: "971035854" },
  },
  documents: [
    {
      kind: "rendered",
      name: "brev",
      language: "nb",
      template: { id: link === undefined ? round : "with-link" },
      values: { studie: study, ...(link === undefined ? {} : { lenke: link }) },
    },
  ],
});

/** What a superuser is told of a large one, three weeks ahead. */
export const ANNOUNCEMENT: Announcement = {
  schedule: "Fra 13. april, kl. 8–20",
  projectManager: { name: "Åse Østby", mobile: "91234567", email: "post@fjordby.no" },
  recipientsAre: "voksne i Fjordby",
  recruitedBecause: "de bor i Fjordby",
  switchboardTold: true,
};
