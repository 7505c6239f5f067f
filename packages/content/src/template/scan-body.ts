import type { PlacedFindings } from "../internal/placed-findings.ts";
import { PRIVATE_USE } from "../internal/slot-mark.ts";
import { PASSAGE_ROLES } from "./passage-role.ts";
import { scanSlots, type SlotUse } from "./scan-slots.ts";
import type { SourceLine } from "./source-line.ts";
import { templateFileRules } from "./template-file-rules.ts";

/** Most slots and passages of one template: the matcher's cost grows with them. */
export const MOST_SLOT_USES = 100;
const MOST_PASSAGES = 60;

/** A passage as it stands in the file. */
export interface Section {
  /** The word of its marker; `body` for text before the first marker. */
  readonly role: string;
  readonly presence: "always" | "optional";
  /** Where the marker stands. */
  readonly offset: number;
  /** Its Markdown with marks for slots. */
  readonly markdown: string;
  readonly uses: readonly SlotUse[];
  /** Where the unit at `offset` of `markdown` stands in the file. */
  sourceOf(offset: number): number;
}

const MARKER = /^(optional\s+)?passage:\s*([\p{L}\p{N}-]{1,64})$/u;
/** A slip in a marker must not make a comment of it. */
const MEANT_AS_MARKER = /^(?:optional\s+)?passage\b/iu;
const COMMENT_OPENS = /^\s*<!--/u;

/**
 * Takes a template's body apart, line by line and in linear time: comments on lines of their own, among them the
 * markers `<!-- passage: voluntary -->` and `<!-- optional passage: ethics -->`; everything else is the letter.
 */
export function scanBody(source: string, bodyStart: number, findings: PlacedFindings): Section[] {
  const sections: Section[] = [];
  let open: Pick<Section, "role" | "presence" | "offset"> | undefined;
  let lines: SourceLine[] = [];
  let usesLeft = MOST_SLOT_USES;

  const close = (): void => {
    const scanned = scanSlots(lines, findings, usesLeft);
    lines = [];
    usesLeft -= scanned.uses.length;
    if (scanned.markdown.trim() !== "") {
      sections.push({ ...(open ?? { role: "body", presence: "always", offset: bodyStart }), ...scanned });
    } else if (open) {
      const facts = { role: open.role };
      findings.add(templateFileRules["text/template-passage-empty"], open.offset, { facts });
    }
  };

  for (let start = bodyStart; start < source.length;) {
    const line = lineFrom(source, start);
    if (!COMMENT_OPENS.test(line.text)) {
      lines.push(line);
      start += line.text.length + 1;
      continue;
    }
    const from = source.indexOf("<!--", start);
    const to = source.indexOf("-->", from + 4);
    if (to === -1) {
      findings.add(templateFileRules["text/template-comment"], from);
      break;
    }
    const rest = lineFrom(source, to + 3);
    if (rest.text.trim() !== "") findings.add(templateFileRules["text/template-comment"], to + 3);
    const comment = source.slice(from + 4, to).trim();
    const marker = MARKER.exec(comment);
    if (!marker && MEANT_AS_MARKER.test(comment)) {
      const facts = { role: comment.slice(0, 80), allowed: PASSAGE_ROLES.join(", ") };
      findings.add(templateFileRules["text/template-role-unknown"], from, { facts });
    }
    if (marker) {
      close();
      open = { role: marker[2] ?? "", presence: marker[1] ? "optional" : "always", offset: from };
    } else {
      lines.push({ start, text: "" });
    }
    start = rest.start + rest.text.length + 1;
  }
  close();

  if (sections.length > MOST_PASSAGES || usesLeft < 0) {
    findings.add(templateFileRules["text/template-too-large"], bodyStart);
  }
  const stranger = PRIVATE_USE.exec(source);
  if (stranger) findings.add(templateFileRules["text/template-character"], stranger.index);
  return sections;
}

function lineFrom(source: string, start: number): SourceLine {
  const end = source.indexOf("\n", start);
  return { start, text: source.slice(start, end === -1 ? source.length : end) };
}
