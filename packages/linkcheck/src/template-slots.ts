/** A template's slots by name: a `word` of an address, or an `address` as a whole. */
export type TemplateSlots = Readonly<Record<string, "word" | "address">>;
