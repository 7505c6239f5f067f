/** Why a workbook is not read: plain data, so that it can cross between threads, and without what stands in its cells. */
export type WorkbookFault =
  | { readonly kind: "not-a-workbook" | "cut-short" | "out-of-time" }
  /** What is wrong, as the end of “the workbook … ”. */
  | { readonly kind: "damaged"; readonly what: string }
  | { readonly kind: "too-large"; readonly what: string }
  | { readonly kind: "lost-cell"; readonly row: number; readonly column: number; readonly why: string }
  /** Something is not seen by whoever opens the workbook: what, as the end of “row … ”. */
  | { readonly kind: "not-seen"; readonly row: number; readonly why: string }
  | { readonly kind: "hidden-sheet"; readonly sheet: SheetName }
  | { readonly kind: "number-beside"; readonly where: string }
  | { readonly kind: "more-sheets"; readonly sheets: readonly SheetName[] };

export interface SheetName {
  readonly name: string;
  /** Whoever opens the workbook does not see it. */
  readonly isHidden: boolean;
}

/** Ends the reading of a workbook. Never leaves the package: it becomes an error that names the file. */
export class WorkbookRefused extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.kind);
    this.name = "WorkbookRefused";
    this.fault = fault;
  }
}

export const damaged = (what: string): WorkbookRefused => new WorkbookRefused({ kind: "damaged", what });
export const tooLarge = (what: string): WorkbookRefused => new WorkbookRefused({ kind: "too-large", what });

/** The fault of an error. The words of one that was not foreseen are left behind: they may quote a cell. */
export function faultOf(error: unknown): WorkbookFault {
  if (error instanceof WorkbookRefused) return error.fault;
  const name = error instanceof Error ? error.name : typeof error;
  return { kind: "damaged", what: `cannot be read (${name})` };
}
