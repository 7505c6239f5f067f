import type { RuleTable } from "@sluse/core";

export type DocumentRuleId =
  | "text/template-unknown"
  | "text/template-round"
  | "text/link-hidden"
  | "text/slot-personal";

/** Rules for a document and the template it names. The examples are the template, the round or the letter. */
export const documentRules: RuleTable<DocumentRuleId> = {
  "text/template-unknown": {
    id: "text/template-unknown",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen finnes ikke",
        what: "Det finnes ingen godkjent mal «{template}», versjon {version}, på {language}.",
        why: "Uten mal er det ingen som har godkjent det brevet sier.",
        mend: "Velg en mal som finnes, eller legg malen inn i samlingen.",
      },
      en: {
        title: "There is no such template",
        what: "There is no approved template `{template}`, version {version}, in {language}.",
        why: "Without a template nobody has approved what the letter says.",
        mend: "Choose a template there is, or add the template to the library.",
      },
    },
    example: { fails: "invitasjon-som-ikke-finnes", passes: "eksempel" },
  },
  "text/template-round": {
    id: "text/template-round",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen er for en annen runde",
        what: "Malen «{template}» er godkjent for {rounds}, men utsendingen er {round}.",
        why: "En påminnelse som ser ut som en første henvendelse, teller og virker feil.",
        mend: "Velg en mal for denne runden.",
      },
      en: {
        title: "The template is for another round",
        what: "The template `{template}` is approved for {rounds}, but the mail-out is {round}.",
        why: "A reminder that looks like a first letter counts and works wrongly.",
        mend: "Choose a template for this round.",
      },
    },
    example: { fails: "reminder", passes: "invitation" },
  },
  "text/link-hidden": {
    id: "text/link-hidden",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "En lenke går et sted brevet ikke sier",
        what: "Brevet har en lenke hvis adresse ikke står i teksten slik den er.",
        why: "Malen har bare adresser som kan leses. En skjult adresse er ikke godkjent, og mangler på papir.",
        mend: "Skriv adressen rett ut, eller ta bort lenken.",
      },
      en: {
        title: "A link leads where the letter does not say",
        what: "The letter has a link whose address does not stand in the text as it is.",
        why: "The template has only addresses that can be read. A hidden one is not approved, and is missing on paper.",
        mend: "Write the address out, or remove the link.",
      },
    },
    example: {
      fails: "Det er [frivillig](https://annet.example/) å delta.",
      passes: "Les mer på <https://studie.example/>.",
    },
  },
  "text/slot-personal": {
    id: "text/slot-personal",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et ferdig brev har en persons egne opplysninger",
        what: "Malen har feltet «{slot}», som er mottakerens eget. I et ferdig brev står den samme verdien til alle.",
        why: "Alle mottakere ville fått ett menneskes navn, dato, kode eller resultat.",
        mend: "La sluse lage brevet av malen, med en verdi for hver mottaker, eller merk feltet som felles (shared) i malen hvis det er det samme for alle.",
      },
      en: {
        title: "A finished letter has one person's particulars",
        what: "The template has the slot `{slot}`, which is each recipient's own. A finished letter has one value of it for everybody.",
        why: "Every recipient would get one person's name, date, code or result.",
        mend: "Have the letter rendered from its template with a value for each recipient, or mark the slot as shared in the template when it is the same for all.",
      },
    },
    example: {
      fails: "Hei {{navn}}, velkommen til {{studie}}.",
      passes: "Hei du, velkommen til {{studie}}.",
    },
  },
};
