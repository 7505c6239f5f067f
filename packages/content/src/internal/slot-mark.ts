/**
 * Stands for a slot while a template is taken apart: a private-use character, which Markdown takes for an ordinary
 * letter and which no template may hold itself.
 */
export const SLOT_MARK = "\uE000";

/** Characters without a meaning of their own; a letter with one shows something else on every machine. */
export const PRIVATE_USE: RegExp = /[\uE000-\uF8FF]/u;
