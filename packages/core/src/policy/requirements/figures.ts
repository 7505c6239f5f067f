import type { MessageLanguage } from "../../language.ts";
import type { Name } from "../../vocabulary/name.ts";

const LOCALE: Readonly<Record<MessageLanguage, string>> = { nb: "nb-NO", en: "en-GB" };

/** A number as it is written in each language: `10 000`, `10,000`. */
export const numberName = (value: number): Name => ({
  nb: value.toLocaleString(LOCALE.nb),
  en: value.toLocaleString(LOCALE.en),
});

/** `0.05` → `5 prosent`, `5 per cent`. */
export function shareName(share: number): Name {
  const { nb, en } = numberName(Math.round(share * 1000) / 10);
  return { nb: `${nb} prosent`, en: `${en} per cent` };
}

/** `3`, `days` → `3 dager`, `3 days`; in the singular of one. */
export function countName(value: number, one: Name, many: Name): Name {
  const { nb, en } = numberName(value);
  const word = value === 1 ? one : many;
  return { nb: `${nb} ${word.nb}`, en: `${en} ${word.en}` };
}

export const daysName = (value: number): Name =>
  countName(value, { nb: "dag", en: "day" }, { nb: "dager", en: "days" });

export const minutesName = (value: number): Name =>
  countName(value, { nb: "minutt", en: "minute" }, { nb: "minutter", en: "minutes" });

export const recipientsName = (value: number): Name =>
  countName(value, { nb: "mottaker", en: "recipient" }, { nb: "mottakere", en: "recipients" });

/** `a, b og c`, `a, b and c`. */
export function listName(names: readonly Name[]): Name {
  const joined = (language: MessageLanguage): string =>
    new Intl.ListFormat(LOCALE[language]).format(names.map((name) => name[language]));
  return { nb: joined("nb"), en: joined("en").replace(/, and /u, " and ") };
}

/** Something that is written alike in both languages, in the quotation marks of each. */
export const quoted = (text: string): Name => ({ nb: `«${text}»`, en: `“${text}”` });
