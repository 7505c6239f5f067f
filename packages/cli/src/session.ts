import { resolve } from "node:path";

import { SluseError, type MessageLanguage } from "@sluse/core";
import { type Site, type SiteFile, openSite, readSiteFile } from "@sluse/site";

import type { ExitCode } from "./exit-code.ts";
import { textsOf, type Texts } from "./output/texts.ts";
import type { Terminal } from "./terminal.ts";

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string;
  readonly as?: string;
  readonly language: MessageLanguage;
  readonly json?: true;
}

/** What a command came to: for a machine as data, for a person as text. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly data: unknown;
  /** Ends with a line feed, or is empty. */
  readonly text: string;
}

/** One run of one command. */
export class Session {
  readonly terminal: Terminal;
  readonly language: MessageLanguage;
  readonly texts: Texts;
  readonly isJson: boolean;
  readonly #options: GlobalOptions;

  constructor(terminal: Terminal, options: GlobalOptions) {
    this.terminal = terminal;
    this.language = options.language;
    this.texts = textsOf(options.language);
    this.isJson = options.json === true;
    this.#options = options;
  }

  /**
   * Who acts.
   * @throws SluseError `SLUSE_CLI_USER_MISSING`
   */
  get user(): string {
    const user = this.#options.as ?? this.terminal.environment["SLUSE_USER"] ?? "";
    if (user === "")
      throw new SluseError("SLUSE_CLI_USER_MISSING", "who acts is not said", {
        nb: "det er ikke sagt hvem som handler",
      });
    return user;
  }

  /** An absolute path of one given on the command line. */
  pathOf(given: string): string {
    return resolve(this.terminal.folder, given);
  }

  /** Whether `--config` names the site's file: then it must be there. */
  get isSiteNamed(): boolean {
    return this.#options.config !== undefined;
  }

  get sitePath(): string {
    return this.pathOf(this.#options.config ?? "sluse.yaml");
  }

  /** @throws SluseError `SLUSE_SITE_MISSING`, and those of reading */
  readSiteFile(): Promise<SiteFile> {
    return readSiteFile(this.sitePath);
  }

  /** @throws SluseError what `openSite` throws */
  openSite(): Promise<Site> {
    return openSite(this.sitePath, { environment: this.terminal.environment });
  }
}
