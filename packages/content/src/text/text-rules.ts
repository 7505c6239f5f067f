import { dateImpossible } from "./dates/date-impossible.ts";
import { deadlineBeforeWindowEnd, deadlineDiffers } from "./dates/deadlines.ts";
import { pastDate, pastDeadline } from "./dates/past-dates.ts";
import { weekdayWrong } from "./dates/weekday-wrong.ts";
import { coerciveWording } from "./wording/coercive-wording.ts";
import { doubledWord } from "./wording/doubled-word.ts";
import { hardToRead } from "./wording/hard-to-read.ts";
import { languageUndecided } from "./wording/language-undecided.ts";
import { frequentMisspelling } from "./wording/frequent-misspelling.ts";
import { misspelling } from "./wording/misspelling.ts";
import { mixedLanguage } from "./wording/mixed-language.ts";
import { tooLong, tooShort } from "./wording/text-length.ts";
import { wrongLanguage } from "./wording/wrong-language.ts";
import { bidirectionalControl } from "./characters/bidirectional-control.ts";
import { controlCharacter } from "./characters/control-character.ts";
import { invisibleCharacter } from "./characters/invisible-character.ts";
import { lostLetter } from "./characters/lost-letter.ts";
import { mixedScript } from "./characters/mixed-script.ts";
import { mojibake } from "./characters/mojibake.ts";
import { ownLettersMissing } from "./characters/own-letters-missing.ts";
import { replacementCharacter } from "./characters/replacement-character.ts";
import { softHyphen } from "./characters/soft-hyphen.ts";
import { undecodedMarkup } from "./characters/undecoded-markup.ts";
import { contactMissing } from "./contact/contact-missing.ts";
import { eMailInvalid } from "./contact/e-mail.ts";
import { organisationNumberInvalid } from "./contact/organisation-number.ts";
import { phoneNumberInvalid, phoneNumberPremium } from "./contact/phone-number.ts";
import { fillInLine } from "./left-overs/fill-in-line.ts";
import { fillerLeft } from "./left-overs/filler-left.ts";
import { noValue } from "./left-overs/no-value.ts";
import { placeholderLeft } from "./left-overs/placeholder-left.ts";
import { programValue } from "./left-overs/program-value.ts";
import { silentBlank } from "./left-overs/silent-blank.ts";
import { formLinkMarkup } from "./left-overs/form-link-markup.ts";
import { accountNumber } from "./numbers/account-number.ts";
import { likeNationalId, nationalIdInText } from "./numbers/national-id.ts";
import { nullLeft } from "./left-overs/null-left.ts";
import { bracketedWord } from "./left-overs/bracketed-word.ts";
import { emptyField } from "./left-overs/empty-field.ts";
import { noteLeft } from "./left-overs/note-left.ts";
import { missingPart } from "./left-overs/missing-part.ts";
import { deadlinesDisagree } from "./dates/deadlines-disagree.ts";
import { dateFarOff } from "./dates/date-far-off.ts";
import { timeImpossible } from "./dates/time-impossible.ts";
import { doubledSentence } from "./wording/doubled-sentence.ts";
import { sentenceBrokenOff } from "./wording/sentence-broken-off.ts";
import { freeChoiceDenied } from "./wording/free-choice-denied.ts";
import { consequenceThreatened } from "./wording/consequence-threatened.ts";
import { paymentAsked } from "./wording/payment-asked.ts";
import { rewardPromised } from "./wording/reward-promised.ts";
import { silenceAsConsent } from "./wording/silence-as-consent.ts";
import { remarkInName } from "./left-overs/remark-in-name.ts";
import { mailDomain } from "./contact/mail-domain.ts";
import { otherNorwegianWord } from "./wording/other-norwegian-word.ts";
import { studyUnderTreatment } from "./wording/study-under-treatment.ts";
import { roundDiffers } from "./wording/round-differs.ts";
import { pressurePut } from "./wording/pressure-put.ts";
import { certaintyPromised } from "./wording/certainty-promised.ts";
import { figureImpossible } from "./numbers/figure-impossible.ts";
import { numbersDisagree } from "./numbers/numbers-disagree.ts";
import { listBroken } from "./left-overs/list-broken.ts";
import { greetingTwice } from "./left-overs/greeting-twice.ts";
import { markLeftOpen } from "./wording/mark-left-open.ts";
import { spanReversed } from "./dates/span-reversed.ts";
import { headingEmpty } from "./left-overs/heading-empty.ts";
import { studiesDisagree } from "./wording/studies-disagree.ts";
import { statementsDisagree } from "./wording/statements-disagree.ts";
import { onePersonNamed } from "./wording/one-person-named.ts";
import { outdatedName } from "./wording/outdated-name.ts";
import { webAddressMisspelt } from "./contact/web-address-misspelt.ts";
import { addressMixed } from "./wording/address-mixed.ts";
import { sumWrong } from "./numbers/sum-wrong.ts";
import { ageOdd } from "./numbers/age-odd.ts";
import { tenseDiffers } from "./dates/tense-differs.ts";
import { contactsDiffer } from "./contact/contacts-differ.ts";
import { signerDiffers } from "./contact/signer-differs.ts";
import { relativeDate } from "./dates/relative-date.ts";
import { legalBasisWrong } from "./wording/legal-basis-wrong.ts";
import { addresseesMixed } from "./wording/addressees-mixed.ts";
import { daysDisagree } from "./dates/days-disagree.ts";
import { disclosedToOthers } from "./wording/disclosed-to-others.ts";
import type { TextRule } from "./text-rule.ts";
import { forbiddenPhrase } from "./wording/forbidden-phrase.ts";

/** The ids of the rules that read text. */
export type TextRuleId =
  | "text/placeholder-left"
  | "text/bracketed-word"
  | "text/program-value"
  | "text/null-left"
  | "text/filler-left"
  | "text/no-value"
  | "text/fill-in-line"
  | "text/silent-blank"
  | "text/greeting-twice"
  | "text/empty-field"
  | "text/note-left"
  | "text/missing-part"
  | "text/heading-empty"
  | "text/list-broken"
  | "text/remark-in-name"
  | "text/mojibake"
  | "text/replacement-character"
  | "text/lost-letter"
  | "text/own-letters-missing"
  | "text/undecoded-markup"
  | "text/invisible-character"
  | "text/soft-hyphen"
  | "text/bidirectional-control"
  | "text/control-character"
  | "text/mixed-script"
  | "text/national-id"
  | "text/like-national-id"
  | "text/account-number"
  | "text/phone-number-invalid"
  | "text/phone-number-premium"
  | "text/e-mail-invalid"
  | "text/mail-domain"
  | "text/contacts-differ"
  | "text/signer-differs"
  | "text/relative-date"
  | "text/organisation-number-invalid"
  | "text/contact-missing"
  | "text/form-link-markup"
  | "text/forbidden-phrase"
  | "text/date-impossible"
  | "text/weekday-wrong"
  | "text/past-deadline"
  | "text/past-date"
  | "text/deadline-before-window-end"
  | "text/deadline-differs"
  | "text/deadlines-disagree"
  | "text/days-disagree"
  | "text/numbers-disagree"
  | "text/sum-wrong"
  | "text/age-odd"
  | "text/date-far-off"
  | "text/tense-differs"
  | "text/time-impossible"
  | "text/span-reversed"
  | "text/figure-impossible"
  | "text/wrong-language"
  | "text/mixed-language"
  | "text/other-norwegian-word"
  | "text/language-undecided"
  | "text/hard-to-read"
  | "text/misspelling"
  | "text/frequent-misspelling"
  | "text/doubled-word"
  | "text/doubled-sentence"
  | "text/sentence-broken-off"
  | "text/studies-disagree"
  | "text/statements-disagree"
  | "text/legal-basis-wrong"
  | "text/one-person-named"
  | "text/outdated-name"
  | "text/web-address-misspelt"
  | "text/address-mixed"
  | "text/addressees-mixed"
  | "text/mark-left-open"
  | "text/coercive-wording"
  | "text/pressure-put"
  | "text/free-choice-denied"
  | "text/consequence-threatened"
  | "text/reward-promised"
  | "text/certainty-promised"
  | "text/payment-asked"
  | "text/disclosed-to-others"
  | "text/silence-as-consent"
  | "text/study-under-treatment"
  | "text/round-differs"
  | "text/too-short"
  | "text/too-long";

/** Every rule that reads text, in the order they are run. */
export const textRules: { readonly [Id in TextRuleId]: TextRule<Id> } = {
  "text/placeholder-left": placeholderLeft,
  "text/bracketed-word": bracketedWord,
  "text/program-value": programValue,
  "text/null-left": nullLeft,
  "text/filler-left": fillerLeft,
  "text/no-value": noValue,
  "text/fill-in-line": fillInLine,
  "text/silent-blank": silentBlank,
  "text/greeting-twice": greetingTwice,
  "text/empty-field": emptyField,
  "text/note-left": noteLeft,
  "text/missing-part": missingPart,
  "text/heading-empty": headingEmpty,
  "text/list-broken": listBroken,
  "text/remark-in-name": remarkInName,
  "text/mojibake": mojibake,
  "text/replacement-character": replacementCharacter,
  "text/lost-letter": lostLetter,
  "text/own-letters-missing": ownLettersMissing,
  "text/undecoded-markup": undecodedMarkup,
  "text/invisible-character": invisibleCharacter,
  "text/soft-hyphen": softHyphen,
  "text/bidirectional-control": bidirectionalControl,
  "text/control-character": controlCharacter,
  "text/mixed-script": mixedScript,
  "text/national-id": nationalIdInText,
  "text/like-national-id": likeNationalId,
  "text/account-number": accountNumber,
  "text/phone-number-invalid": phoneNumberInvalid,
  "text/phone-number-premium": phoneNumberPremium,
  "text/e-mail-invalid": eMailInvalid,
  "text/mail-domain": mailDomain,
  "text/contacts-differ": contactsDiffer,
  "text/signer-differs": signerDiffers,
  "text/relative-date": relativeDate,
  "text/organisation-number-invalid": organisationNumberInvalid,
  "text/contact-missing": contactMissing,
  "text/form-link-markup": formLinkMarkup,
  "text/forbidden-phrase": forbiddenPhrase,
  "text/date-impossible": dateImpossible,
  "text/weekday-wrong": weekdayWrong,
  "text/past-deadline": pastDeadline,
  "text/past-date": pastDate,
  "text/deadline-before-window-end": deadlineBeforeWindowEnd,
  "text/deadline-differs": deadlineDiffers,
  "text/deadlines-disagree": deadlinesDisagree,
  "text/days-disagree": daysDisagree,
  "text/numbers-disagree": numbersDisagree,
  "text/sum-wrong": sumWrong,
  "text/age-odd": ageOdd,
  "text/date-far-off": dateFarOff,
  "text/tense-differs": tenseDiffers,
  "text/time-impossible": timeImpossible,
  "text/span-reversed": spanReversed,
  "text/figure-impossible": figureImpossible,
  "text/wrong-language": wrongLanguage,
  "text/mixed-language": mixedLanguage,
  "text/other-norwegian-word": otherNorwegianWord,
  "text/language-undecided": languageUndecided,
  "text/hard-to-read": hardToRead,
  "text/misspelling": misspelling,
  "text/frequent-misspelling": frequentMisspelling,
  "text/doubled-word": doubledWord,
  "text/doubled-sentence": doubledSentence,
  "text/sentence-broken-off": sentenceBrokenOff,
  "text/studies-disagree": studiesDisagree,
  "text/statements-disagree": statementsDisagree,
  "text/legal-basis-wrong": legalBasisWrong,
  "text/one-person-named": onePersonNamed,
  "text/outdated-name": outdatedName,
  "text/web-address-misspelt": webAddressMisspelt,
  "text/address-mixed": addressMixed,
  "text/addressees-mixed": addresseesMixed,
  "text/mark-left-open": markLeftOpen,
  "text/coercive-wording": coerciveWording,
  "text/pressure-put": pressurePut,
  "text/free-choice-denied": freeChoiceDenied,
  "text/consequence-threatened": consequenceThreatened,
  "text/reward-promised": rewardPromised,
  "text/certainty-promised": certaintyPromised,
  "text/payment-asked": paymentAsked,
  "text/disclosed-to-others": disclosedToOthers,
  "text/silence-as-consent": silenceAsConsent,
  "text/study-under-treatment": studyUnderTreatment,
  "text/round-differs": roundDiffers,
  "text/too-short": tooShort,
  "text/too-long": tooLong,
};
