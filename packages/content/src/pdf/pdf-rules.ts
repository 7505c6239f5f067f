import type { PdfRule } from "./pdf-rule.ts";
import { languageMissing } from "./rules/access/language-missing.ts";
import { languageOther } from "./rules/access/language-other.ts";
import { notTagged } from "./rules/access/not-tagged.ts";
import { titleLeftOver } from "./rules/access/title-left-over.ts";
import { titleMissing } from "./rules/access/title-missing.ts";
import { action } from "./rules/cargo/action.ts";
import { annotationLeft } from "./rules/cargo/annotation-left.ts";
import { authorInMetadata } from "./rules/cargo/author-in-metadata.ts";
import { earlierVersion } from "./rules/cargo/earlier-version.ts";
import { embeddedFile } from "./rules/cargo/embedded-file.ts";
import { formField } from "./rules/cargo/form-field.ts";
import { layer } from "./rules/cargo/layer.ts";
import { personInMetadata } from "./rules/cargo/person-in-metadata.ts";
import { script } from "./rules/cargo/script.ts";
import { sealedContent } from "./rules/cargo/sealed-content.ts";
import { addressField } from "./rules/paper/address-field.ts";
import { blankPage } from "./rules/paper/blank-page.ts";
import { leftMargin } from "./rules/paper/left-margin.ts";
import { notA4 } from "./rules/paper/not-a4.ts";
import { encrypted } from "./rules/reading/encrypted.ts";
import { tooHeavy } from "./rules/reading/too-heavy.ts";
import { tooLarge } from "./rules/reading/too-large.ts";
import { tooManyPages } from "./rules/reading/too-many-pages.ts";
import { unreadable } from "./rules/reading/unreadable.ts";
import { faintText } from "./rules/text/faint-text.ts";
import { fontNotEmbedded } from "./rules/text/font-not-embedded.ts";
import { hiddenText } from "./rules/text/hidden-text.ts";
import { scan } from "./rules/text/scan.ts";
import { struckText } from "./rules/text/struck-text.ts";
import { textNotExtractable } from "./rules/text/text-not-extractable.ts";
import { tinyText } from "./rules/text/tiny-text.ts";

/** The ids of the rules that read PDF letters. */
export type PdfRuleId =
  | "pdf/encrypted"
  | "pdf/too-heavy"
  | "pdf/too-large"
  | "pdf/too-many-pages"
  | "pdf/unreadable"
  | "pdf/address-field"
  | "pdf/blank-page"
  | "pdf/left-margin"
  | "pdf/not-a4"
  | "pdf/faint-text"
  | "pdf/font-not-embedded"
  | "pdf/hidden-text"
  | "pdf/scan"
  | "pdf/struck-text"
  | "pdf/text-not-extractable"
  | "pdf/tiny-text"
  | "pdf/language-missing"
  | "pdf/language-other"
  | "pdf/not-tagged"
  | "pdf/title-left-over"
  | "pdf/title-missing"
  | "pdf/action"
  | "pdf/annotation-left"
  | "pdf/author-in-metadata"
  | "pdf/earlier-version"
  | "pdf/embedded-file"
  | "pdf/form-field"
  | "pdf/layer"
  | "pdf/person-in-metadata"
  | "pdf/script"
  | "pdf/sealed-content";

/** Every rule that reads PDF letters, in the order they are run. */
export const pdfRules: { readonly [Id in PdfRuleId]: PdfRule<Id> } = {
  "pdf/encrypted": encrypted,
  "pdf/too-heavy": tooHeavy,
  "pdf/too-large": tooLarge,
  "pdf/too-many-pages": tooManyPages,
  "pdf/unreadable": unreadable,
  "pdf/address-field": addressField,
  "pdf/blank-page": blankPage,
  "pdf/left-margin": leftMargin,
  "pdf/not-a4": notA4,
  "pdf/faint-text": faintText,
  "pdf/font-not-embedded": fontNotEmbedded,
  "pdf/hidden-text": hiddenText,
  "pdf/scan": scan,
  "pdf/struck-text": struckText,
  "pdf/text-not-extractable": textNotExtractable,
  "pdf/tiny-text": tinyText,
  "pdf/language-missing": languageMissing,
  "pdf/language-other": languageOther,
  "pdf/not-tagged": notTagged,
  "pdf/title-left-over": titleLeftOver,
  "pdf/title-missing": titleMissing,
  "pdf/action": action,
  "pdf/annotation-left": annotationLeft,
  "pdf/author-in-metadata": authorInMetadata,
  "pdf/earlier-version": earlierVersion,
  "pdf/embedded-file": embeddedFile,
  "pdf/form-field": formField,
  "pdf/layer": layer,
  "pdf/person-in-metadata": personInMetadata,
  "pdf/script": script,
  "pdf/sealed-content": sealedContent,
};
