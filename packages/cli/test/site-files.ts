/** The files of a site in test mode, where letters may leave at once and at any hour. */
export const SITE = `ledger: { sqlite: protokoll.db }
policy: { floor: regler.yaml }
templates: maler
registers:
  - id: forskningsreservasjon
    kind: secondary-use
    file: reservasjoner.csv
    completeness: end-row
pseudonymKey: { id: 2026-1, secret: { env: SITE_KEY } }
identity: claimed
centralFunction: [kari]
serviceDesk: [vakt, drift]
operations: [drift]
auditors: [drift]
links: { vantagePoint: test }
senders:
  folder: { outbox: utboks }
log: sluse.log
`;

export const POLICY = `version: test-1
extends: eforsk
people: test
sending:
  waveSize: 12
  canarySize: 6
  daysAhead: 0
  quietHours: { from: "00:00", until: "00:00" }
`;

export const PROJECT = `id: hverdag
orderingSystem: eforsk
title: Hverdagen i Sápmi
controller: Fjordheim universitet
contact: { name: Åse Hætta, email: hverdag@fjordheim-universitet.no, phone: "73 55 12 34" }
superusers: [siri, ola]
`;

export const MAIL_OUT = `project: hverdag
round: invitation
window: { from: 2026-01-01T08:00+01:00, until: 2099-01-01T20:00+01:00 }
notice:
  title: Invitasjon til å være med i en studie
  sender: { name: Fjordheim universitet, organisationNumber: "974767880" }
documents:
  - language: nb
    template: invitasjon
    values: { studie: Hverdagen i Trøndelag }
recipients: mottakere.csv
purposeTag: "5"
`;

export const LETTER_TEMPLATE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  studie: { type: text, max: 80, shared: true }
---
<!-- passage: heading -->
# Vil du være med i en studie?

<!-- passage: purpose -->
Vi spør deg om å være med i forskningsprosjektet «{{studie}}». Vi vil vite mer om hvordan folk har det i hverdagen.

<!-- passage: voluntary -->
Det er frivillig å delta. Det får ingen følger for deg eller for behandlingen din om du sier nei.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å si hvorfor.

<!-- passage: contact -->
Har du spørsmål? Ring prosjektleder Åse Hætta på telefon 73 55 12 34, eller skriv til hverdag@fjordheim-universitet.no.

<!-- passage: sender -->
Vennlig hilsen

Fjordheim universitet
`;
