import type {
  ChannelMandate,
  Clearance,
  ClearanceId,
  Finding,
  Instant,
  MailOutId,
  MailOutKind,
  Manifest,
  Recipient,
  SentForm,
} from "@sluse/core";

import type { Letter } from "../content/letters.ts";
import type { Settled, SettlementInput } from "./settle.ts";

/** People who may be written to now, once each. */
export interface Wave {
  readonly mailOut: MailOutId;
  /** From 1, within the mail-out. */
  readonly number: number;
  /** The first wave: a superuser looks at it before the rest goes. */
  readonly canary: boolean;
  readonly kind: MailOutKind;
  /** The form that goes to its people, and when it ends for them; null for letters without a form. */
  readonly form: SentForm | null;
  readonly clearedAt: Instant;
  /** Sending that is not begun before this moment is not begun at all, and its people may be cleared again. */
  readonly sendBefore: Instant;
  readonly clearances: readonly Clearance[];
  /**
   * Begins the sending of clearances, durably: each is begun once, whoever asks again. Stops, approval, activation and clock
   * are asked anew. Only what is answered as `begun` may be sent; begin as many at once as will be sent within a moment.
   * @throws SluseError `SLUSE_CLEARANCE_NOT_OF_WAVE`, `SLUSE_OPTION_INVALID`
   */
  begin(clearances: Iterable<ClearanceId | Pick<Clearance, "id">>): Promise<Begun>;
  /**
   * What to send: the approved bytes, or the letter made of the approved template, letterhead and the recipient's values.
   * Made when it is asked for, outside any transaction; ask for as many at once as are sent at once.
   * @throws SluseError `SLUSE_CLEARANCE_NOT_OF_WAVE`, `SLUSE_CLEARANCE_NOT_BEGUN`, `SLUSE_CLEARANCE_EXPIRED`
   */
  letterFor(clearance: ClearanceId | Pick<Clearance, "id">): Promise<LetterToSend>;
  /**
   * The same letter before its sending is begun, for whoever lays a wave out for others to send: it may not leave before it
   * is begun (`begin` here or of the gate).
   * @throws SluseError `SLUSE_CLEARANCE_NOT_OF_WAVE`, `SLUSE_CLEARANCE_EXPIRED`
   */
  prepareLetter(clearance: ClearanceId | Pick<Clearance, "id">): Promise<LetterToSend>;
  /** Says in the log that the wave was laid out for others to begin and send, and what the letters prepared for it are. */
  handOver(): Promise<void>;
  /**
   * The form to send, for a wave of forms.
   * @throws SluseError as `letterFor`, and `SLUSE_NOT_A_FORM`
   */
  formFor(clearance: ClearanceId | Pick<Clearance, "id">): Promise<FormToSend>;
  /**
   * Records what became of them. A clearance that was begun and never settled stays unknown, and counts as contact. What a
   * sender was answered is older than any callback: a report without a time is from when the wave was cleared. `not-sent` is
   * believed of what nobody began, and of what the one who began it has given back.
   * @throws SluseError `SLUSE_CLEARANCE_NOT_OF_WAVE`, `SLUSE_OPTION_INVALID`, `SLUSE_INSTANT_INVALID`
   */
  settle(outcomes: Iterable<SettlementInput>): Promise<Settled>;
}

/** Which clearances may be sent now, and which may not. */
export interface Begun {
  readonly begun: readonly ClearanceId[];
  readonly refused: readonly RefusedToBegin[];
  /** What is in the way of those that are held or came too late. */
  readonly findings: readonly Finding[];
  /**
   * Says for certain that nothing left of these, and nothing will: they are handed out no more, and settled as `not-sent`
   * they are void, so that their people may be cleared again. Only of what this very call began.
   * @throws SluseError `SLUSE_CLEARANCE_NOT_BEGUN`
   */
  giveBack(clearances: Iterable<ClearanceId>): void;
}

/** A clearance that may not be sent, and why. */
export interface RefusedToBegin {
  readonly clearance: ClearanceId;
  /**
   * `already-begun`: somebody else sends it. `void`: it was taken back. `too-late`: its `sendBefore` has come. `held`: the
   * findings say by what; it may be begun when that is gone, as long as it is not too late.
   */
  readonly because: "already-begun" | "void" | "too-late" | "held";
}

/** To whom, and with what words, as approved. */
interface ToSend {
  readonly clearance: ClearanceId;
  readonly mailOut: MailOutId;
  readonly recipient: Recipient;
  /** The channels it may go by. */
  readonly mandate: ChannelMandate;
  /** What is seen before it is opened. */
  readonly notice: Manifest["notice"];
  readonly sendBefore: Instant;
}

/** One person's letter. */
export interface LetterToSend extends ToSend, Letter {
  /** The form that it is the cover letter of. */
  readonly form: SentForm | null;
}

/** One person's form. */
export interface FormToSend extends ToSend {
  readonly form: SentForm;
}
