export type GuardianOrder = "create" | "start" | "kill" | "stop";
export type GuardianAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly because: string };
