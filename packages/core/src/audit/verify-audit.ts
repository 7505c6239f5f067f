import { z } from "zod";

import { digestInput } from "../doors/input-schemas.ts";
import { ofCallers } from "../doors/of-callers.ts";
import { readArgument } from "../doors/parse-input.ts";
import { streamInput } from "../doors/port-inputs.ts";
import { isSluseError } from "../errors/sluse-error.ts";
import type { Digest } from "../ids.ts";
import { AUDIT_ROOT, chainAudit, type AuditEvent, type AuditRecord } from "./audit-event.ts";

/** A head written down elsewhere (a printed report, another system) shows that the end of the log is still there. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: Digest;
}

/** Whether the log is as it was written. */
export type AuditVerdict =
  | { readonly kind: "intact"; readonly events: number; readonly head: AuditHead }
  /** The log is not what was written: first seen at `sequence`. */
  | {
      readonly kind: "broken";
      readonly sequence: number;
      readonly because: "changed" | "out-of-order" | "end-missing";
    };

const headInput = z.strictObject({ sequence: z.number().int().min(0), hash: digestInput });

/**
 * Follows the chain from its root. Finds any change, removal, insertion or reordering; a cut end only with `known`. What is
 * no event at all is a log that was changed.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID` when there is no stream, or `known` is no head
 * @throws SluseError `SLUSE_PART_FAILED` when the stream ends in an error that is not one of Sluse's own
 */
export async function verifyAudit(
  events: AsyncIterable<AuditEvent> | Iterable<AuditEvent>,
  known?: AuditHead,
): Promise<AuditVerdict> {
  const stream = readArgument(streamInput<AuditEvent>(), events, "the audit events");
  const end = readArgument(headInput.optional(), known, "the head that is known");
  try {
    return await follow(stream, end);
  } catch (error) {
    throw ofCallers("the stream of audit events", error);
  }
}

async function follow(
  events: AsyncIterable<AuditEvent> | Iterable<AuditEvent>,
  known: AuditHead | undefined,
): Promise<AuditVerdict> {
  let head: AuditHead = { sequence: 0, hash: AUDIT_ROOT };
  let meetsKnown = known === undefined || known.sequence === 0;
  for await (const event of events) {
    const { hash, previous, sequence, ...record } = copyOf(event);
    if (sequence !== head.sequence + 1 || previous !== head.hash) {
      return { kind: "broken", sequence: head.sequence + 1, because: "out-of-order" };
    }
    if (hashOf(record, head) !== hash) return { kind: "broken", sequence, because: "changed" };
    head = { sequence, hash };
    if (known?.sequence === sequence) {
      if (known.hash !== hash) return { kind: "broken", sequence, because: "changed" };
      meetsKnown = true;
    }
  }
  if (!meetsKnown) return { kind: "broken", sequence: head.sequence + 1, because: "end-missing" };
  return { kind: "intact", events: head.sequence, head };
}

/** Read once, so that it is judged as it is hashed; what cannot be read is an event of nothing. */
function copyOf(event: AuditEvent): AuditEvent {
  try {
    return { ...event };
  } catch {
    return { sequence: Number.NaN } as AuditEvent;
  }
}

/** The hash the record was written with; none when it is one that could not have been written. */
function hashOf(record: AuditRecord, head: AuditHead): Digest | undefined {
  try {
    return chainAudit(record, head).hash;
  } catch (error) {
    if (isSluseError(error) && error.code === "SLUSE_NOT_CANONICAL") return undefined;
    throw error;
  }
}
