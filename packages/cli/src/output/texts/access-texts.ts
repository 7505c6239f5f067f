import type { PersonStopReach } from "@sluse/core";

/** What a person who asks is told of everything held on them (GDPR art. 15). */
export interface AccessTexts {
  readonly heading: string;
  readonly as: (at: string) => string;
  readonly contacts: string;
  readonly noContacts: string;
  readonly audiences: string;
  readonly audiencesAre: string;
  readonly noAudiences: string;
  readonly stops: string;
  readonly stopped: Readonly<Record<PersonStopReach, string>>;
  readonly notStopped: string;
  readonly senders: string;
  readonly about: string;
  /** What is not held, and why; what else there is to know. Each a sentence or two. */
  readonly explanations: (key: string) => readonly string[];
  readonly columns: Readonly<
    Record<"when" | "from" | "project" | "title" | "mailOut" | "round" | "outcome" | "state" | "ask", string>
  >;
}
