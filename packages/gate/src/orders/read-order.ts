import {
  CHANNELS,
  LANGUAGES,
  ROUNDS,
  freeTextInput,
  isSystemUser,
  mailOutInput,
  momentInput,
  parseInput,
  projectInput,
  userInput,
  usersInput,
  wordsInput,
  type Announcement,
  type Content,
  type FormOrder,
  type Moment,
  type Order,
  type Recipient,
  type Round,
} from "@sluse/core";
import { z } from "zod";

/** An order as a caller writes it: ids as strings, times as `Date` or ISO 8601 with a time zone. */
export interface OrderInput {
  readonly project: string;
  readonly kind: Order["kind"];
  readonly round: Round;
  /** A code of Volven 7618: `5` for research, surveys and quality registers. */
  readonly purposeTag?: string;
  /** Channels you would send through, in order. Default: those of the clearance's mandate. */
  readonly channels?: Order["channels"];
  readonly content: Content;
  readonly recipients: Order["recipients"];
  readonly window: { readonly from: Moment; readonly until: Moment };
  readonly orderedBy: string;
  /** People whose order it is too, when a system brings it. They count as having ordered it. */
  readonly alsoOrderedBy?: readonly string[];
  readonly answerBy?: Moment;
  readonly form?: { readonly id: string; readonly expires?: Moment; readonly taskText?: string };
  readonly corrects?: { readonly mailOut: string; readonly cause: string };
  readonly announcement?: Announcement;
  readonly announcedWith?: string;
}

/** Slot values that are the same for everyone are part of the letter, which is read by its own rules. */
const values = z.record(z.string().max(200), z.string().max(100_000));
/** Kept with the mail-out, as nothing of a person may be. */
const name = wordsInput;
const template = z.strictObject({ id: name, version: name.optional() });
const language = z.enum(LANGUAGES);
const documents = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("finished"),
      name,
      language,
      format: z.enum(["text", "markdown", "html", "pdf"]),
      // A copy: what the caller writes into its buffer afterwards was not looked at.
      bytes: z.instanceof(Uint8Array).transform((bytes) => Uint8Array.from(bytes)),
      template,
    }),
    z.strictObject({ kind: z.literal("rendered"), name, language, template, values }),
  ]),
);

const isIterable = (given: unknown): boolean =>
  typeof given === "object" && given !== null && (Symbol.asyncIterator in given || Symbol.iterator in given);
/** Recipients come as a list or a stream; each row is read when it comes. */
export const recipientsInput: z.ZodType<AsyncIterable<Recipient> | Iterable<Recipient>> = z.custom<
  AsyncIterable<Recipient> | Iterable<Recipient>
>(isIterable, { error: "is neither a list nor a stream of recipients" });

/** A system behind a system is nobody who could be asked not to approve. */
const peopleInput = usersInput.refine((users) => !users.some(isSystemUser), {
  error: "names a system, and people are asked for",
});

const order = z.strictObject({
  project: projectInput,
  kind: z.enum(["letter", "form"]),
  round: z.enum(ROUNDS),
  purposeTag: wordsInput.optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  content: z.strictObject({
    notice: z.strictObject({
      title: freeTextInput,
      text: freeTextInput.optional(),
      sender: z.strictObject({ name: freeTextInput, organisationNumber: freeTextInput }),
    }),
    documents,
    canaries: z.record(z.string().max(200), freeTextInput).optional(),
  }),
  recipients: recipientsInput,
  window: z.strictObject({ from: momentInput, until: momentInput }),
  orderedBy: userInput,
  alsoOrderedBy: peopleInput.optional(),
  answerBy: momentInput.optional(),
  form: z
    .strictObject({ id: wordsInput, expires: momentInput.optional(), taskText: freeTextInput.optional() })
    .optional(),
  corrects: z.strictObject({ mailOut: mailOutInput, cause: freeTextInput }).optional(),
  announcement: z
    .strictObject({
      schedule: wordsInput,
      projectManager: z.strictObject({ name: wordsInput, mobile: wordsInput, email: wordsInput }),
      recipientsAre: wordsInput,
      recruitedBecause: wordsInput,
      switchboardTold: z.boolean(),
    })
    .optional(),
  announcedWith: mailOutInput.optional(),
});

/**
 * Reads an order into a copy.
 * @throws SluseError `SLUSE_ORDER_INVALID`, `SLUSE_ID_INVALID`, `SLUSE_INSTANT_INVALID`, `SLUSE_TEXT_INVALID`,
 * `SLUSE_TEXT_HOLDS_NATIONAL_ID`
 */
export function readOrder(given: unknown): Order {
  const { form, content, ...rest } = parseInput(order, given, {
    what: "the order",
    code: "SLUSE_ORDER_INVALID",
  });
  const { notice, canaries } = content;
  const { text } = notice;
  const read: Content = {
    notice: { title: notice.title, ...(text === undefined ? {} : { text }), sender: notice.sender },
    documents: content.documents.map((document) => ({
      ...document,
      template: withoutUndefined(document.template),
    })),
    ...(canaries === undefined ? {} : { canaries }),
  };
  return {
    ...withoutUndefined(rest),
    content: read,
    ...(form ? { form: withoutUndefined(form) satisfies FormOrder } : {}),
  };
}

/** A field that was given as `undefined` was not given. */
type Given<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

const withoutUndefined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
