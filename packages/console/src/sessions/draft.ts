import type { FollowUpPlan, Language } from "@sluse/core";

interface OnMailOut {
  readonly mailOut: string;
  /** The digest of the manifest that was shown. */
  readonly digest: string;
  /** What else was shown and may have changed since. */
  readonly version: string;
  readonly comment: string;
}

interface OnProject {
  readonly project: string;
  readonly version: string;
}

/** Something a person means to do, filled in, and not done before it is confirmed. */
export type Draft =
  | ({
      readonly kind: "approve";
      readonly acknowledge: readonly { readonly fingerprint: string; readonly reason: string }[];
      readonly maxRecipients: number | undefined;
    } & OnMailOut)
  | ({ readonly kind: "reject" } & OnMailOut)
  | ({ readonly kind: "withdraw" } & OnMailOut)
  | ({ readonly kind: "go-on" } & OnMailOut)
  | { readonly kind: "lift-stop"; readonly stop: string; readonly reason: string }
  | {
      readonly kind: "open-under-stop";
      readonly stop: string;
      readonly project: string;
      readonly comment: string;
    }
  | ({
      readonly kind: "activate";
      readonly until: string;
      readonly maxRecipients: number;
      readonly comment: string;
    } & OnProject)
  | {
      readonly kind: "approve-template";
      readonly template: string;
      readonly version: string;
      /** Undefined: every ordering system's. */
      readonly system?: string;
      readonly digests: Readonly<Partial<Record<Language, string>>>;
      readonly until: string;
      readonly comment: string;
    }
  | {
      readonly kind: "withdraw-template";
      readonly template: string;
      readonly version: string;
      readonly system?: string;
      readonly comment: string;
    }
  | ({ readonly kind: "deactivate" | "end-plan"; readonly comment: string } & OnProject)
  | ({
      readonly kind: "propose-plan" | "agree-on-plan";
      readonly plan: FollowUpPlan;
      readonly comment: string;
    } & OnProject)
  | ({
      readonly kind: "set-superusers";
      readonly superusers: readonly string[];
      readonly comment: string;
    } & OnProject);
