import type { Locator, Page } from "playwright-core";

import type { ConsoleUser } from "../../src/index.ts";

/** The same in both languages of the pages. */
export type Words = readonly [nb: string | RegExp, en: string | RegExp];

export interface Manner {
  readonly language: "nb" | "en";
  /** With the keyboard alone: by Tab to what is meant, then Enter, Space, arrows and letters. */
  readonly byKeyboard: boolean;
  readonly isNarrow: boolean;
}

/** Is told of each state of each page that was reached, by a name of its own. */
export type Look = (page: Page, name: string) => Promise<void>;

/** More than any page has to stop at. */
const MOST_STOPS = 300;

/** Somebody who walks through the pages, and finds their way by what is written there alone. */
export class Walker {
  readonly page: Page;
  readonly manner: Manner;
  readonly #address: string;
  readonly #look: Look;

  constructor(page: Page, address: string, manner: Manner, look: Look = async () => {}) {
    this.page = page;
    this.manner = manner;
    this.#address = address;
    this.#look = look;
  }

  say([nb, en]: Words): string | RegExp {
    return this.manner.language === "nb" ? nb : en;
  }

  /** By typing its address, as one does with an address that somebody sent. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#address}${path}`);
  }

  async logIn({ name }: ConsoleUser): Promise<void> {
    await this.open("/");
    await this.look("who-are-you");
    await this.#leave(this.page.getByRole("button", { name }));
  }

  async logOut(): Promise<void> {
    await this.press(["Logg ut", "Log out"]);
    await this.look("logged-out");
  }

  /** A link that leads to another page. */
  async follow(words: Words): Promise<void> {
    await this.#leave(this.page.getByRole("link", { name: this.say(words) }).first());
  }

  /** A place in the menu, which stands behind a button on a telephone. */
  async goTo(words: Words): Promise<void> {
    if (this.manner.isNarrow)
      await this.#act(this.page.getByRole("button", { name: this.say(["Meny", "Menu"]) }));
    await this.#leave(this.page.locator(".menu").getByRole("link", { name: this.say(words) }));
  }

  /** A button that sends a form, of the page or of a part of it. */
  async press(words: Words, within: Locator | Page = this.page): Promise<void> {
    await this.#leave(within.getByRole("button", { name: this.say(words) }).first());
  }

  /** Shows what is folded. */
  async unfold(words: Words, within: Locator | Page = this.page): Promise<void> {
    await this.#act(within.locator("summary", { hasText: this.say(words) }).first());
  }

  async write(words: Words, text: string, within: Locator | Page = this.page): Promise<void> {
    const field = within.getByLabel(this.say(words)).first();
    if (!this.manner.byKeyboard) return field.fill(text);
    await this.#reach(field);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  /** A day's number and its month's are the same, for some machines have the one first, and some the other. */
  async writeDate(
    words: Words,
    { day, year }: { readonly day: string; readonly year: string },
  ): Promise<void> {
    const field = this.page.getByLabel(this.say(words)).first();
    if (!this.manner.byKeyboard) return field.fill(`${year}-${day}-${day}`);
    await this.#reach(field);
    await this.page.keyboard.type(`${day}${day}${year}`);
  }

  /** Everything of a kind that is asked for on the page. */
  async writeEach(words: Words, text: string): Promise<void> {
    for (const field of await this.page.getByLabel(this.say(words)).all()) {
      if (this.manner.byKeyboard) {
        await this.#reach(field);
        await this.page.keyboard.type(text);
      } else await field.fill(text);
    }
  }

  async tick(words: Words, within: Locator | Page = this.page): Promise<void> {
    const box = within.getByLabel(this.say(words)).first();
    if (!this.manner.byKeyboard) return box.check();
    await this.#reach(box);
    if (!(await box.isChecked())) await this.page.keyboard.press("Space");
  }

  /** One of several: by the arrows, for Tab stops at one of them alone. */
  async choose(words: Words): Promise<void> {
    const choice = this.page.getByLabel(this.say(words), { exact: true });
    if (!this.manner.byKeyboard) return choice.check();
    await this.#reach(choice, this.page.locator(`[name="${await choice.getAttribute("name")}"]`));
    await this.page.keyboard.press("Space");
    for (let steps = 0; steps < MOST_STOPS && !(await choice.isChecked()); steps += 1)
      await this.page.keyboard.press("ArrowDown");
  }

  async select(words: Words, option: string): Promise<void> {
    const list = this.page.getByLabel(this.say(words)).first();
    if (!this.manner.byKeyboard) {
      await list.selectOption({ label: option });
      return;
    }
    await this.#reach(list);
    await this.page.keyboard.type(option);
  }

  heading(): Promise<string> {
    return this.page.locator("h1").innerText();
  }

  /** Waits until it stands there. */
  async reads(words: Words): Promise<void> {
    await this.page.getByText(this.say(words)).first().waitFor();
  }

  look(name: string): Promise<void> {
    return this.#look(this.page, name);
  }

  /** Acts, and waits for the page that comes of it. */
  async #leave(target: Locator): Promise<void> {
    await target.waitFor();
    await Promise.all([this.page.waitForEvent("load"), this.#act(target)]);
  }

  async #act(target: Locator): Promise<void> {
    if (!this.manner.byKeyboard) return target.click();
    await this.#reach(target);
    await this.page.keyboard.press("Enter");
  }

  /** Goes there by Tab, as far as it takes; what cannot be reached so is a fault. */
  async #reach(target: Locator, anyOf: Locator = target): Promise<void> {
    await target.waitFor();
    const there = anyOf.and(this.page.locator(":focus"));
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if ((await there.count()) > 0) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`no way by Tab to ${String(target)} on ${this.page.url()}`);
  }
}
