/** Languages a letter may be written in: bokmål, nynorsk, English, Northern Sámi (ISO 639-1). */
export type Language = "nb" | "nn" | "en" | "se";
/** Languages in which the gate explains itself. */
export type MessageLanguage = "nb" | "en";
/** Languages letters are written in: bokmål, nynorsk, English and Northern Sámi. */
export const LANGUAGES: readonly Language[] = ["nb", "nn", "en", "se"];
