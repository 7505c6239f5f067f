import type { Answer } from "../markup/answer.ts";
import type { Visit } from "../visit/visit.ts";

/** A page, or what one of its forms does. Every one of them asks for a login; what is sent asks for the form's token besides. */
export interface Route {
  readonly method: "get" | "post";
  readonly path: string;
  readonly handle: (visit: Visit) => Answer | Promise<Answer>;
}

export const get = (path: string, handle: Route["handle"]): Route => ({ method: "get", path, handle });
export const post = (path: string, handle: Route["handle"]): Route => ({ method: "post", path, handle });
