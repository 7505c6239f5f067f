import type { RuleTable } from "@sluse/core";

import { NAME_SLOT, templateExample } from "./template-example.ts";

export type TemplateSlotRuleId =
  | "text/template-unclosed"
  | "text/template-unopened"
  | "text/template-slot-name"
  | "text/template-slot-twice"
  | "text/template-slot-unused"
  | "text/template-slot-undeclared"
  | "text/template-slots-adjacent";

const GREETING = templateExample("Hei {{navn}}", NAME_SLOT);

/** Rules for the slots of a template. */
export const templateSlotRules: RuleTable<TemplateSlotRuleId> = {
  "text/template-unclosed": {
    id: "text/template-unclosed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet er ikke avsluttet",
        what: "Det står {{ uten }} på samme linje.",
        why: "Feltet blir ikke fylt ut, og klammene blir stående i brevet.",
        mend: "Avslutt feltet med }}, eller skriv \\{{ hvis klammene skal stå der.",
      },
      en: {
        title: "The slot is not closed",
        what: "There is {{ without }} on the same line.",
        why: "The slot is not filled, and the braces are left in the letter.",
        mend: "Close the slot with }}, or write \\{{ if the braces should stand there.",
      },
    },
    example: { fails: templateExample("Hei {{navn}}, {{navn", NAME_SLOT), passes: GREETING },
  },
  "text/template-unopened": {
    id: "text/template-unopened",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet er ikke begynt",
        what: "Det står }} uten {{ foran på samme linje.",
        why: "Feltet blir ikke fylt ut, og klammene blir stående i brevet.",
        mend: "Begynn feltet med {{, eller skriv \\}} hvis klammene skal stå der.",
      },
      en: {
        title: "The slot is not opened",
        what: "There is }} without {{ before it on the same line.",
        why: "The slot is not filled, and the braces are left in the letter.",
        mend: "Open the slot with {{, or write \\}} if the braces should stand there.",
      },
    },
    example: { fails: templateExample("Hei {{navn}} og {navn}}", NAME_SLOT), passes: GREETING },
  },
  "text/template-slot-name": {
    id: "text/template-slot-name",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet har ikke noe gyldig navn",
        what: "«{slot}» kan ikke være navnet på et felt.",
        why: "Malspråket har bare felter: ingen betingelser, løkker eller funksjoner.",
        mend: "Bruk en bokstav og så bokstaver, siffer, _, . og -, høyst 64 tegn.",
      },
      en: {
        title: "The slot has no valid name",
        what: "`{slot}` is no name of a slot.",
        why: "The template language has slots only: no conditions, loops or functions.",
        mend: "Use a letter, then letters, digits, _, . and -, 64 characters at most.",
      },
    },
    example: { fails: templateExample("Hei {{navn}} {{#if mor}}", NAME_SLOT), passes: GREETING },
  },
  "text/template-slot-twice": {
    id: "text/template-slot-twice",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet er erklært to ganger",
        what: "Det samme navnet står to ganger i malens hode.",
        why: "Det er uklart hvilke regler som gjelder for feltet.",
        mend: "Behold én av linjene.",
      },
      en: {
        title: "The slot is declared twice",
        what: "The same name stands twice in the front matter.",
        why: "Which rules hold for the slot cannot be told.",
        mend: "Keep one of the lines.",
      },
    },
    example: {
      fails: templateExample("Hei {{navn}}", `${NAME_SLOT}\n  navn: { type: text }`),
      passes: GREETING,
    },
  },
  "text/template-slot-unused": {
    id: "text/template-slot-unused",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet er ikke i bruk",
        what: "Feltet «{slot}» er erklært, men står ikke i malen.",
        why: "Ofte har noe falt ut av teksten, eller navnet er skrevet feil.",
        mend: "Sett inn feltet i teksten, eller fjern det fra hodet.",
      },
      en: {
        title: "The slot is not used",
        what: "The slot `{slot}` is declared, but does not stand in the template.",
        why: "Often something was lost from the text, or the name is misspelt.",
        mend: "Put the slot in the text, or remove it from the front matter.",
      },
    },
    example: { fails: templateExample("Hei", NAME_SLOT), passes: GREETING },
  },
  "text/template-slot-undeclared": {
    id: "text/template-slot-undeclared",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet er ikke erklært",
        what: "Feltet «{slot}» står i malen, men ikke i hodet.",
        why: "Uten type og lengde kan verdien ikke kontrolleres.",
        mend: "Erklær feltet under slots i hodet.",
      },
      en: {
        title: "The slot is not declared",
        what: "The slot `{slot}` stands in the template, but not in the front matter.",
        why: "Without a type and a length its value cannot be checked.",
        mend: "Declare the slot under slots in the front matter.",
      },
    },
    example: { fails: templateExample("Hei {{navn}} {{etternavn}}", NAME_SLOT), passes: GREETING },
  },
  "text/template-slots-adjacent": {
    id: "text/template-slots-adjacent",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltene står for tett",
        what: "Mellom «{before}» og «{after}» står det færre enn to tegn.",
        why: "I et ferdig brev kan ingen se hvor det ene feltet slutter og det andre begynner. Felt med mottakerens egne verdier kan stå tettere, med et mellomrom mellom.",
        mend: "Slå feltene sammen til ett, eller sett fast tekst mellom dem.",
      },
      en: {
        title: "The slots stand too close",
        what: "Fewer than two characters stand between `{before}` and `{after}`.",
        why: "In a finished letter nobody can tell where one slot ends and the other begins. Slots with the recipient's own values may stand closer, with a blank between.",
        mend: "Make them one slot, or put locked text between them.",
      },
    },
    example: {
      fails: templateExample(
        "Studien {{studie}} {{sykehus}}",
        "  studie: { type: text, max: 40, shared: true }\n  sykehus: { type: text, max: 40, shared: true }",
      ),
      passes: GREETING,
    },
  },
};
