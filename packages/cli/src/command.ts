import type { MessageLanguage } from "@sluse/core";
import type { Command } from "commander";

import type { Texts } from "./output/texts.ts";
import type { CommandResult, Session } from "./session.ts";

/** Makes a commander action of what a command does. */
export type Act = (
  work: (session: Session, ...given: never[]) => Promise<CommandResult>,
) => (...given: unknown[]) => Promise<void>;

/** The same of what is loaded when the command runs: `sluse --help` is asked for often, and needs none of it. */
export type Later = (
  load: () => Promise<(session: Session, ...given: never[]) => Promise<CommandResult>>,
) => (...given: unknown[]) => Promise<void>;

/** What a command is added with. */
export interface CommandSetup {
  readonly program: Command;
  readonly language: MessageLanguage;
  readonly texts: Texts;
  readonly act: Act;
  readonly later: Later;
}
