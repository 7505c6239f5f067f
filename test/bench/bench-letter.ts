import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import { eforsk, type Content, type Policy } from "@sluse/core";

export const ORDERER = "kari.nordmann@uio.no";
export const SUPERUSER = "solvi.asen@hemit.no";
export const CENTRAL = "sentral@hemit.no";

/**
 * The eFORSK policy for synthetic people, with one approval, no notice and ceilings that are counted but never met, so
 * that size alone is measured.
 */
export const benchPolicy: Policy = {
  ...eforsk,
  version: "bench-1",
  people: "test",
  approval: {
    ...eforsk.approval,
    secondSuperuserAbove: 10_000_000,
    announcedAbove: 10_000_000,
    maxRecipients: 10_000_000,
  },
  sending: { ...eforsk.sending, perProjectHour: 10_000_000, perHour: 10_000_000 },
  links: { ...eforsk.links, recheckMinutes: 10_000_000 },
  breakers: { ...eforsk.breakers },
};

const TEMPLATE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
---
<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Oslo, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk sover. Målet med studien er å finne ut hvordan søvn henger sammen med arbeid og fritid.

<!-- passage: voluntary -->
Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til sovn@uio.no.
`;

export function benchTemplates(): TemplateLibrary {
  const { template } = parseTemplate(TEMPLATE, { file: "invitasjon.md" });
  if (!template) throw new Error("the bench's template does not parse");
  return createTemplateLibrary([template]);
}

export const benchLetter = (): Content => ({
  notice: {
    title: "Invitasjon til studie om søvn",
    sender: { name: "Universitetet i Oslo", organisationNumber: "971035854" },
  },
  documents: [{ kind: "rendered", name: "brev", language: "nb", template: { id: "invitasjon" }, values: {} }],
});
