import { PURPOSES } from "@sluse/core";
import type { ProjectRegistration } from "@sluse/gate";
import { text } from "@sluse/site/yaml";
import { z } from "zod";

/** What a file that registers a project holds. */
export const registrationShape: z.ZodType<Omit<ProjectRegistration, "by">> = z.strictObject({
  id: text,
  orderingSystem: text,
  title: text,
  purpose: z.enum(PURPOSES).exactOptional(),
  controller: text,
  contact: z.strictObject({ name: text, email: text, phone: text }),
  superusers: z.array(text).min(1, { error: "is empty" }),
});
