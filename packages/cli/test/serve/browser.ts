/** A page as it came. */
export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
}

interface Asked {
  readonly followsOn?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at a browser without script, whose proxy answers at `origin` and asks what listens at `address`. */
export class Browser {
  readonly #address: string;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string, origin: string) {
    this.#address = address;
    this.#origin = origin;
  }

  get(path: string, asked: Asked = {}): Promise<Seen> {
    return this.#ask("GET", path, asked);
  }

  post(path: string, fields: Readonly<Record<string, string>>, asked: Asked = {}): Promise<Seen> {
    return this.#ask("POST", path, asked, new URLSearchParams(fields));
  }

  /** Sends a form of a page, as it stands there but for what is filled in. */
  submit(page: Seen, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.post(action, { ...hiddenOf(page.text, action), ...fields });
  }

  async #ask(
    method: string,
    path: string,
    { followsOn = true, headers = {} }: Asked,
    body?: URLSearchParams,
  ): Promise<Seen> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.#address}${path}`, {
      method,
      redirect: "manual",
      headers: { cookie, ...(body && { origin: this.#origin }), ...headers },
      ...(body && { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value);
    }
    const to = response.headers.get("location");
    if (followsOn && to?.startsWith("/") === true) return this.get(to);
    return { status: response.status, path, headers: response.headers, text: await response.text() };
  }
}

/** What stands hidden in a form. */
export function hiddenOf(page: string, action: string): Record<string, string> {
  const form =
    page.split("<form").find((part) => part.slice(0, part.indexOf(">")).includes(`action="${action}"`)) ?? "";
  const hidden = form
    .slice(0, form.indexOf("</form>"))
    .matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/gu);
  return Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value]));
}
