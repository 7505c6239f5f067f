import { openTypesetter } from "@sluse/typeset";

import { everybody, LETTERHEAD } from "../letters/personal-world.ts";
import { makeAll, openRenderer } from "./make-letters.ts";

await using typesetter = await openTypesetter({ letterhead: LETTERHEAD });
const megabytes: number[] = [];
const recipients = everybody(Number(process.argv[2]), 1907);
await makeAll(await openRenderer(), typesetter, recipients, (rss) => megabytes.push(rss));
process.send?.(megabytes);
