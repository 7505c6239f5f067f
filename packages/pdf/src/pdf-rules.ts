import type { PdfRule } from "./pdf-rule.ts";
import { imageNotDescribed } from "./rules/access/image-not-described.ts";
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
import { loneAddress } from "./rules/cargo/lone-address.ts";
import { personInMetadata } from "./rules/cargo/person-in-metadata.ts";
import { script } from "./rules/cargo/script.ts";
import { sealedContent } from "./rules/cargo/sealed-content.ts";
import { addressField } from "./rules/paper/address-field.ts";
import { blankPage } from "./rules/paper/blank-page.ts";
import { leftMargin } from "./rules/paper/left-margin.ts";
import { notA4 } from "./rules/paper/not-a4.ts";
import { turnedPage } from "./rules/paper/turned-page.ts";
import { encrypted } from "./rules/reading/encrypted.ts";
import { tooHeavy } from "./rules/reading/too-heavy.ts";
import { tooLarge } from "./rules/reading/too-large.ts";
import { tooManyPages } from "./rules/reading/too-many-pages.ts";
import { unreadable } from "./rules/reading/unreadable.ts";
import { code } from "./rules/sight/code.ts";
import { letterShapes } from "./rules/sight/letter-shapes.ts";
import { lettersWithoutInk } from "./rules/sight/letters-without-ink.ts";
import { picture } from "./rules/sight/picture.ts";
import { unreadWords } from "./rules/sight/unread-words.ts";
import { faintText } from "./rules/text/faint-text.ts";
import { fontNotEmbedded } from "./rules/text/font-not-embedded.ts";
import { hiddenText } from "./rules/text/hidden-text.ts";
import { scan } from "./rules/text/scan.ts";
import { struckText } from "./rules/text/struck-text.ts";
import { textNotExtractable } from "./rules/text/text-not-extractable.ts";
import { tinyText } from "./rules/text/tiny-text.ts";
import { wordsDiffer } from "./rules/text/words-differ.ts";

/** The ids of the rules that read PDF letters. */
export type PdfRuleId =
  | "pdf/unreadable"
  | "pdf/encrypted"
  | "pdf/too-heavy"
  | "pdf/too-large"
  | "pdf/too-many-pages"
  | "pdf/not-a4"
  | "pdf/turned-page"
  | "pdf/address-field"
  | "pdf/left-margin"
  | "pdf/blank-page"
  | "pdf/scan"
  | "pdf/font-not-embedded"
  | "pdf/text-not-extractable"
  | "pdf/words-differ"
  | "pdf/hidden-text"
  | "pdf/faint-text"
  | "pdf/tiny-text"
  | "pdf/struck-text"
  | "pdf/unread-words"
  | "pdf/letters-without-ink"
  | "pdf/letter-shapes"
  | "pdf/picture"
  | "pdf/code"
  | "pdf/not-tagged"
  | "pdf/title-missing"
  | "pdf/title-left-over"
  | "pdf/language-missing"
  | "pdf/language-other"
  | "pdf/image-not-described"
  | "pdf/script"
  | "pdf/action"
  | "pdf/lone-address"
  | "pdf/embedded-file"
  | "pdf/form-field"
  | "pdf/annotation-left"
  | "pdf/author-in-metadata"
  | "pdf/person-in-metadata"
  | "pdf/layer"
  | "pdf/earlier-version"
  | "pdf/sealed-content";

/** Every rule that reads PDF letters, in the order they are run. */
export const pdfRules: { readonly [Id in PdfRuleId]: PdfRule<Id> } = {
  "pdf/unreadable": unreadable,
  "pdf/encrypted": encrypted,
  "pdf/too-heavy": tooHeavy,
  "pdf/too-large": tooLarge,
  "pdf/too-many-pages": tooManyPages,
  "pdf/not-a4": notA4,
  "pdf/turned-page": turnedPage,
  "pdf/address-field": addressField,
  "pdf/left-margin": leftMargin,
  "pdf/blank-page": blankPage,
  "pdf/scan": scan,
  "pdf/font-not-embedded": fontNotEmbedded,
  "pdf/text-not-extractable": textNotExtractable,
  "pdf/words-differ": wordsDiffer,
  "pdf/hidden-text": hiddenText,
  "pdf/faint-text": faintText,
  "pdf/tiny-text": tinyText,
  "pdf/struck-text": struckText,
  "pdf/unread-words": unreadWords,
  "pdf/letters-without-ink": lettersWithoutInk,
  "pdf/letter-shapes": letterShapes,
  "pdf/picture": picture,
  "pdf/code": code,
  "pdf/not-tagged": notTagged,
  "pdf/title-missing": titleMissing,
  "pdf/title-left-over": titleLeftOver,
  "pdf/language-missing": languageMissing,
  "pdf/language-other": languageOther,
  "pdf/image-not-described": imageNotDescribed,
  "pdf/script": script,
  "pdf/action": action,
  "pdf/lone-address": loneAddress,
  "pdf/embedded-file": embeddedFile,
  "pdf/form-field": formField,
  "pdf/annotation-left": annotationLeft,
  "pdf/author-in-metadata": authorInMetadata,
  "pdf/person-in-metadata": personInMetadata,
  "pdf/layer": layer,
  "pdf/earlier-version": earlierVersion,
  "pdf/sealed-content": sealedContent,
};
