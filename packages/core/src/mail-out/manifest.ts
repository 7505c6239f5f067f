import { createHash } from "node:crypto";

import canonicalize from "canonicalize";

import { SluseError } from "../errors/sluse-error.ts";
import type { Digest, MailOutId, OrderingSystemId, ProjectId, UserId } from "../ids.ts";
import type { FollowUpPlan } from "./follow-up-plan.ts";
import type { Language } from "../language.ts";
import type { Channel, ChannelMandate } from "../vocabulary/channel.ts";
import type { DocumentFormat } from "./content.ts";
import type { Announcement, StandingTerms } from "./order.ts";
import type { MailOutKind } from "../vocabulary/mail-out-kind.ts";
import type { Purpose } from "../vocabulary/purpose.ts";
import type { Round } from "../vocabulary/round.ts";

/** One document as approved. */
export interface ManifestDocument {
  readonly name: string;
  readonly language: Language;
  readonly format: DocumentFormat | "rendered";
  /** Of the bytes; of a rendered document: of its template and shared values. */
  readonly digest: Digest;
  readonly template: { readonly id: string; readonly version: string; readonly digest: Digest };
  /** The typesetter that makes each letter of it, as PDF; null when it is sent as it is, or rendered as text. */
  readonly typeset: Digest | null;
}

/**
 * Everything an approval covers. A change in any of it is another manifest with another digest, and voids the
 * approval. Times are ISO 8601 in UTC, so that the manifest reads alike everywhere.
 */
export interface Manifest {
  readonly format: 1;
  readonly mailOut: MailOutId;
  readonly project: ProjectId;
  readonly orderingSystem: OrderingSystemId;
  /** What the order is called by whoever ordered it; null when it has no name there. */
  readonly reference: string | null;
  readonly purpose: Purpose;
  readonly purposeTag: string | null;
  readonly kind: MailOutKind;
  readonly round: Round;
  /** The project's plan, as it was agreed on, where the round is bound by one, and the step of a follow-up. */
  readonly plan: FollowUpPlan | null;
  readonly step: string | null;
  readonly form: {
    readonly id: string;
    readonly expires: string | null;
    /** Days from the one it is ordered on for somebody to the last one it can be answered on. */
    readonly expiresAfterDays: number | null;
    readonly taskText: string | null;
  } | null;
  /** `first`: the faulty one that the chain began with, where what is corrected is a correction itself. */
  readonly corrects: {
    readonly mailOut: MailOutId;
    readonly cause: string;
    readonly first: MailOutId;
  } | null;
  readonly notice: {
    readonly title: string;
    readonly text: string;
    readonly sender: string;
    readonly organisationNumber: string;
  };
  readonly documents: readonly ManifestDocument[];
  /** Web links as they are looked at: of a personal one its shape, with the canary in the token's place. */
  readonly links: readonly string[];
  /** Tokens from the form's owner that may be spent, by slot name. */
  readonly canaries: Readonly<Record<string, string>>;
  /** On what terms people are cleared who are not known yet; then nobody stands in the audience. */
  readonly standing: StandingTerms | null;
  readonly audience: {
    readonly count: number;
    readonly digest: Digest;
    readonly key: string;
    /** People of this and of the project's other mail-outs with the same letter in the last thirty days. */
    readonly together: number;
  };
  /** Channels the order named; `mandate` is what is left of the policy's with them. */
  readonly channels: readonly Channel[] | null;
  readonly mandate: ChannelMandate;
  readonly window: { readonly from: string; readonly until: string };
  readonly answerBy: string | null;
  readonly announcement: Announcement | null;
  readonly orderedBy: UserId;
  /** People whose order it is too. */
  readonly alsoOrderedBy: readonly UserId[];
  readonly policy: { readonly version: string; readonly digest: Digest };
}

/**
 * Canonical JSON (RFC 8785): the same text for the same value everywhere.
 * @throws SluseError `SLUSE_NOT_CANONICAL`
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  let cause: unknown;
  try {
    text = canonicalize(value);
  } catch (error) {
    cause = error;
  }
  if (text !== undefined) return text;
  throw new SluseError("SLUSE_NOT_CANONICAL", "a value without a JSON form cannot be digested", { cause });
}

/** SHA-256 of a value's canonical JSON. */
export const digestOf = (value: unknown): Digest =>
  createHash("sha256").update(canonicalJson(value)).digest("hex") as Digest;

/** SHA-256 of bytes. */
export const digestOfBytes = (bytes: Uint8Array): Digest =>
  createHash("sha256").update(bytes).digest("hex") as Digest;

/** What a superuser names when approving. */
export const manifestDigest = (manifest: Manifest): Digest => digestOf(manifest);

/** What people read, whatever its files are called: the same in two orders is one letter sent twice. */
export const contentDigest = ({ kind, form, documents }: Manifest): Digest =>
  digestOf({
    kind,
    form: form?.id ?? null,
    documents: documents.map(({ language, digest }) => `${language} ${digest}`).toSorted(),
  });

/** As many people as an approval of it can be of: those of the audience, or those that its terms allow in all. */
export const mostRecipients = ({ standing, audience }: Manifest): number => standing?.inAll ?? audience.count;

/** The same, those of the other mail-outs with its letter counted. */
export const recipientsTogether = (manifest: Manifest): number =>
  Math.max(mostRecipients(manifest), manifest.audience.together);
