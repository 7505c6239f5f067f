import { z } from "zod";

import { readShape } from "../bodies/read-shape.ts";
import { id, number, words } from "../schemas/texts.ts";
import type { Route } from "./route.ts";

/** What each parameter of a path is, by name. */
export const PARAMETERS: Readonly<Record<string, z.ZodType<string, string>>> = {
  project: id,
  mailOut: id,
  number,
  wave: number,
  stop: id,
  template: words,
  version: words,
};
const params = z.object(PARAMETERS).partial();

/** @throws RequestRefused `SLUSE_SERVICE_REQUEST_INVALID` */
export function readParams(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const read = readShape(params, given, "the path");
  return Object.fromEntries(Object.entries(read).filter(([, text]) => text !== undefined)) as Record<
    string,
    string
  >;
}

/** @throws RequestRefused `SLUSE_SERVICE_REQUEST_INVALID` also for what is given twice, or not asked for */
export function readQuery({ query = {} }: Route, url: string): unknown {
  const given = [...new URL(url).searchParams];
  const read = new Map<string, string | readonly string[]>();
  for (const [name, text] of given) read.set(name, read.has(name) ? [text, text] : text);
  return readShape(z.strictObject(query), Object.fromEntries(read), "the query");
}
