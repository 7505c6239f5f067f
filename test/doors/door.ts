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
