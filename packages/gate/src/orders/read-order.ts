import {
  CHANNELS,
  LANGUAGES,
  ROUNDS,
  SluseError,
  instant,
  parseMailOutId,
  parseProjectId,
  parseUserId,
  type Announcement,
  type Content,
  type FormOrder,
  type Instant,
  type Order,
  type Round,
} from "@sluse/core";
import { holdsNationalId } from "@sluse/linkcheck";
import { z } from "zod";

type Time = Instant | string | Date;

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
  readonly window: { readonly from: Time; readonly until: Time };
  readonly orderedBy: string;
  readonly answerBy?: Time;
  readonly form?: { readonly id: string; readonly expires?: Time; readonly taskText?: string };
  readonly corrects?: { readonly mailOut: string; readonly cause: string };
  readonly announcement?: Announcement;
  readonly announcedWith?: string;
}

const text = z.string().min(1);
const values = z.record(z.string(), z.string());
/** Kept with the mail-out, as nothing of a person may be. */
const canary = z.string().refine((token) => !holdsNationalId(token), { error: "holds a national id" });
const template = z.object({ id: text, version: text.optional() });
const language = z.enum(LANGUAGES);
const shape = z.object({
  kind: z.enum(["letter", "form"]),
  round: z.enum(ROUNDS),
  purposeTag: text.optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  content: z.object({
    notice: z.object({
      title: z.string(),
      text: z.string().optional(),
      sender: z.object({ name: z.string(), organisationNumber: z.string() }),
    }),
    documents: z.array(
      z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("finished"),
          name: text,
          language,
          format: z.enum(["text", "markdown", "html", "pdf"]),
          bytes: z.instanceof(Uint8Array),
          template,
        }),
        z.object({ kind: z.literal("rendered"), name: text, language, template, values }),
      ]),
    ),
    canaries: z.record(z.string(), canary).optional(),
  }),
  form: z.object({ id: text, taskText: z.string().optional() }).optional(),
  announcement: z
    .object({
      schedule: text,
      projectManager: z.object({ name: text, mobile: text, email: text }),
      recipientsAre: text,
      recruitedBecause: text,
      switchboardTold: z.boolean(),
    })
    .optional(),
});

/**
 * Reads an order.
 * @throws SluseError `SLUSE_ORDER_INVALID`, `SLUSE_ID_INVALID`, `SLUSE_INSTANT_INVALID`
 */
export function readOrder(input: OrderInput): Order {
  const checked = shape.safeParse(input);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const path = issue?.path.join(".") ?? "";
    throw new SluseError(
      "SLUSE_ORDER_INVALID",
      `\`${path || "order"}\`: ${(issue?.message ?? "does not fit").toLowerCase()}`,
      {
        place: { path },
      },
    );
  }
  const { form, corrects } = input;
  return {
    project: parseProjectId(input.project),
    kind: input.kind,
    round: input.round,
    ...(input.purposeTag === undefined ? {} : { purposeTag: input.purposeTag }),
    ...(input.channels === undefined ? {} : { channels: input.channels }),
    content: input.content,
    recipients: input.recipients,
    window: { from: instant(input.window.from), until: instant(input.window.until) },
    orderedBy: parseUserId(input.orderedBy),
    ...(input.answerBy === undefined ? {} : { answerBy: instant(input.answerBy) }),
    ...(form ? { form: readForm(form) } : {}),
    ...(corrects ? { corrects: { mailOut: parseMailOutId(corrects.mailOut), cause: corrects.cause } } : {}),
    ...(input.announcement ? { announcement: input.announcement } : {}),
    ...(input.announcedWith === undefined ? {} : { announcedWith: parseMailOutId(input.announcedWith) }),
  };
}

const readForm = ({ id, expires, taskText }: NonNullable<OrderInput["form"]>): FormOrder => ({
  id,
  ...(expires === undefined ? {} : { expires: instant(expires) }),
  ...(taskText === undefined ? {} : { taskText }),
});
