import type { Clock, NationalIdMode, Register } from "@sluse/core";
import { createListFileRegister } from "@sluse/registers/list-file";

import type { ListRegister } from "./site-file.ts";

/** The registers of a site. Their files are read when they are asked, not before. */
export const openRegisters = (
  registers: readonly ListRegister[],
  mode: NationalIdMode,
  clock: Clock,
): Register[] => registers.map((register) => createListFileRegister({ ...register, mode, clock }));
