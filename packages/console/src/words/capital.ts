/** As at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase("nb") + words.slice(1);
