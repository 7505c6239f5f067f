import type { PdfRuleId } from "../../src/pdf-rules.ts";
import * as tamper from "../support/tamper.ts";

/** A fault that an editor leaves, with the rules it breaks. */
export interface TamperedCase {
  readonly name: string;
  readonly change: tamper.Tampering;
  readonly breaks: readonly PdfRuleId[];
}

export const TAMPERED_CASES: readonly TamperedCase[] = [
  { name: "nothing", change: () => {}, breaks: [] },
  { name: "shows-message", change: tamper.showsMessage, breaks: ["pdf/script"] },
  { name: "named-script", change: tamper.hasNamedScript, breaks: ["pdf/script"] },
  { name: "starts-program", change: tamper.startsProgram, breaks: ["pdf/action"] },
  { name: "submits-form", change: tamper.submitsForm, breaks: ["pdf/action"] },
  { name: "opens-other-file", change: tamper.opensOtherFile, breaks: ["pdf/action"] },
  { name: "imports-data", change: tamper.importsData, breaks: ["pdf/action"] },
  { name: "spreadsheet", change: tamper.holdsSpreadsheet, breaks: ["pdf/embedded-file"] },
  { name: "field", change: tamper.hasField, breaks: ["pdf/form-field"] },
  { name: "note", change: tamper.hasNote, breaks: ["pdf/annotation-left"] },
  { name: "highlight", change: tamper.hasHighlight, breaks: ["pdf/annotation-left"] },
  { name: "strike-out", change: tamper.hasStrikeOut, breaks: ["pdf/annotation-left"] },
  { name: "stamp", change: tamper.hasStamp, breaks: ["pdf/annotation-left"] },
  { name: "attached-note", change: tamper.hasAttachedNote, breaks: ["pdf/annotation-left"] },
  { name: "detached-note", change: tamper.hasDetachedNote, breaks: ["pdf/annotation-left"] },
  { name: "author", change: tamper.hasAuthor, breaks: ["pdf/author-in-metadata"] },
  { name: "xmp-author", change: tamper.hasXmpAuthor, breaks: ["pdf/author-in-metadata"] },
  { name: "address-as-subject", change: tamper.hasAddressAsSubject, breaks: ["pdf/person-in-metadata"] },
  { name: "number-as-keyword", change: tamper.hasNumberAsKeyword, breaks: ["pdf/person-in-metadata"] },
  { name: "layer", change: tamper.hasLayer, breaks: ["pdf/layer"] },
  { name: "untagged", change: tamper.losesTags, breaks: ["pdf/not-tagged"] },
  { name: "no-language", change: tamper.losesLanguage, breaks: ["pdf/language-missing"] },
  { name: "swedish", change: tamper.saysSwedish, breaks: ["pdf/language-other"] },
  { name: "template-as-title", change: tamper.hasTemplateAsTitle, breaks: ["pdf/title-left-over"] },
  { name: "blank-page", change: tamper.hasBlankPage, breaks: ["pdf/blank-page"] },
];

/** Clean letters of the producers, to be tampered with. */
export const CLEAN_FIXTURES = ["libreoffice-clean-nb", "chromium-clean-nb"] as const;
