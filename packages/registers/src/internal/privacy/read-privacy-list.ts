import { createHash } from "node:crypto";

import { parseNationalId, type NationalId, type NationalIdFault } from "@sluse/core";

import { Trouble } from "../trouble.ts";
import { PrivacyList } from "./privacy-list.ts";
import type { PrivacyPage, PrivacySettingType, PrivacySource } from "./privacy-source.ts";

export interface ListExpectations {
  readonly setting: PrivacySettingType;
  /** Pages need not be equally long. */
  readonly unevenPages: boolean;
  /** The list has failed when it holds fewer people than this. */
  readonly atLeast: number;
  /** Somebody has confirmed that the list may hold nobody. */
  readonly mayBeEmpty: boolean;
}

const MOST_PAGES = 20_000;
const MOST_READINGS = 3;
const ELEVEN_DIGITS = /^\d{11}$/u;

/**
 * Reads a list page by page to its end, or throws. The people who are missing from a list that fell short would look
 * free to write to, so anything odd about its pages makes the whole of it worthless. A list that moved while it was read
 * is read anew: where pages are counted from its beginning, each person who leaves moves another past the reader.
 */
export async function readPrivacyList(
  source: PrivacySource,
  expectations: ListExpectations,
  signal: AbortSignal,
): Promise<PrivacyList> {
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const { list, pages } = await readPages(source, expectations, signal);
    if (await standsStill(source, pages, signal)) return checkSize(list, expectations);
  }
  throw new Trouble(`the list changed each of the ${MOST_READINGS} times it was read`);
}

/** Pages as they came: the digest of each by its reference, in their order. */
type SeenPages = ReadonlyMap<number, string>;

async function readPages(
  source: PrivacySource,
  expectations: ListExpectations,
  signal: AbortSignal,
): Promise<{ readonly list: PrivacyList; readonly pages: SeenPages }> {
  const list = new PrivacyList();
  const pages = new Map<number, string>();
  let fullPage: number | undefined;
  let reference = 0;
  let said = 0;
  do {
    const number = pages.size + 1;
    if (number > MOST_PAGES) throw new Trouble(`the list did not end within ${MOST_PAGES} pages`);
    const page = await pageOf(source, { reference, number }, signal);
    pages.set(reference, digestOf(page));
    checkPage(page, number, expectations);
    fullPage ??= page.people.length;
    if (!expectations.unevenPages) checkLength(page, number, fullPage);
    if (pages.has(page.next) && page.next !== 0) {
      throw new Trouble(`page ${number} of the list points back to an earlier page`);
    }
    addPeople(list, page, number);
    said = Math.max(said, page.said ?? 0);
    reference = page.next;
  } while (reference !== 0);
  if (said > list.size)
    throw new Trouble(`the list holds ${list.size} people, and the service says that there are ${said}`);
  return { list, pages };
}

/** How many pages are asked for once more at the same time: nothing has to be waited for to know where each begins. */
const ASKED_TOGETHER = 4;

/**
 * Whether all pages are still what they were when they were read, however many: of somebody who left in the middle, only the
 * pages between there and the end tell. A number that rises with each change keeps a page from becoming again what it was.
 */
async function standsStill(source: PrivacySource, pages: SeenPages, signal: AbortSignal): Promise<boolean> {
  const seen = [...pages].map(([reference, digest], at) => ({ reference, digest, number: at + 1 }));
  for (let from = 0; from < seen.length; from += ASKED_TOGETHER) {
    const asked = seen.slice(from, from + ASKED_TOGETHER);
    const again = await Promise.all(asked.map(async (each) => digestOf(await pageOf(source, each, signal))));
    if (again.some((digest, at) => digest !== asked[at]?.digest)) return false;
  }
  return true;
}

const digestOf = ({ type, people, next }: PrivacyPage): string =>
  createHash("sha256")
    .update(JSON.stringify([type, next, people.map((each) => [each.nationalId, each.sequenceNumber])]))
    .digest("base64");

function checkSize(list: PrivacyList, { atLeast, mayBeEmpty }: ListExpectations): PrivacyList {
  if (list.size === 0 && !mayBeEmpty) {
    throw new Trouble("the list is empty, and nobody has confirmed that it may be (`mayBeEmpty`)");
  }
  if (list.size < atLeast) {
    throw new Trouble(`the list holds fewer people than the ${atLeast} it was to hold at least`);
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

/** Of whatever kind people there are; a number that is none was changed on the way, and others with it. */
const IS_NOBODY: ReadonlySet<NationalIdFault | undefined> = new Set([
  "check-digits",
  "no-such-date",
] as const);

function faultOf(nationalId: string): NationalIdFault | undefined {
  const parsed = parseNationalId(nationalId, "production");
  return parsed.kind === "invalid" ? parsed.fault : undefined;
}

function addPeople(list: PrivacyList, page: PrivacyPage, number: number): void {
  for (const { nationalId, sequenceNumber } of page.people) {
    if (!ELEVEN_DIGITS.test(nationalId)) {
      throw new Trouble(`page ${number} of the list holds something that is not a national id`);
    }
    if (IS_NOBODY.has(faultOf(nationalId))) {
      throw new Trouble(
        `page ${number} of the list holds a number that is nobody's, so others may be wrong too`,
      );
    }
    const id = nationalId as NationalId;
    if (list.has(id)) throw new Trouble(`page ${number} of the list holds somebody who was on it already`);
    list.set(id, sequenceNumber);
  }
}
