/** A text as it stands in a parameter of an address; half a character as the mark that URLs have for it. */
export const asParameter = (text: string): string => encodeURIComponent(text.toWellFormed());
