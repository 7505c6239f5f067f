import type { Instant, LoginSession, Policy, Project } from "@sluse/core";
import type { Gate } from "@sluse/gate";

import type { House } from "../house.ts";
import type { DrawnLetters } from "./drawn-letters.ts";
import type { ConsoleUser } from "../login.ts";
import type { EndedBecause } from "../sessions/session-store.ts";
import type { TryLetter } from "../try-letter.ts";
import type { Session } from "../sessions/session.ts";
import type { Say } from "../words/say.ts";
import type { Times } from "../words/times.ts";
import type { Form } from "./form.ts";
import type { PageLanguage } from "../words/page-language.ts";

/** One request of somebody who is logged in, and what it takes to answer it. */
export interface Visit {
  readonly gate: Gate;
  readonly user: ConsoleUser;
  readonly session: Session;
  readonly language: PageLanguage;
  readonly say: Say;
  readonly times: Times;
  readonly now: Instant;
  readonly siteName: string;
  /** Roles over the whole site, as far as pages differ by them. */
  readonly isCentral: boolean;
  readonly isServiceDesk: boolean;
  readonly isAuditor: boolean;
  readonly isOperations: boolean;
  /** The machinery round the gate, where it is known. */
  readonly house?: House;
  /** In a trial: reads a letter that was pasted. */
  readonly tryLetter?: TryLetter;
  readonly policyOf: (project: Project) => Policy;
  /** The rules that hold for every project, where they are known. */
  readonly floor: Policy | undefined;
  /** A person as people know them, or their id. */
  readonly nameOf: (id: string) => string;
  /** Where PDF letters are drawn; undefined where nothing draws them. */
  readonly pictures: DrawnLetters | undefined;
  /** Who is logged in, and where. */
  readonly logins: {
    /** Of one, or of everybody; those seen last first. */
    readonly list: (of?: ConsoleUser) => Promise<readonly LoginSession[]>;
    /** Answers whether there was one. */
    readonly end: (id: string, because: EndedBecause) => Promise<boolean>;
  };
  /** A part of the path, such as a mail-out's id. */
  readonly part: (name: string) => string;
  /** A parameter of the address. */
  readonly parameter: (name: string) => string | undefined;
  readonly path: string;
  /** Whether the one who asked is still logged in. Looking does not keep them so. */
  readonly isLoggedIn: () => Promise<boolean>;
  /** Waits so many milliseconds by the clock. Answers false when it was broken off. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<boolean>;
  /** Whether the one who asks may look up one more person now. */
  readonly mayLookUpOneMore: () => boolean;
  /** Empty unless something was sent. */
  readonly form: Form;
}
