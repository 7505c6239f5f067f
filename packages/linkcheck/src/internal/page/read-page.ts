import { Parser } from "htmlparser2";

import { Refusal } from "../guard/refusal.ts";
import type { PageReading } from "./page-reading.ts";

const UNREAD = new Set(["script", "style"]);
/** Not shown, or not always: where markup is broken, browsers show what stands after them. */
const NOT_ALWAYS_SHOWN = new Set(["template", "noscript", "svg", "iframe", "object"]);
const HEADINGS = new Set(["title", "h1", "h2", "h3"]);
/** Browsers give up at about half of this; the parser takes time with the square of it. */
const DEEPEST = 1_000;
/** Elements that end a word; text on both sides of the others runs together, as on the screen. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "code",
  "em",
  "font",
  "i",
  "mark",
  "q",
  "s",
  "small",
]);
for (const name of ["span", "strong", "sub", "sup", "u", "var", "wbr"]) INLINE.add(name);
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"]);
for (const name of ["track", "wbr", "param"]) VOID.add(name);

/** Around what a page is about: the same on every page of a site, those for errors too. */
const AROUND = new Set(["nav", "header", "footer", "aside"]);
/** Fields that hold no answer of a person's. */
const NO_ANSWER = new Set(["hidden", "search", "button", "image", "reset"]);
const SEARCH = /^(?:q|s|sok|søk|query|search|searchterm|keywords?)$/iu;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** All scripts of a page that does nothing but send its reader on. */
const LONGEST_SCRIPT = 600;
const SENDS_ON =
  /(?<![\p{L}.])(?:(?:window|document|self|top|parent)\.)?location(?:\.href)?\s?=(?!=)|(?<!\p{L})location\.(?:replace|assign)\(/u;

interface Open {
  readonly name: string;
  readonly unread: boolean;
  readonly hidden: boolean;
  readonly heading: boolean;
  readonly around: boolean;
  readonly form: boolean;
  readonly search: boolean;
}

/**
 * Reads a page as a person would, without running its scripts or styles.
 * @throws Refusal when it is nested too deep
 */
export function readPage(html: string): PageReading {
  const open: Open[] = [];
  const text = { title: "", headings: "", shown: "", told: "", hidden: "" };
  const script = { text: "", isLong: false };
  let sendsOn = false;
  const fragments = new Set<string>();
  let refresh: string | undefined;
  let asksForPassword = false;
  let asksForAnswers = false;

  const add = (piece: string): void => {
    const at = open.at(-1);
    if (at?.name === "script" && !script.isLong) {
      script.text += piece;
      script.isLong = script.text.length > LONGEST_SCRIPT;
    }
    if (at?.unread) return;
    if (at?.hidden) {
      text.hidden += piece;
      return;
    }
    if (at?.heading) text.headings += piece;
    if (at?.name === "title") text.title += piece;
    else {
      text.shown += piece;
      if (!at?.around) text.told += piece;
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes["id"]) fragments.add(attributes["id"]);
      if (name === "a" && attributes["name"]) fragments.add(attributes["name"]);
      if (name === "input" && attributes["type"]?.toLowerCase() === "password") asksForPassword = true;
      if (isAnswer(name, attributes, open.at(-1))) asksForAnswers = true;
      if (SENDS_ON.test(attributes["onload"] ?? "")) sendsOn = true;
      if (name === "meta") refresh ??= targetOfRefresh(attributes);
      if (!INLINE.has(name)) add(" ");
      if (VOID.has(name)) return;
      if (open.length >= DEEPEST) throw new Refusal("page-unreadable");
      const above = open.at(-1);
      open.push({
        name,
        unread: (above?.unread ?? false) || UNREAD.has(name),
        hidden: (above?.hidden ?? false) || NOT_ALWAYS_SHOWN.has(name) || isHidden(attributes),
        heading: (above?.heading ?? false) || HEADINGS.has(name),
        form: (above?.form ?? false) || name === "form",
        around: (above?.around ?? false) || AROUND.has(name),
        search:
          (above?.search ?? false) || attributes["role"]?.toLowerCase() === "search" || name === "search",
      });
      if (HEADINGS.has(name)) text.headings += "\n";
    },
    ontext: add,
    onclosetag(name) {
      if (!INLINE.has(name)) add(" ");
      const at = open.findLastIndex((element) => element.name === name);
      if (at !== -1) open.length = at;
    },
  });
  parser.end(html);
  const title = text.title.replaceAll(/\s+/gu, " ").trim();
  return {
    title: title !== "" ? title.slice(0, 200) : undefined,
    headings: text.headings,
    shown: text.shown,
    told: text.told,
    hidden: text.hidden,
    fragments,
    refresh,
    asksForPassword,
    asksForAnswers,
    sendsOn: sendsOn || (!script.isLong && SENDS_ON.test(script.text)),
  };
}

/** A field to answer in, or a button to begin with; a search, and what a script would make of a button, are none. */
function isAnswer(
  name: string,
  attributes: Readonly<Record<string, string>>,
  above: Open | undefined,
): boolean {
  if ((above?.search ?? false) || (above?.hidden ?? false) || SEARCH.test(attributes["name"] ?? ""))
    return false;
  const type = (attributes["type"] ?? "").toLowerCase();
  if (name === "input") return !NO_ANSWER.has(type);
  if (name === "button") return type === "submit" || (type === "" && (above?.form ?? false));
  return name === "textarea" || name === "select";
}

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.hasOwn(attributes, "hidden") || HIDDEN_STYLE.test(attributes["style"] ?? "");

function targetOfRefresh(attributes: Readonly<Record<string, string>>): string | undefined {
  if (attributes["http-equiv"]?.trim().toLowerCase() !== "refresh") return undefined;
  return parseRefresh(attributes["content"] ?? "");
}

/** The address in `0; url=…`, of a `<meta>` or a `Refresh` header. A page that only reloads itself has none. */
export function parseRefresh(content: string): string | undefined {
  const rest = /^[\s\d.]*[;,\s]\s*(.*)$/su.exec(content)?.[1]?.trim() ?? "";
  const address = rest.replace(/^url\s*=\s*/iu, "").replaceAll(/^["']|["']$/gu, "");
  return address === "" ? undefined : address;
}
