import type { Decision } from "@sluse/core";

/** What the command answers the shell: 0 released or nothing to say, 1 refused, 2 held, 3 usage or fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export const FAULT: ExitCode = 3;

const OF_DECISION: Readonly<Record<Decision, ExitCode>> = { release: 0, refuse: 1, hold: 2 };

export const exitCodeOf = (decision: Decision): ExitCode => OF_DECISION[decision];
