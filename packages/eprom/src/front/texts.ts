/** A sentence in both languages. */
export interface Said {
  readonly nb: string;
  readonly en: string;
}

export const NOT_AS_EPROM: Said = {
  nb: "Bestillingen er ikke slik ePROM tar den, eller den har vedlegg, som ingen har godkjent.",
  en: "The order is not as ePROM takes it, or it has attachments, which nobody has approved.",
};
export const WITHOUT_DISTRIBUTION: Said = {
  nb: "Et skjema uten distribusjon gir en kode som andre sender, og da vet ikke slusen hvem som får noe.",
  en: "A form without distribution gives a code that others send, and the gate would not know who gets anything.",
};
export const TEST_MODE: Said = {
  nb: "Testmodus er slått på her, men ikke der slusen sender. Ingenting er sendt.",
  en: "Test mode is on here, and not where the gate sends. Nothing was sent.",
};
export const SIGNED: Said = {
  nb: "Skjemaet skal signeres, og slusen er ikke satt opp til å be om det.",
  en: "The form is to be signed, and the gate is not set up to ask for that.",
};
export const NOT_JSON: Said = {
  nb: "Bestillingen er ikke JSON, eller den er for stor.",
  en: "The order is not JSON, or is too large.",
};
export const NOT_APPROVED: Said = {
  nb: "Ingen godkjent løpende utsending har akkurat dette brevet med denne tittelen, eller dette skjemaet. Bestill en i slusen, og få den godkjent.",
  en: "No approved standing mail-out has exactly this letter under this title, or this form. Order one at the gate, and have it approved.",
};
export const APPROVED_TWICE: Said = {
  nb: "Flere løpende utsendinger har dette brevet eller skjemaet, og slusen kan ikke vite hvilken som er ment. Trekk tilbake alle unntatt én.",
  en: "Several standing mail-outs have this letter or form, and the gate cannot know which is meant. Withdraw all but one.",
};
export const NOT_BEGUN: Said = {
  nb: "Utsendingen er stanset, eller det ble for sent å begynne. Ingenting er sendt.",
  en: "The mail-out is stopped, or it was too late to begin. Nothing was sent.",
};
export const NOT_TAKEN: Said = {
  nb: "ePROM tok ikke imot bestillingen. Ingenting er sendt.",
  en: "ePROM did not take the order. Nothing was sent.",
};
