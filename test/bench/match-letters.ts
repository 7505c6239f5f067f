import { parseTemplate, type SlotValues } from "@sluse/content";
import { createLetterRenderer, matchLetter } from "@sluse/content/house";
import type { LetterText } from "@sluse/core";

import { measured, median, type Measurement } from "./measurement.ts";

const LETTERS = 30_000;
const BATCH = 1000;
const ROUNDS = 5;

const TEMPLATE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  navn: { type: name }
  studie: { type: text, shared: true }
  poliklinikk: { type: organisation }
  besøk: { type: date }
  lenke: { type: url }
  frist: { type: date }
  lege: { type: name }
---
<!-- passage: heading -->
# Vil du være med i {{studie}}?

<!-- passage: greeting -->
Hei {{navn}}

<!-- passage: sender -->
Dette brevet kommer fra universitetssykehuset, som er ansvarlig for studien. Vi samarbeider med tre andre sykehus.

<!-- passage: why-you -->
Du får brevet fordi du var til time hos {{poliklinikk}} den {{besøk}}. Vi har funnet deg i kvalitetsregisteret, der
opplysninger om behandlingen din står.

<!-- passage: purpose -->
Vi vil vite mer om søvn i mørketida, og hvordan den virker på helsa. Mange sover dårlig om vinteren, men vi vet lite om
hva som hjelper. Derfor spør vi folk over hele landet om hvordan de har det, og hva de selv har prøvd.

<!-- passage: participation -->
Blir du med, svarer du på et skjema nå og et nytt om ett år. Det tar omtrent femten minutter hver gang. Vi spør om:

- hvordan du sover
- hvordan du har det om dagen
- hva du har prøvd, og hva som hjalp

Svarene dine blir satt sammen med opplysninger fra registeret. Legen din, {{lege}}, får ikke vite hva du svarer.

<!-- passage: voluntary -->
Det er frivillig å delta. Du trenger ikke å svare på dette brevet, og du trenger ikke å si hvorfor.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din, verken nå eller
senere. Trekker du deg, sletter vi opplysningene, hvis de ikke alt er brukt i en artikkel.

<!-- passage: data-protection -->
Opplysningene blir lagret uten navn og fødselsnummer. En kode knytter deg til dem, og bare to personer i studien har
nøkkelen. Ingen kan kjenne deg igjen i det vi gir ut. Alt blir slettet når studien er slutt.

<!-- passage: rights -->
Du har rett til å se hva vi har lagret om deg, få rettet feil og klage til Datatilsynet.

<!-- passage: answer -->
Svar på {{lenke}} innen {{frist}}. Du logger inn med BankID, slik du pleier på Helsenorge.

<!-- passage: contact -->
Har du spørsmål, ring oss på telefon 73 59 50 00 på hverdager mellom klokka 9 og 15.

<!-- passage: closing -->
Vennlig hilsen prosjektgruppa
`;

const NAMES = ["Kåre", "Ánne", "Åse", "Øystein", "Máret", "Bjørg", "Sølvi", "Ole"];
const SURNAMES = ["Sør", "Ášši", "Nordås", "Bø", "Lillevik", "Gaup", "Tømte"];

function valuesOf(index: number): SlotValues {
  const name = (shift: number): string =>
    `${NAMES[(index + shift) % NAMES.length]} ${SURNAMES[(index * 3 + shift) % SURNAMES.length]}`;
  return {
    navn: name(0),
    poliklinikk: `Poliklinikk ${index % 40}`,
    besøk: `${(index % 27) + 1}. mars 2026`,
    lenke: `https://skjema.helsenorge.no/s/${(index * 7919).toString(36)}`,
    frist: `${(index % 27) + 1}. april 2027`,
    lege: name(5),
  };
}

/** Holding 30 000 rendered letters against their template, beside rendering them; every letter is matched. */
export async function benchMatchLetters(): Promise<Measurement[]> {
  const { template } = parseTemplate(TEMPLATE, { file: "invitasjon.md" });
  if (!template) throw new Error("the bench's template does not parse");
  const renderer = createLetterRenderer(template, { studie: "Søvn i mørketida" });
  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let rendering = 0;
    let matching = 0;
    for (let from = 0; from < LETTERS; from += BATCH) {
      const rows = Array.from({ length: BATCH }, (_, index) => valuesOf(from + index));
      let before = performance.now();
      const letters = rows.map((row) => renderer.render(row, "text").letter ?? "");
      // The letter's bytes are what is sent; without them the text is only a promise to be put together.
      for (const letter of letters) Buffer.byteLength(letter);
      rendering += performance.now() - before;

      const texts = letters.map(asLetterText);
      before = performance.now();
      for (const text of texts) {
        const result = matchLetter(text, template);
        if (result.kind !== "matches" || result.findings.length > 0)
          throw new Error("a rendered letter deviates");
      }
      matching += performance.now() - before;
    }
    floors.push(rendering);
    ours.push(matching);
  }
  const note = "floor: rendering them from the same template";
  return [measured("match 30 000 letters", median(floors), median(ours), 1, note)];
}

const asLetterText = (text: string): LetterText => ({
  document: "brev",
  text,
  links: [],
  placeOf: () => ({ kind: "text", document: "brev", line: 1, column: 1 }),
});
