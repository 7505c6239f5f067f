import { SluseError, type Recipient, type StandingTerms, type FormOrder } from "@sluse/core";
import type { LetterToCheck, OrderedInput, OrderInput } from "@sluse/gate";
import { z } from "zod";

import { withoutReferences } from "../bodies/references.ts";
import type { Rows } from "../bodies/body-shape.ts";
import { named } from "./components.ts";
import { announcement, channel, language, round, standing } from "./manifest.ts";
import { id, moment, reference, text, user, words } from "./texts.ts";

type Content = OrderInput["content"];
type Document = Content["documents"][number];

/** A letter as JSON has it: bytes in base64. */
type WireDocument =
  | (Omit<Extract<Document, { kind: "finished" }>, "bytes"> & { readonly bytes: string })
  | Extract<Document, { kind: "rendered" }>;

/** An order as JSON has it: who orders is in the token, and the recipients come beside it. */
export interface WireOrder extends Omit<
  OrderedInput,
  "orderedBy" | "content" | "window" | "answerBy" | "form"
> {
  /** Of an order for people as they come: then there are no recipients beside it. */
  readonly standing?: StandingTerms;
  readonly content: Omit<Content, "documents"> & { readonly documents: readonly WireDocument[] };
  readonly window: { readonly from: string; readonly until: string };
  readonly answerBy?: string;
  readonly form?: Omit<FormOrder, "expires"> & { readonly expires?: string };
}

const template = z.strictObject({ id: words, version: words.exactOptional() });
const values = z.record(z.string().max(200), z.string().max(100_000));
const document = z.discriminatedUnion("kind", [
  named(
    "FinishedDocument",
    z.strictObject({
      kind: z.literal("finished"),
      name: words,
      language,
      format: z.enum(["text", "markdown", "html", "pdf"]),
      bytes: z.base64(),
      template,
    }),
    "A letter that is ready: matched against its template.",
  ),
  named(
    "RenderedDocument",
    z.strictObject({ kind: z.literal("rendered"), name: words, language, template, values }),
    "A letter that the gate makes of a template, for each recipient.",
  ),
]);

const notice = z.strictObject({
  title: text.max(10_000),
  text: text.max(10_000).exactOptional(),
  sender: z.strictObject({ name: text.max(10_000), organisationNumber: text.max(10_000) }),
});
const documents = z.array(document);
const span = z.strictObject({ from: moment, until: moment });

/** Letters to be looked at before they are ordered. */
export interface WireLetter extends Omit<LetterToCheck, "by" | "content" | "window" | "answerBy"> {
  readonly content: Omit<LetterToCheck["content"], "documents"> & {
    readonly documents: readonly WireDocument[];
  };
  readonly window?: { readonly from: string; readonly until: string };
  readonly answerBy?: string;
}

export const letterToCheck: z.ZodType<WireLetter> = named(
  "LetterToCheck",
  z.strictObject({
    project: id,
    round,
    content: z.strictObject({
      notice: notice.exactOptional(),
      documents,
      canaries: values.exactOptional(),
    }),
    sample: z.record(z.string().max(200), text).exactOptional(),
    window: span.exactOptional(),
    answerBy: moment.exactOptional(),
  } satisfies Readonly<Record<keyof WireLetter, unknown>>),
  "Letters that nobody has ordered yet, and a made-up recipient's values.",
);

export const order: z.ZodType<WireOrder> = named(
  "Order",
  z.strictObject({
    project: id,
    reference: reference.exactOptional(),
    kind: z.enum(["letter", "form"]),
    round,
    step: words.exactOptional(),
    purposeTag: words.exactOptional(),
    channels: z.array(channel).min(1).exactOptional(),
    content: z.strictObject({
      notice,
      documents,
      canaries: values.exactOptional(),
    }),
    window: span,
    answerBy: moment.exactOptional(),
    form: z
      .strictObject({
        id: words,
        expires: moment.exactOptional(),
        expiresAfterDays: z.int().min(1).max(365).exactOptional(),
        taskText: text.exactOptional(),
      })
      .exactOptional(),
    corrects: z.strictObject({ mailOut: id, cause: text.max(10_000) }).exactOptional(),
    announcement: announcement.exactOptional(),
    announcedWith: id.exactOptional(),
    standing: standing.exactOptional(),
    alsoOrderedBy: z.array(user).min(1).max(20).exactOptional(),
  } satisfies Readonly<Record<keyof WireOrder, unknown>>),
  "What is asked to be sent. Who asks is in the token; `alsoOrderedBy` are the people whom a system orders for, who do not approve it.",
);

/** One row of an order. What is wrong with it is a finding of the report, and stops nobody else's. */
export const recipient: z.ZodType<Recipient & { readonly reference?: string }> = named(
  "Recipient",
  z.strictObject({
    nationalId: text,
    onBehalfOf: text.exactOptional(),
    language: language.exactOptional(),
    values: values.exactOptional(),
    row: z
      .int()
      .min(1)
      .max(2 ** 31)
      .exactOptional(),
    // Of the ordering system's own: shown with the clearance, and kept nowhere.
    reference: z.string().max(200).exactOptional(),
  }),
  "One row of an order: the person who gets it, the person it is about when another, and values of the letter.",
);

/** Letters as the gate takes them: base64 is bytes. */
export const withBytes = <Letters extends { readonly documents: readonly WireDocument[] }>(
  letters: Letters,
): Omit<Letters, "documents"> & { readonly documents: readonly Document[] } => ({
  ...letters,
  documents: letters.documents.map((each) =>
    each.kind === "finished" ? { ...each, bytes: new Uint8Array(Buffer.from(each.bytes, "base64")) } : each,
  ),
});

/** The order as the gate takes it. */
export async function orderInput(
  { content, standing: terms, ...rest }: WireOrder,
  by: string,
  recipients: Rows,
): Promise<OrderInput> {
  const ordered: OrderedInput = {
    ...rest,
    content: withBytes(content),
    orderedBy: by,
  };
  if (terms === undefined) return { ...ordered, recipients: withoutReferences(recipients) };
  for await (const _ of recipients)
    throw new SluseError("SLUSE_ORDER_INVALID", "a standing order has no recipients", {
      place: { path: "recipients" },
      mend: "leave the recipients out, and clear each as they come",
    });
  return { ...ordered, standing: terms };
}
