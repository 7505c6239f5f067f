import type { TemplateApproval } from "@sluse/core";
import type { ApproveTemplate, TemplateVersion, WithdrawTemplate } from "@sluse/gate";
import { LANGUAGES, ROUNDS } from "@sluse/core";
import { z } from "zod";

import { named } from "./components.ts";
import { digest, id, moment, text, words } from "./texts.ts";
import type { Wire } from "./wire.ts";

const languages = z.enum(LANGUAGES);
const digests = z.partialRecord(languages, digest);
const kind = z.enum(["letter", "cover-letter", "task-text"]);

const approval: z.ZodType<Wire<TemplateApproval>> = named(
  "TemplateApproval",
  z.object({
    template: text,
    version: text,
    digests: z.partialRecord(languages, text),
    system: text.nullable(),
    by: text,
    at: text,
    until: text,
    comment: text,
  }),
  "`system`: whose orders may use it; null, every system's.",
);

export const templateVersion: z.ZodType<Wire<TemplateVersion>> = named(
  "TemplateVersion",
  z.object({
    template: text,
    version: text,
    kind,
    rounds: z.array(z.enum(ROUNDS)),
    letters: z.array(z.object({ language: languages, digest: text, words: text, ownSlots: z.array(text) })),
    approvals: z.array(approval),
  }),
  "`words` with the names of slots where values will stand; `ownSlots` differ for each recipient.",
);

export const templateApproval: z.ZodType<Omit<ApproveTemplate, "by">> = named(
  "TemplateApprovalRequest",
  z.strictObject({ digests, system: id.exactOptional(), until: moment, comment: words }),
  "The digests that were read, by language. Without `system` of every one: that is the central function's to say.",
);

export const templateWithdrawal: z.ZodType<Omit<WithdrawTemplate, "by">> = named(
  "TemplateWithdrawal",
  z.strictObject({ system: id.exactOptional(), comment: words }),
);
