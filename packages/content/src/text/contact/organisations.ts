import { matchesOf } from "../internal/matches-of.ts";

/** An organisation by its kind and its name: `Fjordheim sykehus`, `Universitetet i Fjordheim`, `Helse Vest`, `University of X`. */
export const ORGANISATION: RegExp =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}[\p{L}.-]{1,25} ){1,3}(?:universitets?sykehus|universitets?sjukehus|sykehus|sjukehus|hospital|universitet|høgskole|høgskule|kommune|fylkeskommune|legesenter|sykehjem|University Hospital|University College|University(?! (?:of|in) \p{Lu})|Hospital|Municipality)|(?:Universitetet|Sykehuset|Sjukehuset|Høgskolen|Høgskulen|University|University Hospital) (?:i |på |of |in )?\p{Lu}[\p{L}-]{2,25}|Helse(?: \p{Lu}[\p{L}-]{2,20}){1,2})(?!\p{L})/gu;
/** What any of them may be called by. */
const ANY =
  /^(?:helse|sykehuset|sjukehuset|universitetet|høgskolen|høgskulen|hospital|university|college|municipality|avdeling|klinikk|senter|institutt|norske?|norges|norwegian|nasjonal|regional|det|den|dette|the|this|our|your|each|every|another|all|alle|andre|flere|fleire|vår|vårt|din|ditt|hver|hvert|kvar|kvart|eit)$/iu;
/** Names of regions, which another language has otherwise. */
const TRANSLATED = /^(?:nord|sør|øst|vest|midt)(?:-|$)/iu;

/** A company by its form. */
const FIRM = / (?:AS|ASA|ANS|SA|BA)$/u;

/** What an organisation is known by, in lower case: `Fjordheim sykehus HF` by `fjordheim`. */
export const knownBy = (name: string): string[] =>
  name
    .split(/[\s,/()]+/u)
    .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word) && !ANY.test(word))
    .map((word) => word.toLowerCase().replace(/s$/u, ""));

/** Whether a text names any organisation by its kind and its name. */
export const namesOrganisation = (text: string): boolean =>
  matchesOf(text, ORGANISATION).some(({ 0: name }) => knownBy(name).length > 0);

/** Whoever answers for the data: `Nordby kommune er behandlingsansvarlig`. */
export const RESPONSIBLE: RegExp =
  /^ (?:er|is) (?:(?:data|behandlings|databehandlings)ansvarle?i?g|ansvarle?i?g for (?:studien|studia|prosjektet|opplysningene|opplysningane|personopplysningene|forskningen)|(?:the )?(?:data )?controller|responsible for (?:the study|the project|your data))/iu;

/** Another organisation than `sender` that a text says to answer for the study or its data. */
export function otherResponsible(sender: string, text: string): string | undefined {
  const known = knownBy(sender);
  if (known.length === 0) return undefined;
  return matchesOf(text, ORGANISATION).find(({ 0: name, index }) => {
    const own = knownBy(name);
    return (
      own.length > 0 &&
      RESPONSIBLE.test(text.slice(index + name.length, index + name.length + 80)) &&
      !known.some((word) => name.toLowerCase().includes(word))
    );
  })?.[0];
}

/** The first organisation that a text names, when none of them is `sender`; names that differ by language are no other. */
export function otherThan(sender: string, text: string, mayBeTranslated: boolean): string | undefined {
  const known = knownBy(sender);
  // A name without a kind of its own may be written in full, or shortened.
  const hasKind = matchesOf(sender, ORGANISATION).length > 0 || FIRM.test(sender);
  if (known.length === 0 || !hasKind) return undefined;
  if (mayBeTranslated && known.some((word) => TRANSLATED.test(word))) return undefined;
  const lower = text.toLowerCase();
  if (known.some((word) => lower.includes(word))) return undefined;
  return matchesOf(text, ORGANISATION).find(({ 0: name }) => knownBy(name).length > 0)?.[0];
}
