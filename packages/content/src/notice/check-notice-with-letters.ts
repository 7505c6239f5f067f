import { createFinding, type Finding, type Language, type LetterText, type Notice } from "@sluse/core";

import { shown } from "../text/internal/find-matches.ts";
import { studyNames, tellsOf } from "../text/wording/study-names.ts";
import { noticeOtherSender, noticeOtherStudy } from "./notice-other-study.ts";
import { otherResponsible, otherThan } from "../text/contact/organisations.ts";

/** A letter that a notice tells of. */
export interface NoticedLetter {
  readonly language: Language;
  readonly text: LetterText["text"];
}

/**
 * Holds a notice beside the letters that it tells of: a study that none of them names, and a sender that the notice's own
 * text or every letter leaves out for another. Letters that could not be read are not among them.
 */
export function checkNoticeWithLetters(
  notice: Notice,
  letters: readonly NoticedLetter[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const fields = [
    ["notice.title", notice.title],
    ["notice.text", notice.text ?? ""],
  ] as const;
  for (const [path, text] of letters.length === 0 ? [] : fields) {
    const unknown = studyNames(text).find(
      ({ core }) => !letters.some((letter) => tellsOf(letter.text, core)),
    );
    if (unknown)
      findings.push(
        createFinding(noticeOtherStudy, {
          place: { kind: "field", path },
          facts: { met: shown(unknown.name) },
        }),
      );
  }
  const sender = notice.sender.name;
  const other = otherThan(sender, notice.text ?? "", false) ?? otherInAll(sender, letters);
  if (other !== undefined)
    findings.push(
      createFinding(noticeOtherSender, {
        place: { kind: "field", path: "notice.sender.name" },
        facts: { met: shown(sender), other: shown(other) },
      }),
    );
  return findings;
}

/** Another organisation, when no letter names the sender, or each is signed by another. */
function otherInAll(sender: string, letters: readonly NoticedLetter[]): string | undefined {
  const others = letters.map(
    ({ language, text }) =>
      otherThan(sender, text, language !== "nb" && language !== "nn") ??
      otherThan(sender, signatureOf(text), true) ??
      otherResponsible(sender, text),
  );
  return others.every((other) => other !== undefined) ? others[0] : undefined;
}

/** What stands below the last greeting. */
const CLOSING =
  /(?:hilsen|helsing|regards|sincerely|faithfully|dearvvuođa\p{L}{1,8}|wishes)[,!]?[ \t]{0,3}\n(?!(?:[\s\S]*\n)?[^\n]{0,30}(?:hilsen|helsing|regards|sincerely)[,!]?[ \t]{0,3}\n)/iu;

function signatureOf(text: string): string {
  const end = text.slice(-LONGEST_SIGNATURE);
  const closing = CLOSING.exec(end);
  return closing ? end.slice(closing.index + closing[0].length) : "";
}

const LONGEST_SIGNATURE = 400;
