import { isSlotName } from "../../internal/slot.ts";
import type { ForeignReader } from "./foreign-reader.ts";

/** Words that Handlebars takes for something else than a variable. */
const HANDLEBARS_WORDS = /^(?:this|else|log|lookup|true|false|null|undefined)(?:\.|$)/u;

/** Reads Mustache or Handlebars: `{{name}}` is a variable, every other tag is refused. */
export function readCurly(reader: ForeignReader, from: "mustache" | "handlebars"): void {
  const { text } = reader;
  let kept = 0;
  for (let open = text.indexOf("{{"); open !== -1; open = text.indexOf("{{", kept)) {
    const isRaw = text.startsWith("{{{", open);
    const ending = isRaw ? "}}}" : "}}";
    const close = text.indexOf(ending, open);
    if (close === -1) {
      reader.refuse(open, text.length);
      return;
    }
    const end = close + ending.length;
    if (from === "handlebars" && text[open - 1] === "\\" && text[open - 2] !== "\\") {
      reader.keep(kept, open - 1);
      reader.keep(open, end);
      kept = end;
      continue;
    }
    reader.keep(kept, open);
    const name = text.slice(open + 2, close).trim();
    const isVariable = !isRaw && isSlotName(name) && !(from === "handlebars" && HANDLEBARS_WORDS.test(name));
    if (isVariable) reader.slot(name);
    else reader.refuse(open, end);
    kept = end;
  }
  reader.keep(kept, text.length);
}
