export { generatedSection, type GeneratedSection } from "./generated-section.ts";
export { CorpusTable } from "./corpus-table.ts";
export { growthOn, MOST_TIMES_DEARER } from "./growth.ts";
export { liveHeap } from "./heap.ts";
export { createLinkProbeDouble, type LinkProbeDouble } from "./ports/link-probe-double.ts";
export { createRegisterDouble, type RegisterDouble, type RegisterMood } from "./ports/register-double.ts";
export { createSimulatedClock, type SimulatedClock } from "./ports/simulated-clock.ts";
export { createIdentitiesDouble, type IdentitiesDouble } from "./ports/identities-double.ts";
