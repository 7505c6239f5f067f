import { resolve } from "node:path";

import { SluseError, type MessageLanguage, type UserId } from "@sluse/core";
import { isSameUser } from "@sluse/core/house";
import { type OpenSiteOptions, type Site, type SiteFile, openSite, readSiteFile } from "@sluse/site";

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
  #isClaimRefused = false;

  constructor(terminal: Terminal, options: GlobalOptions) {
    this.terminal = terminal;
    this.language = options.language;
    this.texts = textsOf(options.language);
    this.isJson = options.json === true;
    this.#options = options;
  }

  /** Another name was given than that of whoever is logged on, and is not taken. */
  get isClaimRefused(): boolean {
    return this.#isClaimRefused;
  }

  /**
   * Who acts: whoever is logged on, or is named where the site takes their word for it.
   * @throws SluseError `SLUSE_CLI_USER_MISSING`
   */
  get user(): string {
    const user = this.#isClaimRefused ? this.terminal.user : (this.#claimed ?? this.terminal.user);
    if (user === "")
      throw new SluseError("SLUSE_CLI_USER_MISSING", "who acts is not said", {
        nb: "det er ikke sagt hvem som handler",
      });
    return user;
  }

  /** ` --as …` as it was given, for a command that is shown to be run next; empty where it was not. */
  get asGiven(): string {
    const { as } = this.#options;
    if (as === undefined || as === "") return "";
    return ` --as ${/^[\p{L}\p{N}._@-]+$/u.test(as) ? as : `'${as.replaceAll("'", String.raw`'\''`)}'`}`;
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

  /**
   * Opens the site for whoever acts.
   * @param heldRoles what people are to the site by a login of theirs; default: nothing
   * @throws SluseError `SLUSE_CLI_USER_CLAIMED`, `SLUSE_CLI_USAGE` when `--as` names nobody, and what `openSite` throws
   */
  async openSite(heldRoles?: OpenSiteOptions["heldRoles"]): Promise<Site> {
    // A variable of a script that is not set: whoever is logged on is not the one it meant.
    if (this.#options.as === "")
      throw new SluseError("SLUSE_CLI_USAGE", "`--as` names nobody", { nb: "`--as` nevner ingen" });
    if (await this.#isAnotherClaimed()) {
      const [claimed, user] = [this.#claimed, this.terminal.user];
      throw new SluseError(
        "SLUSE_CLI_USER_CLAIMED",
        `\`${claimed}\` is named, and \`${user}\` is logged on`,
        {
          nb: `det er oppgitt «${claimed}», og det er «${user}» som er logget på`,
        },
      );
    }
    return this.#open(heldRoles);
  }

  /** Opens the site to stop something: that waits for nobody's name. It is written down on whoever is logged on. */
  async openSiteToStop(): Promise<Site> {
    this.#isClaimRefused = await this.#isAnotherClaimed();
    return this.#open();
  }

  get #claimed(): string | undefined {
    const claimed = this.#options.as ?? this.terminal.environment["SLUSE_USER"];
    return claimed === "" ? undefined : claimed;
  }

  async #isAnotherClaimed(): Promise<boolean> {
    const claimed = this.#claimed;
    if (claimed === undefined || isSameUser(claimed as UserId, this.terminal.user as UserId)) return false;
    const { identity } = await this.readSiteFile();
    return identity !== "claimed";
  }

  #open(heldRoles?: OpenSiteOptions["heldRoles"]): Promise<Site> {
    const { environment } = this.terminal;
    return openSite(this.sitePath, { environment, ...(heldRoles && { heldRoles }) });
  }
}
