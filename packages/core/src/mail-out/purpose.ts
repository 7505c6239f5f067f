/** Why a project writes to people. Every project is research unless a superuser records otherwise. */
export type Purpose = "research" | "health-survey" | "quality-register" | "treatment";
export const PURPOSES: readonly Purpose[] = ["research", "health-survey", "quality-register", "treatment"];

/** Research and surveys are secondary use of health data; treatment is not. */
export const isSecondaryUse = (purpose: Purpose): boolean => purpose !== "treatment";
