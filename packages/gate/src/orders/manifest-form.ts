import { instant, isoOf, type FormOrder, type Manifest } from "@sluse/core";

type ManifestForm = NonNullable<Manifest["form"]>;

/** The form of an order as its manifest says it. */
export const manifestForm = ({ id, expires, expiresAfterDays, taskText }: FormOrder): ManifestForm => ({
  id,
  expires: expires === undefined ? null : isoOf(expires),
  expiresAfterDays: expiresAfterDays ?? null,
  taskText: taskText ?? null,
});

/** The form of a manifest as its order said it. */
export const formOrder = ({ id, expires, expiresAfterDays, taskText }: ManifestForm): FormOrder => ({
  id,
  ...(expires === null ? {} : { expires: instant(expires) }),
  ...(typeof expiresAfterDays === "number" ? { expiresAfterDays } : {}),
  ...(taskText === null ? {} : { taskText }),
});
