import type { Name, SiteRole } from "@sluse/core";

/** Somebody who has logged in. */
export interface ConsoleUser {
  /** As the gate knows them: its `by`. Never a national id. */
  readonly id: string;
  /** As people know them. */
  readonly name: string;
  /** What they are, where one chooses among people. */
  readonly about?: Name;
  /** What they are to the whole site by this login, besides what the site names them as. Default: nothing. */
  readonly roles?: readonly SiteRole[];
}

/** What a person does to log in: chooses who they are, or goes to a provider of logins. */
export type LoginStep =
  | { readonly kind: "choose"; readonly people: readonly ConsoleUser[] }
  | {
      readonly kind: "go-to";
      readonly address: string;
      /** What must be known when they come back. Kept on the server, never with the browser. */
      readonly secrets: Readonly<Record<string, string>>;
    };

/** What a login is begun with. */
export interface LoginAttempt {
  /** Asks the provider not to answer from an earlier login. */
  readonly fresh: boolean;
  /** Where the provider sends the browser back to. */
  readonly returnTo: string;
}

/** What came back, and what was kept about the attempt. */
export interface LoginReply {
  readonly attempt: LoginAttempt;
  readonly secrets: Readonly<Record<string, string>>;
  /** The parameters that came with the browser. */
  readonly parameters: URLSearchParams;
  /** Seconds since 1970 by the machine's clock when the attempt began. */
  readonly begunAt: number;
}

/** How a login ended. */
export type LoginResult =
  | { readonly kind: "logged-in"; readonly user: ConsoleUser }
  | { readonly kind: "refused"; readonly because: RefusedBecause };

/**
 * Why nobody was logged in: what came back belongs to no login that was begun (`nobody`), was an earlier one (`not-fresh`), was
 * not strong enough (`too-weak`), or came to nothing (`provider`); the provider did not answer (`unreachable`); or whoever it is
 * has no business here (`not-a-user`).
 */
export type RefusedBecause = "nobody" | "not-fresh" | "too-weak" | "provider" | "unreachable" | "not-a-user";

/** How people log in. The console knows no passwords. */
export interface Login {
  begin(attempt: LoginAttempt): Promise<LoginStep>;
  finish(reply: LoginReply): Promise<LoginResult>;
  /** A person's name, where it is known; of others their id is shown. */
  nameOf(id: string): string | undefined;
  /** Where one logs out of the provider too, so that nobody at the same machine is logged in by it again. */
  logoutAddress?(): string | undefined;
}
