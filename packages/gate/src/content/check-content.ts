import { checkDocument, type TextContext } from "@sluse/content";
import {
  checkFormTexts,
  checkNotice,
  checkNoticeWithLetters,
  createValueColumns,
  type NoticedLetter,
} from "@sluse/content/house";
import {
  digestOfBytes,
  joinResults,
  type CheckResult,
  type Content,
  type Digest,
  type FormOrder,
  type FoundLink,
  type Instant,
  type Language,
  type ManifestDocument,
  type Policy,
  type Project,
  type Purpose,
  type Round,
  type LinkSeen,
} from "@sluse/core";
import { storedBytes, formDeadline } from "@sluse/core/house";
import { checkLinkAddresses, checkLinks, type LinkCheck } from "@sluse/linkcheck";

import type { Context } from "../internal/context.ts";
import { createExamples } from "./examples.ts";
import { checkFormat, formatOf } from "./letter-format.ts";
import { createTypesetLetters } from "./typeset-letters.ts";
import { createPersonalLinks, isPersonal } from "./personal-links.ts";
import { createRowChecks, type RowChecks, type WatchedLetter } from "./row-checks.ts";

export interface ContentContext {
  readonly policy: Policy;
  readonly project: Project;
  readonly purpose: Purpose;
  readonly round: Round;
  readonly now: Instant;
  readonly window: { readonly from: Instant; readonly until: Instant };
  readonly answerBy: Instant | undefined;
  /** Of an order for a form. */
  readonly form: FormOrder | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Letters, with what a recipient is told of first where that is known. */
export type ContentToCheck = Omit<Content, "notice"> & Partial<Pick<Content, "notice">>;

/** What the content of a mail-out came to. */
export interface CheckedContent extends CheckResult, Omit<RowChecks, "finish"> {
  readonly documents: readonly ManifestDocument[];
  /** Web links, for the manifest and for looking at them again. */
  readonly links: readonly string[];
  /** What was seen of them, for whoever approves. */
  readonly linksSeen: readonly LinkSeen[];
  /** What is kept, so that what goes out is what was approved. */
  readonly stored: readonly { readonly digest: Digest; readonly bytes: Uint8Array }[];
  /**
   * After the last row: what their own links came to, each shape of them tried once with its canary, and what letters that
   * are made came to, a few of which are made and read back.
   */
  checkPersonal(): Promise<
    CheckResult & { readonly links: readonly string[]; readonly linksSeen: readonly LinkSeen[] }
  >;
}

/** Checks notice, form texts, documents and links once, and gives the check of each recipient's own values. */
export async function checkContent(
  context: Context,
  content: ContentToCheck,
  about: ContentContext,
): Promise<CheckedContent> {
  const { policy, purpose, round, now, window, form } = about;
  const answerBy = about.answerBy ?? form?.expires;
  const answersEnd = answerBy ?? (form && formDeadline(form, window.until)) ?? window.until;
  const paperPossible =
    policy.secondaryUseChannels.kind === "channels" && policy.secondaryUseChannels.inOrder.includes("paper");
  const results: CheckResult[] = [];
  const documents: ManifestDocument[] = [];
  const stored: { digest: Digest; bytes: Uint8Array }[] = [];
  const letters = new Map<Language, WatchedLetter>();
  const { exampleValues } = policy.approval;
  const found: FoundLink[] = [];
  const read: NoticedLetter[] = [];
  const typesetter = context.typesetterOf(about.project);
  const language = content.documents[0]?.language ?? "nb";
  const isLanguageTold = context.registers.some(({ kind }) => kind === "digital-post");
  const deadline = answerBy === undefined ? {} : { answerBy };
  const spelling = spellingFor(context, language);
  const textContext = { language, policy, purpose, round, now, window, ...deadline, ...spelling };
  if (content.notice) results.push(checkNotice(content.notice, textContext));
  if (form) {
    const check = checkFormTexts(form, textContext);
    results.push(check);
    found.push(...(check.taskText?.links ?? []));
  }

  for (const document of content.documents) {
    const check = await checkDocument(document, {
      templates: context.templates,
      policy,
      purpose,
      round,
      now,
      window,
      paperPossible,
      ...(context.pdf ? { pdf: context.pdf } : {}),
      ...spellingFor(context, document.language),
      ...deadline,
    });
    const format = formatOf(document, typesetter, context.takes);
    const links = check.letter?.links ?? [];
    results.push(check, ...(check.letter ? [] : [unreadLinks(document.name)]));
    found.push(...links);
    if (check.letter) read.push({ language: document.language, text: check.letter.text });
    const { renderer } = check;
    if (renderer) {
      const { name } = document;
      const { title = name } = content.notice ?? {};
      const paper = paperPossible ? "possible" : "excluded";
      const named = { document: name, language: document.language, title, policy, paper } as const;
      const isKept = exampleValues !== "not-kept" && renderer.recipientSlots.length > 0;
      letters.set(document.language, {
        renderer,
        links: links.filter(isPersonal),
        columns: createValueColumns(renderer.recipientSlots, now),
        examples: isKept ? createExamples(renderer, exampleValues) : undefined,
        typeset:
          typesetter && format === "pdf"
            ? createTypesetLetters({ ...named, renderer, typesetter, reader: context.pdf })
            : undefined,
      });
    }
    // The letter of a form's order is not sent with it: ePROM keeps the form's own.
    if (!form) results.push({ findings: checkFormat(document, format, context.takes), unrun: [] });
    const isTypeset = document.kind === "rendered" && format === "pdf";
    const bytes = storedBytes(document);
    const digest = digestOfBytes(bytes);
    stored.push({ digest, bytes });
    documents.push({
      name: document.name,
      language: document.language,
      format: document.kind === "finished" ? document.format : "rendered",
      digest,
      template: { id: check.templateId, version: check.templateVersion, digest: check.templateDigest },
      typeset: isTypeset && typesetter ? typesetter.digest : null,
    });
  }

  if (content.notice) results.push({ findings: checkNoticeWithLetters(content.notice, read), unrun: [] });
  results.push(checkLinkAddresses(found, { policy: policy.links }));
  const tryLinks = (links: readonly FoundLink[]): ReturnType<typeof checkLinks> =>
    checkLinks(links, {
      probe: context.linkProbe,
      policy: policy.links,
      answerPeriodEnds: answersEnd,
      ...(content.canaries ? { canaries: content.canaries } : {}),
      ...(about.signal ? { signal: about.signal } : {}),
    });
  const shared = await tryLinks(found);
  results.push(shared);
  const personal = createPersonalLinks(letters, policy.links, content.canaries);
  const rows = createRowChecks({ documents: content.documents, letters, personal, policy, isLanguageTold });
  return {
    ...joinResults(results),
    ...rows,
    documents,
    stored,
    links: addressesOf(shared),
    linksSeen: shared.seen,
    async checkPersonal() {
      const all = await rows.finish();
      const tried = await tryLinks(all.links);
      return { ...joinResults([all, tried]), links: addressesOf(tried), linksSeen: tried.seen };
    },
  };
}

function spellingFor({ spelling }: Context, language: Language): Pick<TextContext, "spelling"> {
  const dictionary = spelling?.[language];
  return dictionary ? { spelling: dictionary } : {};
}

const addressesOf = ({ reports }: LinkCheck): string[] =>
  [...new Set(reports.map((report) => report.address))].toSorted();

const unreadLinks = (name: string): CheckResult => ({
  findings: [],
  unrun: [
    {
      rule: "link/broken",
      kind: "could-not-run",
      because: {
        nb: `Brevet «${name}» kunne ikke leses, så lenkene i det er ikke sett på.`,
        en: `letter \`${name}\` could not be read, so its links were not looked at`,
      },
    },
  ],
});
