import type { NationalId } from "@sluse/core";

import { HiddenMap } from "../hidden.ts";
import { Trouble } from "../trouble.ts";
import type { PrivacyPage, PrivacySettingType, PrivacySource } from "./privacy-source.ts";

export interface ListExpectations {
  readonly setting: PrivacySettingType;
  /** Pages need not be equally long. */
  readonly unevenPages: boolean;
  /** The list has failed when it holds fewer people than this. */
  readonly atLeast: number;
}

/** People with an active setting, each with the number of its latest change. */
export type PrivacyList = HiddenMap<number>;

const MOST_PAGES = 20_000;
const ELEVEN_DIGITS = /^\d{11}$/u;

/**
 * Reads a list page by page to its end, or throws. The people who are missing from a list that fell short would look
 * free to write to, so anything odd about its pages makes the whole of it worthless.
 */
export async function readPrivacyList(
  source: PrivacySource,
  expectations: ListExpectations,
  signal: AbortSignal,
): Promise<PrivacyList> {
  const list: PrivacyList = new HiddenMap();
  const references = new Set<number>();
  let fullPage: number | undefined;
  let reference = 0;
  do {
    references.add(reference);
    const number = references.size;
    if (number > MOST_PAGES) throw new Trouble(`the list did not end within ${MOST_PAGES} pages`);
    const page = await pageOf(source, { reference, number }, signal);
    checkPage(page, number, expectations);
    fullPage ??= page.people.length;
    if (!expectations.unevenPages) checkLength(page, number, fullPage);
    if (references.has(page.next) && page.next !== 0) {
      throw new Trouble(`page ${number} of the list points back to an earlier page`);
    }
    addPeople(list, page, number);
    reference = page.next;
  } while (reference !== 0);
  if (list.size < expectations.atLeast) {
    throw new Trouble(`the list holds fewer people than the ${expectations.atLeast} it was to hold at least`);
  }
  return list;
}

async function pageOf(
  source: PrivacySource,
  { reference, number }: { readonly reference: number; readonly number: number },
  signal: AbortSignal,
): Promise<PrivacyPage> {
  try {
    return await source.page(reference, signal);
  } catch (error) {
    if (error instanceof Trouble)
      throw new Trouble(`page ${number} of the list did not come: ${error.message}`);
    throw error;
  }
}

/** @throws Trouble when the definition is of another kind than the register was set up for */
export function assertKind(type: PrivacySettingType, setting: PrivacySettingType): void {
  if (type !== setting) {
    throw new Trouble(`the definition is of the kind ${type}, and the register was set up for ${setting}`);
  }
}

function checkPage(page: PrivacyPage, number: number, { setting }: ListExpectations): void {
  assertKind(page.type, setting);
  if (page.next > 0 && page.people.length === 0) {
    throw new Trouble(`page ${number} of the list is empty, and is not the last`);
  }
}

/** Pages are equally long but for the last: one that is shorter has lost somebody. */
function checkLength(page: PrivacyPage, number: number, fullPage: number): void {
  const isShort = page.next !== 0 && page.people.length < fullPage;
  if (isShort) throw new Trouble(`page ${number} of the list is shorter than the first`);
  if (page.people.length > fullPage) throw new Trouble(`page ${number} of the list is longer than the first`);
}

function addPeople(list: PrivacyList, page: PrivacyPage, number: number): void {
  for (const { nationalId, sequenceNumber } of page.people) {
    if (!ELEVEN_DIGITS.test(nationalId)) {
      throw new Trouble(`page ${number} of the list holds something that is not a national id`);
    }
    const id = nationalId as NationalId;
    if (list.has(id)) throw new Trouble(`page ${number} of the list holds somebody who was on it already`);
    list.set(id, sequenceNumber);
  }
}
