import { join } from "node:path";

/** A path that leads into `folder`, whatever it was; what is no text stays as it is. */
export const inFolder = (folder: string, path: unknown): unknown => {
  if (typeof path !== "string" || path === "" || path === ":memory:" || path.startsWith(folder)) return path;
  return join(folder, path.replaceAll("..", "__"));
};
