import type { LetterTree } from "@sluse/core";

import { open } from "./letters.ts";

// A process that makes one letter, and tells the typesetter's digest and the letter's.
await using typesetter = await open();
const { digest } = await typesetter.typeset(JSON.parse(process.argv[2] ?? "") as LetterTree);
process.stdout.write(JSON.stringify([typesetter.digest, digest]));
