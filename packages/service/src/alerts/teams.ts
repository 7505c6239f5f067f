import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import type { AlertSender } from "./alert-sender.ts";
import { linesOf, pageOf } from "./alert-words.ts";
import { post } from "./post.ts";

/** A channel of Microsoft Teams that is told, by a workflow that begins when a webhook request is received. */
export interface TeamsOptions {
  readonly name: string;
  /** The workflow's own address. Whoever knows it may write in the channel: keep it as a secret. */
  readonly address: URL;
  /** The superusers' pages, for the way to what it is about. */
  readonly pages?: URL;
  /** Milliseconds until an answer is no longer waited for. Default 10 000. */
  readonly timeout?: number;
}

const optionsInput = z.strictObject({
  name: z.string(),
  address: z
    .instanceof(URL)
    .refine(({ protocol }) => protocol === "https:" || protocol === "http:", { error: "is not of the web" }),
  pages: z.instanceof(URL).optional(),
  timeout: z.int().min(1).max(600_000).default(10_000),
});

/**
 * Posts alerts to a channel of Teams as an adaptive card, in Norwegian and English.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 * @example `createTeamsSender({ name: "vakt", address: new URL(workflow), pages: new URL("https://sluse.hospital.no") })`
 */
export function createTeamsSender(options: TeamsOptions): AlertSender {
  const { name, address, pages, timeout } = readArgument(optionsInput, options, "the options of Teams");
  return {
    name,
    send(alert, signal) {
      const [title = "", ...lines] = linesOf(alert);
      const page = pageOf(alert, pages);
      const content = {
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        type: "AdaptiveCard",
        version: "1.4",
        lang: "nb",
        body: [
          { type: "TextBlock", text: title, weight: "bolder", wrap: true },
          ...lines.filter(Boolean).map((text) => ({ type: "TextBlock", text, wrap: true, spacing: "small" })),
        ],
        actions: page === undefined ? [] : [{ type: "Action.OpenUrl", title: "Åpne i Sluse", url: page }],
      };
      const attachment = {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content,
      };
      const body = JSON.stringify({ type: "message", attachments: [attachment] });
      return post({ address, headers: {}, body, timeout }, signal);
    },
  };
}
