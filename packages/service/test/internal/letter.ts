import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";

const SOURCE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
---
<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk går til jobben. Målet med studien er å finne ut hva som får flere til å gå.

<!-- passage: voluntary -->
Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til gange@fjordby.no. Du kan lese mer på https://www.fjordby.no/gange.
`;

export function letterTemplates(): TemplateLibrary {
  const { template, findings } = parseTemplate(SOURCE, { file: "invitasjon.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join(", "));
  return createTemplateLibrary([template]);
}
