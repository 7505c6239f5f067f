import type { SuppressedCount } from "@sluse/core";
import { suppressCount } from "@sluse/core/house";

import type { SimulatedWave, Simulation } from "./simulate.ts";

/** A simulation as it may be told. */
export interface ToldSimulation extends Omit<Simulation, "waves"> {
  readonly waves: readonly (Omit<SimulatedWave, "people"> & { readonly people: SuppressedCount })[];
  /** In all waves. */
  readonly people: SuppressedCount;
}

/** Counts as the one who orders may see them: a simulation leaves no trace, and must not tell of one person. */
export const suppressCounts = (simulation: Simulation): ToldSimulation => ({
  ...simulation,
  waves: simulation.waves.map((wave) => ({ ...wave, people: suppressCount(wave.people) })),
  people: suppressCount(sumOf(simulation.waves)),
});

/** People in some waves together. */
export const sumOf = (waves: readonly SimulatedWave[]): number =>
  waves.reduce((sum, { people }) => sum + people, 0);
