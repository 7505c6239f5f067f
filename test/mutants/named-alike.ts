import { fc } from "@fast-check/vitest";

/** A property test is named by its seed: under another name it would not be found again, and no change would fall to it. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_271 });
