/** A public function, the arguments it takes, and how it is called. */
export interface Door {
  readonly name: string;
  /** Made anew now and then: what one call did must not close the door for all that follow. */
  open(): Promise<OpenDoor> | OpenDoor;
}

export interface OpenDoor {
  readonly valid: readonly unknown[];
  call(args: unknown[]): unknown;
}

/** A function of a package, by what it takes. */
export const door = (name: string, call: unknown, valid: () => readonly unknown[]): Door => ({
  name,
  open: () => ({
    valid: valid(),
    call: (args) => (call as (...given: unknown[]) => unknown)(...args),
  }),
});

/** What a package has at its doors, and a row for each function there. */
export interface PackageDoors {
  /** By what is imported. The door for the other packages of the house is no public one. */
  readonly modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Named by the export, with its method where it gives an object: `gate.submit`. */
  readonly doors: readonly Door[];
  /** Functions without a row, each with the reason. */
  readonly others: Readonly<Record<string, string>>;
}
