import { shown } from "../text/internal/find-matches.ts";
import { wordsOf } from "../language/words-of.ts";
import type { MarkupElement } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";

const SCRIPTS = wordsOf("script noscript iframe frame frameset object embed applet portal base");
const FORMS = wordsOf("form input button select textarea option optgroup fieldset datalist output");

/** What `<meta http-equiv>` may say of a letter; anything else has the program do something. */
const STATEMENTS = wordsOf("content-type content-language x-ua-compatible");

const metTag = ({
  at,
  length,
  name,
}: MarkupElement): { at: number; length: number; facts: { tag: string } } => ({
  at,
  length,
  facts: { tag: shown(name) },
});

export const markupScript: MarkupRule<"text/markup-script"> = {
  id: "text/markup-script",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Program i brevet",
      what: "Brevet har elementet <{tag}>.",
      why: "Programmer i et brev kan hente eller vise noe annet enn det som ble godkjent.",
      mend: "Ta elementet bort.",
    },
    en: {
      title: "Program in the letter",
      what: "The letter has the element <{tag}>.",
      why: "Programs in a letter may fetch or show something else than was approved.",
      mend: "Remove the element.",
    },
  },
  example: { fails: "<p>Hei</p><script>location = '/x'</script>", passes: "<p>Hei</p>" },
  *find({ elements }) {
    for (const element of elements) {
      const order = element.name === "meta" ? element.attributes["http-equiv"] : undefined;
      const isOrder = order !== undefined && !STATEMENTS.has(order.trim().toLowerCase());
      if (SCRIPTS.has(element.name) || isOrder) yield metTag(element);
    }
  },
};

export const markupForm: MarkupRule<"text/markup-form"> = {
  id: "text/markup-form",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Skjema inne i brevet",
      what: "Brevet har elementet <{tag}>.",
      why: "Svar skal gis etter innlogging, ikke i selve brevet.",
      mend: "Ta skjemaet bort, og lenk til det i stedet.",
    },
    en: {
      title: "Form inside the letter",
      what: "The letter has the element <{tag}>.",
      why: "Answers are to be given after logging in, not in the letter itself.",
      mend: "Remove the form, and link to it instead.",
    },
  },
  example: { fails: '<form><input name="svar"></form>', passes: '<a href="https://skjema.no">Svar her</a>' },
  *find({ elements }) {
    for (const element of elements) if (FORMS.has(element.name)) yield metTag(element);
  },
};

export const markupEventHandler: MarkupRule<"text/markup-event-handler"> = {
  id: "text/markup-event-handler",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Element som kjører et program",
      what: "<{tag}> har {attribute}, som kjører et program når brevet leses.",
      why: "Programmer i et brev kan hente eller vise noe annet enn det som ble godkjent.",
      mend: "Ta {attribute} bort.",
    },
    en: {
      title: "Element that runs a program",
      what: "<{tag}> has {attribute}, which runs a program when the letter is read.",
      why: "Programs in a letter may fetch or show something else than was approved.",
      mend: "Remove {attribute}.",
    },
  },
  example: { fails: '<p onclick="hent()">Hei</p>', passes: "<p>Hei</p>" },
  *find({ elements }) {
    for (const { name, attributes, at, length } of elements) {
      for (const attribute of Object.keys(attributes)) {
        if (attribute.startsWith("on")) {
          yield { at, length, facts: { tag: shown(name), attribute: shown(attribute) } };
        }
      }
    }
  },
};

/** Schemes an address may have; without one it is relative, which other rules look at. */
const SCHEMES = new Set(["https", "http", "mailto", "tel"]);
const ADDRESSED = ["href", "xlink:href", "action", "formaction", "cite"] as const;

export const markupAddress: MarkupRule<"text/markup-address"> = {
  id: "text/markup-address",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Lenke som ikke er en nettadresse",
      what: "<{tag}> har en adresse som begynner med «{scheme}:».",
      why: "Slike adresser kjører programmer eller åpner filer i stedet for en nettside.",
      mend: "Lenk til en adresse som begynner med https://, mailto: eller tel:.",
    },
    en: {
      title: "Link that is no web address",
      what: "<{tag}> has an address that begins with `{scheme}:`.",
      why: "Such addresses run programs or open files instead of a web page.",
      mend: "Link to an address that begins with https://, mailto: or tel:.",
    },
  },
  example: {
    fails: '<a href="javascript:hent()">Svar</a>',
    passes: '<a href="https://skjema.no">Svar</a> <a href="mailto:post@skjema.no">Skriv</a>',
  },
  *find({ elements }) {
    for (const { name, attributes, at, length } of elements) {
      for (const attribute of ADDRESSED) {
        const scheme = schemeOf(attributes[attribute] ?? "");
        if (scheme !== undefined && !SCHEMES.has(scheme)) {
          yield { at, length, facts: { tag: shown(name), scheme: shown(scheme) } };
        }
      }
    }
  },
};

/** The scheme as a browser reads it: white space and controls before and inside it are ignored. */
function schemeOf(address: string): string | undefined {
  const plain = address.slice(0, 200).replaceAll(/[\p{Cc}\p{Cf}\s]/gu, "");
  return /^(?<scheme>[a-z][a-z0-9+.-]{0,40}):/iu.exec(plain)?.groups?.["scheme"]?.toLowerCase();
}
