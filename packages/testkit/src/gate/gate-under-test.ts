import type { Hindrance } from "@sluse/core";

/** Who does something: what somebody is to the gate. */
export type Actor = "orderer" | "superuser";

/** What came of an order. */
export interface Ordered {
  readonly mailOut: string;
  readonly digest: string;
  readonly decision: "release" | "hold" | "refuse";
}

/** People who may be written to, handed over together. */
export interface HandedOver {
  readonly people: readonly { readonly clearance: string; readonly nationalId: string }[];
  /** Begins the sending. Answers those that may be sent now. */
  begin(clearances: readonly string[]): Promise<readonly string[]>;
  /** Tells that these were delivered; what is not told of stays unknown. */
  deliver(clearances: readonly string[]): Promise<void>;
}

/** A release: leaving the loop ends it, as when its caller is gone. */
export interface Releasing extends AsyncIterable<HandedOver> {
  /** How it ended; undefined as long as it lasts, and when it was broken off. */
  readonly end: string | undefined;
}

/** What the caller does not decide, and the gate asks about. */
export interface GateSurroundings {
  optOut(people: readonly string[]): Promise<void>;
  hinder(person: string, by: Hindrance): Promise<void>;
  /** No register answers any more. */
  silenceRegisters(): Promise<void>;
  /** The link of the letter leads nowhere any more. */
  breakLink(): Promise<void>;
  advance(milliseconds: number): Promise<void>;
}

/** A gate as its callers reach it, in this process or over a wire, with a project that is switched on and nothing ordered. */
export interface GateUnderTest extends AsyncDisposable {
  /** Made-up people, a dozen and a half at least, whom nothing is in the way of. */
  readonly people: readonly string[];
  readonly surroundings: GateSurroundings;
  /** Orders a letter. `another`: one that says other than its template. Its window opens within the hour. */
  order(people: readonly string[], letter?: "approved" | "another"): Promise<Ordered>;
  /** Looks at the letter and approves, acknowledging what may be. Answers whether it was let. */
  approve(mailOut: string, request: { readonly as: Actor; readonly digest: string }): Promise<boolean>;
  release(mailOut: string, people: readonly string[]): Releasing;
  /** A superuser lets it go on after its first wave. */
  goOn(mailOut: string): Promise<boolean>;
  /** Answers the stop's name. */
  stop(mailOut: string): Promise<string>;
  lift(stop: string): Promise<boolean>;
  withdraw(mailOut: string): Promise<boolean>;
  /** Begins sending by a wave that another has handed over. */
  beginAgain(mailOut: string, wave: number, clearances: readonly string[]): Promise<readonly string[]>;
  unknownOutcomes(mailOut: string): Promise<readonly string[]>;
  /** Tells of what nobody knows: it stays unknown. */
  leaveUnknown(clearances: readonly string[]): Promise<void>;
  /** The mail-outs that somebody was written to by. */
  contactsOf(person: string): Promise<readonly string[]>;
  isLogWhole(): Promise<boolean>;
  /** What one is told of a mail-out, as it would be written down. */
  report(mailOut: string, as: Actor): Promise<string>;
  /** Ends it at this moment, in the midst of whatever it does, and starts it again over the same store. */
  killAndStart(): Promise<void>;
}

/** One promise, as a caller sees it. Fails by throwing. */
export interface GateCase {
  readonly name: string;
  readonly run: (gate: GateUnderTest) => Promise<void>;
}
