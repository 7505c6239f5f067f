import { escapeHtml as escapeMarkup } from "../internal/escape-html.ts";
import { printable } from "./printable.ts";

/** Text for an HTML page, in content or in a quoted attribute; what cannot be seen is shown by its code. */
export const escapeHtml = (text: string): string => escapeMarkup(printable(text));
