import { shown } from "../text/internal/find-matches.ts";
import type { MarkupElement } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";
import { plainStyle } from "./plain-style.ts";

/** Attributes whose address is fetched as soon as the letter is shown. */
const FETCHED = ["src", "srcset", "background", "poster", "data", "lowsrc", "dynsrc", "imagesrcset"] as const;
/** Pictures that are part of the letter itself. */
const INLINE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]{0,2000000}$/u;

export const markupRemoteContent: MarkupRule<"text/markup-remote-content"> = {
  id: "text/markup-remote-content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Innhold som hentes utenfra",
      what: "<{tag}> henter noe fra en annen adresse når brevet åpnes.",
      why: "Slike bilder forteller avsenderen hvem som åpnet brevet, og kan byttes ut etter godkjenning.",
      mend: "Legg bildet i selve brevet, eller ta det bort.",
    },
    en: {
      title: "Content fetched from outside",
      what: "<{tag}> fetches something from another address when the letter is opened.",
      why: "Such images tell the sender who opened the letter, and may be exchanged after approval.",
      mend: "Put the picture in the letter itself, or remove it.",
    },
  },
  source: "GDPR article 5(1)(a) and (c); ekomloven § 3-15",
  example: {
    fails: '<img src="https://spor.example/1.gif" alt="" width="1" height="1">',
    passes: '<img src="data:image/png;base64,iVBORw0KGgo=" alt="Logoen til Fjordheim universitet">',
  },
  *find({ elements, texts }) {
    for (const element of elements) {
      if (fetches(element))
        yield { at: element.at, length: element.length, facts: { tag: shown(element.name) } };
    }
    for (const { kind, text, at, length } of texts) {
      if (kind === "style" && FETCHING_STYLE.test(plainStyle(text)))
        yield { at, length, facts: { tag: "style" } };
    }
  },
};

const FETCHING_STYLE = /url\(|@import|image-set\(|src\(/u;

function fetches({ name, attributes }: MarkupElement): boolean {
  if (name === "link") return true;
  const isSvgImage = name === "image" || name === "use" || name === "feimage";
  if (isSvgImage && (attributes["href"] ?? attributes["xlink:href"]) !== undefined) return true;
  if (FETCHING_STYLE.test(plainStyle(attributes["style"] ?? ""))) return true;
  return FETCHED.some((attribute) => {
    const address = attributes[attribute];
    return address !== undefined && !INLINE.test(address);
  });
}
