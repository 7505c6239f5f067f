import type { RowBatch } from "./row-batch.ts";
import type { Unseen } from "./sheet-view.ts";
import type { WorkbookFault } from "./workbook-fault.ts";

/** What the thread is given. */
export interface WorkbookTask {
  readonly archive: Uint8Array<ArrayBuffer>;
  readonly mostUnpacked: number;
  readonly unseen: Unseen;
}

/** What the thread tells. It is told `more` for each batch that was taken. */
export type FromWorkbookThread =
  | { readonly kind: "rows"; readonly batch: RowBatch }
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly fault: WorkbookFault };
