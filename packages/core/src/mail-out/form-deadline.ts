import { instant, isoOf, type Instant } from "../time/instant.ts";
import { osloMoment } from "../time/oslo.ts";
import type { Manifest } from "./manifest.ts";

/** When a form ends, as an order or a manifest says it: on a day, or so many days after it is ordered for somebody. */
export interface FormTerm {
  readonly expires?: Instant | string | null;
  readonly expiresAfterDays?: number | null;
}

/** A form as it is ordered for somebody: with the moment it ends for them. */
export type SentForm = Pick<NonNullable<Manifest["form"]>, "id" | "expires" | "taskText">;

const LAST_MINUTE = 24 * 60 - 1;

/**
 * When a form that is ordered at a moment ends: when it says so itself, or in the last minute of the last of its days by the
 * calendar of Norway. Undefined when it has no end.
 */
export function formDeadline(
  { expires, expiresAfterDays }: FormTerm,
  orderedAt: Instant,
): Instant | undefined {
  if (typeof expiresAfterDays === "number") return osloMoment(orderedAt, expiresAfterDays, LAST_MINUTE);
  return expires === undefined || expires === null ? undefined : instant(expires);
}

/** The form that goes to somebody cleared at a moment. */
export function sentForm(form: NonNullable<Manifest["form"]>, orderedAt: Instant): SentForm {
  const deadline = formDeadline(form, orderedAt);
  return { id: form.id, expires: deadline === undefined ? null : isoOf(deadline), taskText: form.taskText };
}

/** Until when somebody may answer a mail-out: links have to work until then. */
export function answersEnd({
  answerBy,
  form,
  window,
}: Pick<Manifest, "answerBy" | "form" | "window">): Instant {
  const until = instant(window.until);
  if (answerBy !== null) return instant(answerBy);
  return (form === null ? undefined : formDeadline(form, until)) ?? until;
}
