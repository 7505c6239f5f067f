import { createHmac } from "node:crypto";

import { SluseError, isoOf, type Alert } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import type { AlertSender } from "./alert-sender.ts";
import { post } from "./post.ts";

/** Where a webhook is told, and what it is signed with. */
export interface WebhookOptions {
  readonly name: string;
  /** Where alerts are posted. */
  readonly address: URL;
  /** Shared with whoever listens there, and nobody else: 24 bytes at least. */
  readonly secret: Uint8Array;
  /** Milliseconds until an answer is no longer waited for. Default 10 000. */
  readonly timeout?: number;
}

const optionsInput = z.strictObject({
  name: z.string(),
  address: z
    .instanceof(URL)
    .refine(({ protocol }) => protocol === "https:" || protocol === "http:", { error: "is not of the web" }),
  secret: z.instanceof(Uint8Array, { error: "is no bytes" }),
  timeout: z.int().min(1).max(600_000).default(10_000),
});

const SHORTEST_SECRET = 24;
const LONGEST_SECRET = 64;

/**
 * Posts alerts as JSON, signed as Standard Webhooks says (`webhook-id`, `webhook-timestamp`, `webhook-signature`). The id is
 * the alert's own: whoever gets one twice knows it by that. Follows no redirect: what is signed for one is not for another.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`, `SLUSE_SERVICE_WEBHOOK_SECRET`
 * @example `createWebhook({ name: "duty", address: new URL("https://duty.hospital.no/sluse"), secret })`
 */
export function createWebhook(options: WebhookOptions): AlertSender {
  const { name, address, secret, timeout } = readArgument(optionsInput, options, "the options of a webhook");
  if (secret.byteLength < SHORTEST_SECRET || secret.byteLength > LONGEST_SECRET)
    throw new SluseError(
      "SLUSE_SERVICE_WEBHOOK_SECRET",
      `the secret of \`${name}\` has ${secret.byteLength} bytes`,
    );
  const key = Buffer.from(secret);
  return {
    name,
    async send(alert, signal) {
      const id = `alert-${alert.number}`;
      const timestamp = Math.floor(Date.now() / 1000);
      const body = JSON.stringify(webhookBody(alert));
      const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
      const headers = {
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": `v1,${signature}`,
      };
      return post({ address, headers, body, timeout }, signal);
    },
  };
}

/** What is posted: ids and a moment, nothing that one would have to keep secret. */
const webhookBody = ({
  what,
  at,
  project,
  mailOut,
  stop,
  register,
}: Alert): Readonly<Record<string, unknown>> => ({
  type: what,
  timestamp: isoOf(at),
  data: {
    ...(project === null ? {} : { project }),
    ...(mailOut === null ? {} : { mailOut }),
    ...(stop === null ? {} : { stop }),
    ...(register === undefined ? {} : { register }),
  },
});
