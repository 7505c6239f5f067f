import type { Console, ConsoleUser } from "../../src/index.ts";

export const ORIGIN = "http://127.0.0.1:8080";

/** A page as it came. */
export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
}

interface Sent {
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly followsOn?: boolean;
}

/** Somebody at a browser without script: keeps cookies, follows, and fills in forms. */
export class Visitor {
  readonly #console: Console;
  readonly cookies = new Map<string, string>();

  readonly #origin: string;

  constructor(console: Console, origin = ORIGIN) {
    this.#console = console;
    this.#origin = origin;
  }

  static async loggedIn(console: Console, { id }: ConsoleUser, origin = ORIGIN): Promise<Visitor> {
    const visitor = new Visitor(console, origin);
    const { text } = await visitor.get("/logg-inn");
    const seen = await visitor.post("/logg-inn", { ...hiddenOf(text, "/logg-inn"), person: id });
    if (seen.status !== 200) throw new Error(`not logged in: ${seen.status}`);
    return visitor;
  }

  get(path: string, sent: Sent = {}): Promise<Seen> {
    return this.#ask("GET", path, sent);
  }

  post(path: string, fields: Readonly<Record<string, string>>, sent: Sent = {}): Promise<Seen> {
    return this.#ask("POST", path, { ...sent, fields });
  }

  /** Opens what comes bit by bit. */
  open(path: string): Promise<Response> {
    return this.#console.fetch(
      new Request(`${this.#origin}${path}`, { headers: { cookie: this.#cookie() } }),
    );
  }

  /** Sends a form of a page, as it stands there but for what is filled in. */
  submit(page: Seen, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.post(action, { ...hiddenOf(page.text, action), ...fields });
  }

  #cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async #ask(
    method: "GET" | "POST",
    path: string,
    { fields, headers = {}, followsOn = true }: Sent,
  ): Promise<Seen> {
    const response = await this.#console.fetch(
      new Request(`${this.#origin}${path}`, {
        method,
        headers: {
          cookie: this.#cookie(),
          ...(fields ? { "content-type": "application/x-www-form-urlencoded", origin: this.#origin } : {}),
          ...headers,
        },
        ...(fields ? { body: new URLSearchParams(fields).toString() } : {}),
      }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const to = response.headers.get("location");
    if (to !== null && followsOn && to.startsWith("/")) return this.get(to);
    return { status: response.status, path, headers: response.headers, text: await response.text() };
  }
}

/** What stands hidden in a form. */
export function hiddenOf(page: string, action: string): Record<string, string> {
  const form = [...page.matchAll(/<form[^>]*>[\s\S]*?<\/form>/gu)].find(([whole]) =>
    whole.slice(0, whole.indexOf(">")).includes(`action="${action}"`),
  );
  if (!form) throw new Error(`the page has no form for ${action}`);
  const hidden = form[0].matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/gu);
  return Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value]));
}
