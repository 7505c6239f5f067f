import type { LetterText } from "@sluse/core";

import { STAND_IN } from "../internal/stand-in.ts";
import { findAddresses, type AddressSpan } from "./internal/find-addresses.ts";
import { findPhoneNumbers, type PhoneNumber } from "./contact/find-phone-numbers.ts";
import { findDates, type WrittenDate } from "./dates/find-dates.ts";
import { findElevenDigits, type ElevenDigits } from "./numbers/find-eleven-digits.ts";
import { foldText, type FoldedText } from "./internal/fold-text.ts";
import { findWords, type Word } from "./internal/find-words.ts";
import { spanAt } from "./internal/span-at.ts";

/** A text as the rules read it: what several rules need is worked out once, when first asked for. */
export class Reading {
  readonly letter: LetterText;
  readonly text: string;
  #folded: FoldedText | undefined;
  #words: readonly Word[] | undefined;
  #addresses: readonly AddressSpan[] | undefined;
  #elevenDigits: readonly ElevenDigits[] | undefined;
  #dates: readonly WrittenDate[] | undefined;
  #phoneNumbers: readonly PhoneNumber[] | undefined;

  constructor(letter: LetterText) {
    this.letter = letter;
    this.text = letter.text;
  }

  /** The text without invisible characters, full-width digits made plain. */
  get folded(): FoldedText {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  /** Numbers of eleven digits, however they are written. */
  get elevenDigits(): readonly ElevenDigits[] {
    this.#elevenDigits ??= findElevenDigits(this.folded);
    return this.#elevenDigits;
  }

  /** Dates outside addresses as they are written, also those that do not exist. */
  get dates(): readonly WrittenDate[] {
    this.#dates ??= findDates(this.text).filter((date) => !this.isInAddress(date.at));
    return this.#dates;
  }

  /** Numbers that the text calls phone numbers. */
  get phoneNumbers(): readonly PhoneNumber[] {
    this.#phoneNumbers ??= findPhoneNumbers(this.text);
    return this.#phoneNumbers;
  }

  /** Words outside web and e-mail addresses. */
  get words(): readonly Word[] {
    this.#words ??= findWords(this.text).filter((word) => !this.isInAddress(word.at));
    return this.#words;
  }

  /** Web and e-mail addresses in running text, in the order of the text. */
  get addresses(): readonly AddressSpan[] {
    this.#addresses ??= findAddresses(this.text);
    return this.#addresses;
  }

  /** The address that `offset` stands in. */
  addressAt(offset: number): AddressSpan | undefined {
    return spanAt(this.addresses, offset);
  }

  isInAddress(offset: number): boolean {
    return this.addressAt(offset) !== undefined;
  }

  /** Whether a made-up value stands there for each recipient's own, which is compared with nothing. */
  isStandIn(offset: number): boolean {
    const place = this.letter.placeOf(offset, 0);
    return place.kind === "text" && place.document === STAND_IN;
  }

  /** The word that `offset` stands in. */
  wordAt(offset: number): Word | undefined {
    return spanAt(this.words, offset);
  }
}
