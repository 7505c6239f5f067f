import { z } from "zod";

import { releaseLines } from "./release-lines.ts";
import { beginning, begun as sendingBegun, outcomes, settled } from "../schemas/release.ts";
import { releaseLine } from "../schemas/release-line.ts";
import { wholeNumber } from "../schemas/texts.ts";
import { begun } from "./begun.ts";
import { recipientsAgain } from "./order-routes.ts";
import { route, value, type Route } from "./route.ts";

/** What an approved mail-out is sent by. */
export const releaseRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/mail-outs/{mailOut}/release",
    operation: "releaseMailOut",
    summary:
      "Lets an approved mail-out go. The recipients are given once more; the answer shows waves, the next when the last is accounted for. Closing the connection ends the release.",
    door: "release",
    scope: "release",
    callers: "everybody",
    subject: "mail-out",
    query: {
      waves: wholeNumber(1000).optional(),
      letters: z.enum(["inline"]).optional(),
      whenClosed: z.enum(["wait"]).optional(),
    },
    body: recipientsAgain,
    answer: {
      status: 200,
      what: "Waves, and how it ended.",
      schema: releaseLine,
      type: "application/x-ndjson",
    },
    async run(call) {
      // The first wave before the answer begins: whoever may not release is told so by its status.
      return { kind: "lines", lines: await begun(releaseLines(call)) };
    },
  }),
  route({
    method: "post",
    path: "/mail-outs/{mailOut}/waves/{wave}/begin",
    operation: "beginSending",
    summary:
      "Begins the sending of clearances of a wave, each once, whoever asks again; stops, approval and clock are asked anew. Of a wave that is open here, for whoever released it.",
    door: "begin",
    scope: "release",
    callers: "everybody",
    subject: "mail-out",
    body: { kind: "json", schema: beginning },
    answer: {
      status: 200,
      what: "Which of them may be sent, and what is in the way of the others.",
      schema: sendingBegun,
    },
    async run({ gate, releases, caller, by, params, body }) {
      const { mailOut = "", wave = "" } = params;
      await gate.report(mailOut, { by });
      const request = { by: caller.user, wave: Number(wave), clearances: body.clearances };
      const answer = await releases.begin(mailOut, request);
      return value({ begun: answer.begun, refused: answer.refused, findings: answer.findings });
    },
  }),
  route({
    method: "get",
    path: "/mail-outs/{mailOut}/clearances/{number}/letter",
    operation: "getLetter",
    summary: "The letter of one clearance that was begun, of the wave that is open, for whoever releases.",
    door: "report",
    scope: "release",
    callers: "everybody",
    subject: "mail-out",
    body: { kind: "none" },
    answer: {
      status: 200,
      what: "The letter's bytes.",
      schema: z.string(),
      type: "application/octet-stream",
    },
    async run({ gate, releases, caller, by, params }) {
      const { mailOut = "", number = "" } = params;
      await gate.report(mailOut, { by });
      const letter = await releases.letterOf(`${mailOut}/${number}`, caller.user);
      return {
        kind: "bytes",
        bytes: letter.bytes,
        type: TYPES[letter.format],
        headers: { "content-language": letter.language, etag: `"${letter.digest}"` },
      };
    },
  }),
  route({
    method: "post",
    path: "/mail-outs/{mailOut}/waves/{wave}/outcomes",
    operation: "tellWaveOutcomes",
    summary:
      "Records outcomes of the wave that is open, and ends it: what was not told of stays unknown, and counts as contact.",
    door: "reconcile",
    scope: "release",
    callers: "everybody",
    subject: "mail-out",
    body: { kind: "json", schema: outcomes },
    answer: { status: 200, what: "What recording came to.", schema: settled },
    run: async ({ releases, params, body }) =>
      value(await releases.endWave(params["mailOut"] ?? "", Number(params["wave"]), body.outcomes)),
  }),
];

const TYPES = {
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
} as const;
