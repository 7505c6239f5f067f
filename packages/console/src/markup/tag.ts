import type { Part } from "./html.ts";

/** A word in a colour beside a title: the state of a mail-out, a project that is off. */
export interface Tag {
  readonly name: Part;
  readonly color: "info" | "neutral" | "success" | "warning" | "danger";
}
