import {
  CHANNELS,
  LANGUAGES,
  ROUNDS,
  type Announcement,
  type Channel,
  type FormOrder,
  type Instant,
  type Language,
  type MailOutKind,
  type Notice,
  type Round,
  type StandingTerms,
  type TemplateReference,
} from "@sluse/core";
import { z } from "zod";
import { moment, text, wholeNumber, yesOrNo } from "@sluse/site/yaml";

/** A letter of the folder: a finished file, or one that is rendered from a template. */
export interface MailOutDocument {
  readonly language: Language;
  readonly file?: string;
  readonly template?: TemplateReference;
  readonly values?: Readonly<Record<string, string>>;
}

/** What `mailout.yaml` says. */
export interface MailOutFile {
  readonly project: string;
  /** What you call the order; the same order under it is the same mail-out. */
  readonly reference?: string;
  readonly kind: MailOutKind;
  readonly round: Round;
  /** A code of Volven 7618; `5` is secondary use. */
  readonly purposeTag?: string;
  readonly channels?: readonly Channel[];
  readonly window: { readonly from: Instant; readonly until: Instant };
  readonly notice: Notice;
  readonly documents: readonly MailOutDocument[];
  /** The template of every document that does not name its own. */
  readonly template?: TemplateReference;
  /** Slot values that are the same for everyone, in every document. */
  readonly values: Readonly<Record<string, string>>;
  /** The file of recipients; of a standing mail-out, if at all, of those who have come since last time. */
  readonly recipients?: string;
  /** Of a mail-out that is approved once, and then clears people as they come. */
  readonly standing?: StandingTerms;
  readonly canaries?: Readonly<Record<string, string>>;
  readonly answerBy?: Instant;
  readonly form?: FormOrder;
  readonly corrects?: { readonly mailOut: string; readonly cause: string };
  readonly announcement?: Announcement;
  readonly announcedWith?: string;
  /** People whose order it is too, who do not approve it. */
  readonly alsoOrderedBy?: readonly string[];
}

const values = z.record(z.string(), z.string());
const template: z.ZodType<TemplateReference> = z.union(
  [text.transform((id) => ({ id })), z.strictObject({ id: text, version: text.exactOptional() })],
  { error: "is neither a template's id nor `{ id, version }`" },
);

/** Times have their zone; every value is the text that was written. */
const fields: z.ZodType<MailOutFile> = z.strictObject({
  project: text,
  reference: text.exactOptional(),
  kind: z.enum(["letter", "form"]).default("letter"),
  round: z.enum(ROUNDS),
  purposeTag: text.exactOptional(),
  channels: z.array(z.enum(CHANNELS)).min(1, { error: "is empty" }).exactOptional(),
  window: z.strictObject({ from: moment, until: moment }),
  notice: z.strictObject({
    title: z.string(),
    text: z.string().exactOptional(),
    sender: z.strictObject({ name: z.string(), organisationNumber: z.string() }),
  }),
  documents: z
    .array(
      z.strictObject({
        language: z.enum(LANGUAGES),
        file: text.exactOptional(),
        template: template.exactOptional(),
        values: values.exactOptional(),
      }),
    )
    .min(1, { error: "is empty" }),
  template: template.exactOptional(),
  values: values.default({}),
  recipients: text.exactOptional(),
  standing: z
    .strictObject({
      trigger: text,
      perDay: wholeNumber,
      inAll: wholeNumber,
      sample: values.exactOptional(),
    })
    .exactOptional(),
  canaries: values.exactOptional(),
  answerBy: moment.exactOptional(),
  form: z
    .strictObject({
      id: text,
      expires: moment.exactOptional(),
      expiresAfterDays: wholeNumber.exactOptional(),
      taskText: z.string().exactOptional(),
    })
    .exactOptional(),
  corrects: z.strictObject({ mailOut: text, cause: text }).exactOptional(),
  announcement: z
    .strictObject({
      schedule: text,
      projectManager: z.strictObject({ name: text, mobile: text, email: text }),
      recipientsAre: text,
      recruitedBecause: text,
      switchboardTold: yesOrNo,
    })
    .exactOptional(),
  announcedWith: text.exactOptional(),
  alsoOrderedBy: z.array(text).min(1, { error: "is empty" }).exactOptional(),
});

export const mailOutShape: z.ZodType<MailOutFile> = fields.refine(
  ({ recipients, standing }) => recipients !== undefined || standing !== undefined,
  { error: "is missing", path: ["recipients"] },
);
