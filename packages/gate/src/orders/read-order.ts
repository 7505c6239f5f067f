import {
  CHANNELS,
  LANGUAGES,
  ROUNDS,
  SluseError,
  countInput,
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
  type ListedOrder,
  type Moment,
  type Order,
  type Ordered,
  type Recipient,
  type Round,
  type StandingTerms,
} from "@sluse/core";
import { z } from "zod";

import type { ContentToCheck } from "../content/check-content.ts";

/** An order for people who are known when it is made, as a caller writes it. */
export interface ListedOrderInput extends OrderedInput {
  readonly recipients: ListedOrder["recipients"];
  readonly standing?: undefined;
}

/** A standing order as a caller writes it: its window's end is its last day. */
export interface StandingOrderInput extends OrderedInput {
  readonly standing: StandingTerms;
  readonly recipients?: undefined;
}

/** An order as a caller writes it. */
export type OrderInput = ListedOrderInput | StandingOrderInput;

/** What every order says, as a caller writes it: ids as strings, times as `Date` or ISO 8601 with a time zone. */
export interface OrderedInput {
  readonly project: string;
  /**
   * What you call the order: an order number, a key of your own, at most 200 characters. The same order under the same
   * reference is the same mail-out, however often it is submitted; another order under it is an error. One that was
   * refused, rejected or withdrawn has given its reference up.
   */
  readonly reference?: string;
  readonly kind: Order["kind"];
  readonly round: Round;
  /** For a follow-up: the step of the project's plan, by its name. */
  readonly step?: string;
  /** A code of Volven 7618: `5` for research, surveys and quality registers. */
  readonly purposeTag?: string;
  /** Channels you would send through, in order. Default: those of the clearance's mandate. */
  readonly channels?: Order["channels"];
  readonly content: Content;
  readonly window: { readonly from: Moment; readonly until: Moment };
  readonly orderedBy: string;
  /** People whose order it is too, when a system brings it. They count as having ordered it. */
  readonly alsoOrderedBy?: readonly string[];
  readonly answerBy?: Moment;
  readonly form?: Omit<FormOrder, "expires"> & { readonly expires?: Moment };
  readonly corrects?: { readonly mailOut: string; readonly cause: string };
  readonly announcement?: Announcement;
  readonly announcedWith?: string;
}

/** Slot values that are the same for everyone are part of the letter, which is read by its own rules. */
const values = z.record(z.string().max(200), z.string().max(100_000));
/** What people see as one line, and no sign in it that they do not. Kept with the mail-out, as nothing of a person may be. */
const name = wordsInput.refine((words) => words.length <= 200 && !/[\p{C}\p{Zl}\p{Zp}]/u.test(words), {
  error: "is longer than 200 characters, or has characters that cannot be seen",
});
const line = freeTextInput.refine((words) => !/[\n\v\f\r\u0085\p{Zl}\p{Zp}]/u.test(words), {
  error: "has a line break, and is shown as one line",
});
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

const contentInput = z.strictObject({
  notice: z.strictObject({
    title: line,
    text: freeTextInput.optional(),
    sender: z.strictObject({ name: line, organisationNumber: line }),
  }),
  documents,
  canaries: z.record(z.string().max(200), freeTextInput).optional(),
});
/** Letters by themselves: what a recipient is told of first may be left out. */
export const lettersInput: z.ZodType<ContentToCheck> = contentInput
  .partial({ notice: true })
  .transform(({ notice, ...letters }) => ({
    ...readLetters(letters),
    ...(notice ? { notice: withoutUndefined(notice) } : {}),
  }));

/** A system behind a system is nobody who could be asked not to approve. */
const peopleInput = usersInput.refine((users) => !users.some(isSystemUser), {
  error: "names a system, and people are asked for",
});

const order = z.strictObject({
  project: projectInput,
  reference: name.optional(),
  kind: z.enum(["letter", "form"]),
  round: z.enum(ROUNDS),
  step: wordsInput.optional(),
  purposeTag: wordsInput.optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  content: contentInput,
  recipients: recipientsInput.optional(),
  standing: z
    .strictObject({
      trigger: wordsInput,
      perDay: countInput(1),
      inAll: countInput(1),
      sample: z.record(z.string().max(200), freeTextInput).optional(),
    })
    .optional(),
  window: z.strictObject({ from: momentInput, until: momentInput }),
  orderedBy: userInput,
  alsoOrderedBy: peopleInput.optional(),
  answerBy: momentInput.optional(),
  form: z
    .strictObject({
      id: wordsInput,
      expires: momentInput.optional(),
      expiresAfterDays: z.number().int().min(1).max(365).optional(),
      taskText: freeTextInput.optional(),
    })
    .refine(({ expires, expiresAfterDays }) => expires === undefined || expiresAfterDays === undefined, {
      error: "ends on a day or after some days, not both",
      path: ["expiresAfterDays"],
    })
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
  const { form, content, recipients, standing, ...rest } = parseInput(order, given, {
    what: "the order",
    code: "SLUSE_ORDER_INVALID",
  });
  const { notice, ...letters } = content;
  const read: Content = { ...readLetters(letters), notice: withoutUndefined(notice) };
  const ordered: Ordered = {
    ...withoutUndefined(rest),
    content: read,
    ...(form ? { form: withoutUndefined(form) satisfies FormOrder } : {}),
  };
  if (standing !== undefined && recipients === undefined)
    return { ...ordered, standing: withoutUndefined(standing) };
  if (recipients !== undefined && standing === undefined) return { ...ordered, recipients };
  throw new SluseError("SLUSE_ORDER_INVALID", "the order has to have either `recipients` or `standing`", {
    place: { path: standing === undefined ? "recipients" : "standing" },
    mend: "give `recipients` for people who are known now, or `standing` for people who are cleared as they come",
  });
}

const readLetters = ({
  documents: given,
  canaries,
}: Omit<z.output<typeof contentInput>, "notice">): Omit<Content, "notice"> => ({
  documents: given.map((document) => ({ ...document, template: withoutUndefined(document.template) })),
  ...(canaries === undefined ? {} : { canaries }),
});

/** A field that was given as `undefined` was not given. */
type Given<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

const withoutUndefined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
