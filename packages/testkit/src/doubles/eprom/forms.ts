import { randomUUID } from "node:crypto";

import type { Handler } from "../loopback-server.ts";
import type { Callbacks } from "./callbacks.ts";
import { CHANNEL_NUMBERS, DISTRIBUTION_RULES, NO_DISTRIBUTION } from "./channels.ts";
import type { EpromWorld } from "./eprom-world.ts";
import { badRequest, field, hasApiKey, nationalIdFault, parseBody } from "./order-input.ts";

/** A form in ePROM. Published versions never change. */
export interface EpromForm {
  readonly id: string;
  readonly published: boolean;
  readonly paperEnabled: boolean;
}

export const NO_ORDER = "00000000-0000-0000-0000-000000000000";

/** `POST /api/v2/formorder`. */
export function handleForms(
  world: EpromWorld,
  callbacks: Callbacks,
  { apiKey, forms }: { readonly apiKey: string; readonly forms: readonly EpromForm[] },
): Handler {
  return (request) => {
    if (!hasApiKey(request, apiKey)) return badRequest("Unknown apiKey.");
    const order = parseBody(request);
    const form = forms.find((each) => each.id === field(order, "formId"));
    const fault = orderFault(order, form);
    const nationalId = field(order, "nationalId");
    if (fault !== undefined || form === undefined || typeof nationalId !== "string") {
      return badRequest(fault ?? "");
    }
    if (!world.exists(nationalId)) return { status: 200, body: { id: NO_ORDER, notificationChannel: 0 } };

    const rule = Number(field(order, "distributionRule") ?? 0);
    const metadata = field(order, "metadata");
    const content = typeof metadata === "string" ? metadata : "";
    const id = randomUUID();
    const channel = world.deliver(
      { nationalId, kind: "form", subject: form.id, content },
      DISTRIBUTION_RULES[rule] ?? [],
    );
    if (rule !== NO_DISTRIBUTION) callbacks.add({ kind: "form", id, channel });
    return {
      status: 200,
      body: {
        id,
        singleUseCode: rule === NO_DISTRIBUTION ? "12345678" : null,
        loginUrl: "https://skjema.invalid/",
        notificationChannel: channel === undefined ? 0 : CHANNEL_NUMBERS[channel],
      },
    };
  };
}

function orderFault(order: unknown, form: EpromForm | undefined): string | undefined {
  if (form === undefined) return "Unknown form.";
  if (!form.published) return "The form is not published.";
  const idFault = nationalIdFault(field(order, "nationalId"));
  if (idFault !== undefined) return idFault;
  const rule = Number(field(order, "distributionRule") ?? 0);
  const isSigned = field(order, "mustBeSigned") === true;
  const onBehalfOf = field(order, "onBehalfOfNationalId");
  if (isSigned && (rule === NO_DISTRIBUTION || typeof onBehalfOf === "string")) {
    return "A form that must be signed can be neither NoDistribution nor on behalf of somebody.";
  }
  const isPaper = DISTRIBUTION_RULES[rule]?.includes("paper") ?? false;
  if (isPaper && !form.paperEnabled) return "The form is not paper enabled.";
  const metadata = field(order, "metadata");
  if (metadata !== undefined && metadata !== null && !isJson(metadata)) return "Metadata is not JSON.";
  return undefined;
}

function isJson(text: unknown): boolean {
  try {
    JSON.parse(String(text));
    return true;
  } catch {
    return false;
  }
}
