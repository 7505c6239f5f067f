import { fileURLToPath } from "node:url";

/** Where the house stands. Apart from what asks Git: an archive of the sources is built without it. */
export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));
