/** Why a project writes to people. Every project is research unless a superuser records otherwise. */
export const PURPOSES = ["research", "health-survey", "quality-register", "treatment"] as const;
/** One of `PURPOSES`. */
export type Purpose = (typeof PURPOSES)[number];

/** Research and surveys are secondary use of health data; treatment is not. */
export const isSecondaryUse = (purpose: Purpose): boolean => purpose !== "treatment";
